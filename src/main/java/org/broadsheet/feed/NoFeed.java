package org.broadsheet.feed;

import java.util.Locale;
import org.broadsheet.markup.Xml;
import org.jsoup.nodes.Element;

/// Says why a document in XML or HTML is not a feed.
final class NoFeed {
    private NoFeed() {}

    /// Whether a root is one whose inside need not be searched for a feed.
    static boolean known(String root) {
        return switch (root) {
            case "html", "opml", "urlset", "sitemapindex", "head", "body" -> true;
            default -> false;
        };
    }

    static String reason(Xml.Tree tree) {
        var root = tree.document().firstElementChild();
        if (root == null) {
            return "The document is not well-formed: it has no element.";
        }
        var name = root.tag().localName().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "html", "head", "body", "title", "script", "meta" -> page(tree.document());
            case "opml" -> "The document is a list of feeds (OPML), not a feed.";
            case "urlset" -> "The document is a sitemap without news: it names no article by its headline, nor by an address in words and a date.";
            case "sitemapindex" -> "The document is a sitemap of sitemaps, not a feed.";
            default -> "The document has the unknown root element <" + shown(root) + ">"
                    + (tree.wellFormed() ? "." : ", and it is not well-formed.");
        };
    }

    private static String page(Element document) {
        var title = document.stream().filter(element -> element.tag().localName().equalsIgnoreCase("title")).findFirst()
                .map(element -> Texts.single(element.wholeText())).orElse("");
        return "The document is an HTML page, not a feed"
                + (title.isEmpty() || title.length() > 100 ? "." : ": \u201C" + title + "\u201D.");
    }

    private static String shown(Element root) {
        var name = root.tag().localName();
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
