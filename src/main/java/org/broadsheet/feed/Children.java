package org.broadsheet.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The children of one element by name, so that a field can be asked for by all the names it goes by.
final class Children {
    private final Map<String, List<Element>> byName;

    private Children(Map<String, List<Element>> byName) {
        this.byName = byName;
    }

    static Children of(Element parent, Names names) {
        Map<String, List<Element>> byName = new HashMap<>();
        for (var child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            byName.computeIfAbsent(names.of(child), _ -> new ArrayList<>()).add(child);
        }
        return new Children(byName);
    }

    boolean empty() {
        return byName.keySet().stream().allMatch(name -> name.equals("item") || name.equals("entry"));
    }

    /// All with this name, in document order.
    List<Element> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /// All whose names pass, in document order.
    List<Element> among(Predicate<String> wanted) {
        return among(wanted, _ -> true);
    }

    /// All whose names pass and that pass themselves, in document order.
    List<Element> among(Predicate<String> named, Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        var lists = 0;
        for (var alike : byName.entrySet()) {
            if (named.test(alike.getKey())) {
                var before = found.size();
                for (var element : alike.getValue()) {
                    if (wanted.test(element)) {
                        found.add(element);
                    }
                }
                lists += found.size() > before ? 1 : 0;
            }
        }
        if (lists > 1) {
            found.sort(Comparator.comparingInt(Element::siblingIndex));
        }
        return found;
    }

    /// Whether any has a name with this prefix.
    boolean holds(String prefix) {
        for (var name : byName.keySet()) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /// The first that has text, by the order of the names.
    Optional<Element> first(String... names) {
        for (var name : names) {
            for (var element : all(name)) {
                if (element.hasText() || element.firstElementChild() != null) {
                    return Optional.of(element);
                }
            }
        }
        return Optional.empty();
    }

    /// The text of the first that has some, white space single.
    @Nullable String text(String... names) {
        return first(names).map(element -> Texts.single(Texts.whole(element))).filter(text -> !text.isEmpty()).orElse(null);
    }
}
