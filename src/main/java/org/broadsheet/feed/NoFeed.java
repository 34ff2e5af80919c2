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
            return Sentences.say("not.element");
        }
        var name = root.tag().localName().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "html", "head", "body", "title", "script", "meta" -> page(tree.document());
            case "opml" -> Sentences.say("not.opml");
            case "urlset" -> Sentences.say("not.sitemap");
            case "sitemapindex" -> Sentences.say("not.sitemaps");
            default -> Sentences.say("not.root", shown(root), tree.wellFormed() ? 1 : 0);
        };
    }

    private static String page(Element document) {
        var title = document.stream().filter(element -> element.tag().localName().equalsIgnoreCase("title")).findFirst()
                .map(element -> Texts.single(element.wholeText())).orElse("");
        return title.isEmpty() || title.length() > 100 ? Sentences.say("not.page") : Sentences.say("not.page.named", title);
    }

    private static String shown(Element root) {
        var name = root.tag().localName();
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
