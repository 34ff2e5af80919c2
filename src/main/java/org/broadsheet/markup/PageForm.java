package org.broadsheet.markup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/// Where things stand on a publisher's pages, as CSS selectors. Of several for one field the first counts that finds something with
/// words in it.
/// @param fields by name: `headline`, `kicker`, `lead`, `byline`, `body`
/// @param leave  what is no part of an article wherever it stands
public record PageForm(Map<String, List<Evaluator>> fields, List<Evaluator> leave) {
    static final Set<String> NAMES = Set.of("headline", "kicker", "lead", "byline", "body");
    static final PageForm NONE = new PageForm(Map.of(), List.of());
    /// A text may stand in several elements, but not in so many.
    private static final int MOST = 200;

    public PageForm {
        fields = Map.copyOf(fields);
        leave = List.copyOf(leave);
    }

    public boolean empty() {
        return fields.isEmpty() && leave.isEmpty();
    }

    /// The elements in which a field stands, in the order of the page, none within another of them.
    public List<Element> elements(String field, Element page) {
        return fields.getOrDefault(field, List.of()).stream().map(selector -> outermost(page, selector))
                .filter(found -> found.stream().anyMatch(Element::hasText)).findFirst().orElse(List.of());
    }

    /// What is to be left out.
    public List<Element> left(Element page) {
        return leave.stream().flatMap(selector -> page.select(selector).stream()).filter(element -> !element.nameIs("body") && !element.nameIs("html"))
                .distinct().toList();
    }

    private static List<Element> outermost(Element page, Evaluator selector) {
        Set<Element> found = new LinkedHashSet<>(page.select(selector));
        return found.stream().filter(element -> element.parents().stream().noneMatch(found::contains)).limit(MOST).toList();
    }
}
