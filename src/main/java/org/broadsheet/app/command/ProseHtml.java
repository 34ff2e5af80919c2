package org.broadsheet.app.command;

import java.util.List;
import java.util.Map;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Prose.Run;
import org.broadsheet.news.Prose.Style;
import org.jspecify.annotations.Nullable;

/// Running text as inline HTML.
final class ProseHtml {
    private static final Map<Style, String> ELEMENTS = Map.of(Style.STRONG, "strong", Style.EMPHASIS, "em", Style.CODE, "code", Style.MARK, "mark",
            Style.SUBSCRIPT, "sub", Style.SUPERSCRIPT, "sup", Style.STRUCK, "s");

    private ProseHtml() {}

    static String of(Prose prose) {
        var html = new StringBuilder();
        for (Run run : prose.runs()) {
            String text = escaped(run.text()).replace("\n", "<br>");
            for (Style style : Style.values()) {
                text = run.styles().contains(style) ? "<" + ELEMENTS.get(style) + ">" + text + "</" + ELEMENTS.get(style) + ">" : text;
            }
            html.append(run.link() == null ? text : "<a href=\"" + escaped(run.link().toString()) + "\">" + text + "</a>");
        }
        return html.toString();
    }

    /// Several parts, each in an element of its own; nothing where all of it is plain text.
    static @Nullable String all(String element, List<Prose> parts) {
        if (parts.stream().allMatch(Prose::plain)) {
            return null;
        }
        return String.join("", parts.stream().map(part -> "<" + element + ">" + of(part) + "</" + element + ">").toList());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
