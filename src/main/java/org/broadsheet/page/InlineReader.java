package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Prose.Run;
import org.broadsheet.news.Prose.Style;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Reads running text that we have written ourselves, run by run as it was; [ProseBuilder] tidies what others wrote.
final class InlineReader {
    /// A line of HTML may end anywhere; a break is an element of its own.
    private static final Pattern LINE_END = Pattern.compile("[\\t\\n\\r ]+");

    private static final Set<String> LINKS = Set.of("http", "https", "mailto");

    private final List<Run> runs = new ArrayList<>();

    private InlineReader() {}

    static Prose read(Element element) {
        var reader = new InlineReader();
        element.childNodes().forEach(node -> reader.read(node, EnumSet.noneOf(Style.class), null));
        return new Prose(reader.runs);
    }

    private void read(Node node, Set<Style> styles, @Nullable URI link) {
        if (node instanceof TextNode text) {
            add(LINE_END.matcher(text.getWholeText()).replaceAll(" "), styles, link);
        } else if (node instanceof Element element) {
            if (element.nameIs("br")) {
                add("\n", styles, link);
            }
            var style = BodyReader.STYLES.get(element.normalName());
            var within = styles.isEmpty() ? EnumSet.noneOf(Style.class) : EnumSet.copyOf(styles);
            if (style != null) {
                within.add(style);
            }
            var leads = element.nameIs("a") ? link(element.attr("href")) : link;
            element.childNodes().forEach(child -> read(child, within, leads));
        }
    }

    private static @Nullable URI link(String address) {
        return Addresses.resolve(null, address).filter(uri -> LINKS.contains(String.valueOf(uri.getScheme()))).orElse(null);
    }

    private void add(String text, Set<Style> styles, @Nullable URI link) {
        var last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.styles().equals(styles) && Objects.equals(last.link(), link)) {
            runs.set(runs.size() - 1, new Run(last.text() + text, styles, link));
        } else if (!text.isEmpty()) {
            runs.add(new Run(text, styles, link));
        }
    }
}
