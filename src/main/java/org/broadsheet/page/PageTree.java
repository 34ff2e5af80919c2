package org.broadsheet.page;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.markup.Renditions;
import org.broadsheet.markup.Html;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The tree of a page, within bounds: no deeper and no larger than an article can be.
final class PageTree {
    static final int MOST_BYTES = 10 << 20;
    private static final int DEPTH = 400;
    private static final int MOST_NODES = 100_000;

    private static final Pattern INVISIBLE = Pattern.compile("(?i)display:\\s*none|visibility:\\s*hidden");
    private static final Set<String> PICTURES = Set.of("img", "figure", "picture");

    private PageTree() {}

    static Document of(String html) {
        return bounded(Html.parse(html, DEPTH));
    }

    /// Gives pictures that wait for a script the address that stands beside them in a `noscript`, and takes out what
    /// no reader sees.
    static void prepare(Document document) {
        document.body().getAllElements().stream().filter(PageTree::drawn).forEach(element -> element.tagName("img"));
        for (Element noscript : document.body().select("noscript")) {
            Element still = noscript.selectFirst("img");
            if (still == null) {
                noscript.remove();
                continue;
            }
            Element before = noscript.previousElementSibling();
            Element lazy = before == null ? null : before.nameIs("img") ? before : before.selectFirst("img");
            if (lazy != null && Renditions.plain(lazy).isEmpty()) {
                lazy.attributes().addAll(still.attributes());
                lazy.attr("src", still.attr("src"));
                noscript.remove();
            } else if (lazy != null) {
                noscript.remove();
            } else {
                noscript.unwrap();
            }
        }
        document.body().select("script, style, template, link, meta:not([itemprop]), noscript").remove();
        document.body().select("[hidden], [aria-hidden=true], [style]").stream()
                .filter(element -> element.parent() != null && !element.nameIs("body") && unseen(element) && element.text().length() < 2000).forEach(Node::remove);
    }

    /// Whether no reader sees it; what is hidden from screen readers alone is, unless it is a picture.
    private static boolean unseen(Element element) {
        boolean silent = element.attr("aria-hidden").equalsIgnoreCase("true") && !PICTURES.contains(element.normalName()) && element.selectFirst("img") == null;
        return silent || element.hasAttr("hidden") || INVISIBLE.matcher(element.attr("style")).find();
    }

    /// An element that the page has made up for pictures (HTML §4.13): it says so, and carries addresses as an `img` does.
    private static boolean drawn(Element element) {
        return element.normalName().indexOf('-') > 0 && element.normalName().matches("[a-z]+-(?:[a-z0-9-]*-)?(?:img|image|picture)(?:-[a-z0-9-]*)?") && element.childrenSize() == 0
                && (element.hasAttr("src") || element.hasAttr("srcset") || element.hasAttr("data-src") || element.hasAttr("data-srcset"));
    }

    /// Takes out what is more than an article can be.
    static Document bounded(Document document) {
        var surplus = new ArrayList<Node>();
        var counting = new NodeFilter() {
            private int nodes;

            @Override
            public FilterResult head(Node node, int depth) {
                nodes++;
                if (nodes > MOST_NODES) {
                    surplus.add(node);
                    return FilterResult.SKIP_ENTIRELY;
                }
                return FilterResult.CONTINUE;
            }
        };
        NodeTraversor.filter(counting, document);
        Html.takeOut(surplus);
        return document;
    }

    static void withoutComments(Document document) {
        var comments = new ArrayList<Node>();
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof Comment) {
                comments.add(node);
            }
        }, document);
        comments.forEach(Node::remove);
    }
}
