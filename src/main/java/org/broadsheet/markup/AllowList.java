package org.broadsheet.markup;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.news.Markup;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Cleans HTML from outside: what is not named here does not come through. Text survives its tags; scripts, styles and
/// templates have no text that a reader would see. What would be loaded from elsewhere (a frame, a video) becomes an
/// empty link with `rel="embed"`, so that it can be named and never loads itself.
public final class AllowList {
    /// Deeper nesting than any article needs; the parser flattens what lies below.
    private static final int DEPTH = 256;

    private static final Set<String> LINKS = Set.of("http", "https", "mailto", "ftp", "tel", "news", "magnet", "xmpp", "irc");
    private static final Set<String> PICTURES = Set.of("http", "https");

    private static final Pattern SCHEME = Pattern.compile("([^/?#]*):");

    /// What browsers leave out of an address before they look at its scheme.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
    private static final Pattern WHITE = Pattern.compile("[\\s\\u00A0]+");
    private static final String EMBED = "embed";

    private static final Cleaner CLEANER = new Cleaner(new Safelist()
            .addTags("a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br",
                    "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl",
                    "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
                    "i", "img", "ins", "kbd", "li", "main", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s",
                    "samp", "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody",
                    "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr")
            .addAttributes(":all", "dir", "lang", "title")
            .addAttributes("a", "href", "rel")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("blockquote", "cite")
            .addAttributes("q", "cite")
            .addAttributes("code", "class")
            .addAttributes("pre", "class")
            .addAttributes("ol", "start", "reversed", "type")
            .addAttributes("li", "value")
            .addAttributes("time", "datetime")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope"));

    private AllowList() {}

    /// The HTML without anything that could run, load, cover or leave the article. Addresses are absolute where `base`
    /// is known; one that leads nowhere safe is left out and its text kept.
    public static String clean(String html, @Nullable URI base) {
        return tree(html, base).body().html();
    }

    private static Document tree(String html, @Nullable URI base) {
        Document dirty = parse(html);
        for (Element element : dirty.body().select("a, blockquote, q, code, pre, img")) {
            switch (element.normalName()) {
                case "a" -> keepLink(element, base);
                case "code", "pre" -> keepLanguage(element);
                case "img" -> keepAddress(element, "src", Renditions.plain(element), base, PICTURES);
                default -> keepAddress(element, "cite", element.attr("cite"), base, PICTURES);
            }
        }
        dirty.body().select("iframe, embed, video, audio").forEach(media -> name(media, base));
        Document clean = CLEANER.clean(dirty);
        clean.select("img:not([src])").remove();
        clean.outputSettings().prettyPrint(false);
        return clean;
    }

    /// The same for a text of an entry, as a tree.
    public static Document tree(Markup markup) {
        return plain(markup) ? Html.parse(clean(markup), DEPTH) : tree(markup.raw(), markup.base());
    }

    /// The same for a text of an entry; plain text is escaped into HTML.
    public static String clean(Markup markup) {
        return plain(markup) ? Entities.escape(markup.raw()).strip() : clean(markup.raw(), markup.base());
    }

    /// The same for a text of an entry.
    public static String text(Markup markup) {
        return plain(markup) ? WHITE.matcher(markup.raw()).replaceAll(" ").strip() : text(markup.raw());
    }

    private static boolean plain(Markup markup) {
        return markup.type().equals(Markup.PLAIN) || (markup.raw().indexOf('<') < 0 && markup.raw().indexOf('&') < 0);
    }

    /// What a reader sees of it: the text alone, white space single.
    public static String text(String html) {
        return parse(html).body().text().strip();
    }

    private static Document parse(String html) {
        Document document = Html.parse("<body>" + closed(html), DEPTH);
        document.select("script, style, template, noembed, noframes").remove();
        for (Element frame : document.select("iframe")) { // raw text to a parser, but text to a reader without frames
            String inside = Html.parse(frame.data() + frame.wholeText(), DEPTH).body().text();
            frame.empty();
            frame.after(new TextNode(" " + inside));
        }
        return document;
    }

    /// A declaration that never ends is text, and a comment that never ends goes to the next `>`: neither takes all that
    /// follows with it.
    private static String closed(String html) {
        int comment = html.lastIndexOf("<!--");
        int end = comment < 0 || html.indexOf("-->", comment) >= 0 ? -1 : html.indexOf('>', comment);
        String text = end < 0 ? html : html.substring(0, comment) + html.substring(end + 1);
        int open = text.lastIndexOf("<!");
        return open < 0 || text.indexOf('>', open) >= 0 ? text : text.substring(0, open) + "&lt;" + text.substring(open + 1);
    }

    private static void keepLink(Element link, @Nullable URI base) {
        if (!link.attr("rel").equals(EMBED)) {
            link.removeAttr("rel");
        }
        keepAddress(link, "href", link.attr("href"), base, LINKS);
    }

    private static void keepAddress(Element element, String name, String address, @Nullable URI base,
            Set<String> schemes) {
        Optional<URI> kept = Addresses.resolve(base, UNSEEN.matcher(address).replaceAll(""))
                .filter(uri -> uri.getScheme() == null ? !SCHEME.matcher(uri.toString()).lookingAt()
                        : schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT)));
        kept.ifPresentOrElse(uri -> element.attr(name, uri.toString()), () -> element.removeAttr(name));
    }

    /// Only `language-…` is kept of the classes, which says what the code is written in.
    private static void keepLanguage(Element code) {
        Optional<String> language = code.classNames().stream().filter(name -> name.startsWith("language-")).findFirst();
        language.ifPresentOrElse(name -> code.attr("class", name), () -> code.removeAttr("class"));
    }

    /// Puts an empty link where something would have been loaded.
    private static void name(Element media, @Nullable URI base) {
        Element source = media.hasAttr("src") ? media : media.selectFirst("source[src]");
        if (source == null) {
            return;
        }
        var link = new Element("a").attr("rel", EMBED);
        keepAddress(link, "href", source.attr("src"), base, PICTURES);
        if (link.hasAttr("href")) {
            media.before(link.attr("title", media.attr("title")));
        }
    }
}
