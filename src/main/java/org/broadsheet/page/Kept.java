package org.broadsheet.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.broadsheet.markup.Characters;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What of a page is kept, so that a better extractor can read it again: everything but styles, scripts (JSON-LD
/// stays) and comments.
public final class Kept {
    /// What the kept form of a page is.
    public static final String MEDIA_TYPE = "text/html; charset=utf-8";

    private Kept() {}

    /// The page in UTF-8. `contentType` is the HTTP header.
    public static byte[] of(byte[] html, @Nullable String contentType) {
        byte[] seen = html.length > PageTree.MOST_BYTES ? Arrays.copyOf(html, PageTree.MOST_BYTES) : html;
        Document document = PageTree.of(Characters.decodeHtml(seen, contentType).text());
        document.select("style, link[rel=stylesheet], link[rel=preload], svg, script:not([type*=ld+json]), meta[charset], meta[http-equiv=content-type]").remove();
        PageTree.withoutComments(document);
        document.head().prependChild(new Element("meta").attr("charset", "utf-8"));
        document.outputSettings().prettyPrint(false);
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }
}
