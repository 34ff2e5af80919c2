package org.broadsheet.feed;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.Form;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Label;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a list says in the namespace of this program: how its lines are kept. What makes no sense there is passed over.
/// @param prefix as the document declares it, with the colon; absent: another program wrote it
record OwnNames(@Nullable String prefix) {
    static final String NAMESPACE = "broadsheet:opml";
    /// Where a label has a comma in it, the attribute of OPML cannot hold it; no label has a line's end.
    static final String BETWEEN = "\n";
    private static final String DECLARES = "xmlns:";

    static OwnNames of(Element opml) {
        return new OwnNames(opml.attributes().asList().stream().filter(one -> one.getKey().startsWith(DECLARES) && one.getValue().equals(NAMESPACE))
                .map(one -> one.getKey().substring(DECLARES.length()) + ":").findFirst().orElse(null));
    }

    boolean used() {
        return prefix != null;
    }

    private String value(Element element, String name) {
        return prefix == null ? "" : element.attr(prefix + name);
    }

    Choices choices(Element element) {
        var pictures = switch (value(element, "pictures")) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
        return new Choices(one(FullText.values(), value(element, "fullText")).orElse(null), pictures,
                interval(value(element, "interval")));
    }

    static @Nullable Interval interval(String written) {
        return switch (written) {
            case "feed" -> Interval.RHYTHM;
            case "hand" -> Interval.BY_HAND;
            default -> written.matches("[1-9]\\d{0,5}") ? new Interval(Math.min(Interval.LONGEST_MINUTES, Integer.parseInt(written))) : null;
        };
    }

    @Nullable Colour colour(Element element) {
        return one(Colour.values(), value(element, "colour")).orElse(null);
    }

    Form form(Element element) {
        return one(Form.values(), value(element, "form")).orElse(Form.FEED);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] of, String name) {
        return Arrays.stream(of).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }

    /// Empty where the document leaves them to the attribute of OPML.
    List<String> labels(Element element) {
        return Arrays.stream(value(element, "labels").split(BETWEEN)).map(String::strip).filter(label -> !label.isEmpty()).distinct().toList();
    }

    @Nullable URI list(Element element) {
        return ListedAddress.told(value(element, "list")).orElse(null);
    }

    /// The labels that the head of a document names.
    List<Label> named(Element opml) {
        return prefix == null ? List.of() : opml.children().stream().flatMap(head -> head.children().stream())
                .filter(element -> element.tagName().equals(prefix + "label") && !element.attr("name").isBlank())
                .map(element -> new Label(element.attr("name").strip(), false, one(Colour.values(), element.attr("colour")).orElse(null))).toList();
    }
}
