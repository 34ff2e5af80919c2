package org.broadsheet.page;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.broadsheet.markup.Characters;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Article;
import org.broadsheet.news.Entry;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Makes articles of what publishers give: a page, a JSON document, an entry of a feed. Safe on any thread.
public final class Extractor {
    /// Raised whenever the same page would give another article than before.
    public static final int VERSION = 2;

    private final Publishers publishers;

    public Extractor(Publishers publishers) {
        this.publishers = publishers;
    }

    /// The article on a page. Of more than 10 MB the beginning is read.
    /// @param contentType the HTTP header
    /// @param address where the page was found, after redirects
    public Extracted page(byte[] html, @Nullable String contentType, URI address) {
        return page(html, contentType, address, address);
    }

    /// What of an article stands on one of the pages that it is parted into.
    /// @param first the address of the first of them
    public Extracted page(byte[] html, @Nullable String contentType, URI address, URI first) {
        byte[] seen = html.length > PageTree.MOST_BYTES ? Arrays.copyOf(html, PageTree.MOST_BYTES) : html;
        Characters.Decoded decoded = Characters.decodeHtml(seen, contentType);
        Document document = PageTree.of(decoded.text());
        Map<Integer, URI> parts = Parts.of(document, first);
        return new PageReader(document, address, publishers.at(address).orElse(null)).read()
                .<Extracted>map(article -> new Extracted.Found(article, decoded.encoding(), parts))
                .orElseGet(() -> new Extracted.Nothing("no-article: " + Sentences.say("nothing", address)));
    }

    /// The article that is parted into several pages. A part that holds no text is left out.
    /// @param kept as `KeptParts` has them
    public Extracted parts(byte[] kept) {
        List<Extracted.Found> found = KeptParts.read(kept).stream().map(part -> page(part.bytes(), Kept.MEDIA_TYPE, part.url()))
                .filter(Extracted.Found.class::isInstance).map(Extracted.Found.class::cast).toList();
        if (found.isEmpty()) {
            return new Extracted.Nothing("no-article: " + Sentences.say("nothing.pages"));
        }
        return new Extracted.Found(joined(found.stream().map(Extracted.Found::article).toList()), found.getFirst().encoding(), Map.of());
    }

    /// One article of the pages that it is parted into, in the order of their text.
    public Article joined(List<Article> pages) {
        return Joining.joined(pages.getFirst(), pages.subList(1, pages.size()));
    }

    /// The article in a publisher's JSON document, read by the description that the address belongs to.
    public Extracted document(byte[] json, URI address) {
        return publishers.withDocument(address).map(publisher -> DocumentReader.read(json, address, publisher))
                .orElseGet(() -> new Extracted.Nothing("no-article: " + Sentences.say("no-description", address)));
    }

    /// What an entry says on its own.
    /// @param language of the feed, where the entry names none
    public FeedArticle entry(Entry entry, @Nullable String language) {
        return EntryReader.read(entry, language);
    }

    /// One article of both: what the page says holds, the feed fills the gaps.
    public Article merge(Article fromPage, Article fromFeed) {
        return Merging.merged(fromPage, fromFeed);
    }
}
