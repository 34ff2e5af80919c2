package org.broadsheet.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.news.Category;
import org.jsoup.nodes.Element;

/// What a feed or an entry is filed under, by all the elements that say so; each once.
final class Categories {
    /// What a category of Media RSS is from when it does not say so.
    private static final String MEDIA = "http://search.yahoo.com/mrss/category_schema";

    private static final String PODCAST = "http://www.itunes.com/";
    private static final Set<String> NAMES = Set.of("category", "tags", "media:category", "dc:subject", "dcterms:subject",
            "itunes:category", "itunes:keywords");

    private Categories() {}

    /// In document order.
    static List<Category> of(Children children, Names names) {
        var elements = children.among(NAMES::contains);
        if (elements.isEmpty()) {
            return List.of();
        }
        Set<Category> found = new LinkedHashSet<>();
        for (var element : elements) {
            switch (names.of(element)) {
                case "category" -> category(element, found);
                case "media:category" -> add(found, Texts.whole(element),
                        element.hasAttr("scheme") ? element.attr("scheme") : MEDIA, element.attr("label"));
                case "itunes:category" -> podcast(element, names, found);
                case "itunes:keywords" -> words(element, PODCAST, found);
                case "tags" -> words(element, "", found);
                default -> add(found, Texts.whole(element), "", "");
            }
        }
        return new ArrayList<>(found);
    }

    private static void words(Element element, String scheme, Set<Category> found) {
        for (var word : Texts.whole(element).split(",", -1)) {
            add(found, word, scheme, "");
        }
    }

    /// RFC 4287 §4.2.2, or RSS 2.0's text with `domain`.
    private static void category(Element element, Set<Category> found) {
        var text = element.hasText() ? Texts.whole(element) : element.attr("label");
        add(found, element.hasAttr("term") ? element.attr("term") : text,
                element.hasAttr("scheme") ? element.attr("scheme") : element.attr("domain"), element.attr("label"));
    }

    private static void podcast(Element element, Names names, Set<Category> found) {
        add(found, element.hasAttr("text") ? element.attr("text") : element.ownText(), PODCAST, "");
        for (var child : element.children()) {
            if (names.of(child).equals("itunes:category")) {
                add(found, child.attr("text"), PODCAST, "");
            }
        }
    }

    private static void add(Set<Category> found, String term, String scheme, String label) {
        var plain = Texts.guessed(term, null).plain();
        if (!plain.isEmpty()) {
            found.add(new Category(plain, Context.blankToNull(scheme), Context.blankToNull(label)));
        }
    }
}
