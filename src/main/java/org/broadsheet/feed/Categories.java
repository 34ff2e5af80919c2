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

    private Categories() {}

    static List<Category> of(Children children, Names names) {
        Set<Category> found = new LinkedHashSet<>();
        for (var element : children.all("category")) {
            category(element, found);
        }
        children.all("media:category").forEach(element -> add(found, element.wholeText(),
                element.hasAttr("scheme") ? element.attr("scheme") : MEDIA, element.attr("label")));
        for (var name : List.of("dc:subject", "dcterms:subject")) {
            children.all(name).forEach(element -> add(found, element.wholeText(), "", ""));
        }
        children.all("itunes:category").forEach(element -> podcast(element, names, found));
        for (var keywords : children.all("itunes:keywords")) {
            for (var word : keywords.wholeText().split(",", -1)) {
                add(found, word, "http://www.itunes.com/", "");
            }
        }
        return new ArrayList<>(found);
    }

    /// RFC 4287 §4.2.2, or RSS 2.0's text with `domain`.
    private static void category(Element element, Set<Category> found) {
        var text = element.hasText() ? element.wholeText() : element.attr("label");
        add(found, element.hasAttr("term") ? element.attr("term") : text,
                element.hasAttr("scheme") ? element.attr("scheme") : element.attr("domain"), element.attr("label"));
    }

    private static void podcast(Element element, Names names, Set<Category> found) {
        add(found, element.hasAttr("text") ? element.attr("text") : element.ownText(), "http://www.itunes.com/", "");
        for (var child : element.children()) {
            if (names.of(child).equals("itunes:category")) {
                add(found, child.attr("text"), "http://www.itunes.com/", "");
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
