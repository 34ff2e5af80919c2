package org.broadsheet.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Prose.Run;
import org.broadsheet.news.Prose.Style;

/// Writes running text as HTML: what neighbours have in common stands in one element around them.
final class InlineHtml {
    private InlineHtml() {}

    static String of(Prose prose) {
        return html(prose.runs(), Set.of());
    }

    /// @param open the tags around these runs
    private static String html(List<Run> runs, Set<String> open) {
        var html = new StringBuilder();
        for (int from = 0; from < runs.size();) {
            var tags = tags(runs.get(from));
            tags.removeAll(open);
            if (tags.isEmpty()) {
                html.append(escaped(runs.get(from).text()).replace("\n", "<br>"));
                from++;
            } else {
                var start = from;
                var widest = tags.stream().sorted(Comparator.comparingInt(tag -> -end(runs, start, tag))).findFirst().orElseThrow();
                int end = end(runs, from, widest);
                var within = new HashSet<>(open);
                within.add(widest);
                html.append('<').append(widest).append('>').append(html(runs.subList(from, end), within))
                        .append("</").append(widest.split(" ", 2)[0]).append('>');
                from = end;
            }
        }
        return html.toString();
    }

    /// Where the runs end that have a tag, from one that has it.
    private static int end(List<Run> runs, int from, String tag) {
        int end = from + 1;
        while (end < runs.size() && tags(runs.get(end)).contains(tag)) {
            end++;
        }
        return end;
    }

    private static List<String> tags(Run run) {
        var tags = new ArrayList<String>();
        if (run.link() != null) {
            tags.add("a href=\"" + escaped(run.link().toString()) + '"');
        }
        run.styles().stream().sorted().map(InlineHtml::element).forEach(tags::add);
        return tags;
    }

    private static String element(Style style) {
        return switch (style) {
            case STRONG -> "strong";
            case EMPHASIS -> "em";
            case CODE -> "code";
            case MARK -> "mark";
            case SUBSCRIPT -> "sub";
            case SUPERSCRIPT -> "sup";
            case STRUCK -> "s";
        };
    }

    /// A text within HTML, also as the value of an attribute.
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
