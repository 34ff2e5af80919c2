package org.broadsheet.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.news.Section;

/// Writes lists of subscriptions as OPML 2.0.
public final class Opml {
    private Opml() {}

    /// Subscriptions as OPML 2.0, each folder once, in the order given.
    public static String write(String title, List<Section> sections) {
        Map<String, List<Section>> folders = new LinkedHashMap<>();
        sections.forEach(section -> folders.computeIfAbsent(section.folder() == null ? "" : section.folder(),
                _ -> new ArrayList<>()).add(section));
        var opml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>")
                .append(escaped(title)).append("</title></head>\n<body>\n");
        folders.forEach((folder, inside) -> {
            if (!folder.isEmpty()) {
                opml.append("<outline text=\"").append(escaped(folder)).append("\">\n");
            }
            inside.forEach(section -> opml.append(outline(section)));
            if (!folder.isEmpty()) {
                opml.append("</outline>\n");
            }
        });
        return opml.append("</body>\n</opml>\n").toString();
    }

    private static String outline(Section section) {
        var name = escaped(section.title());
        return "<outline type=\"rss\" text=\"" + name + "\" title=\"" + name + "\" xmlUrl=\""
                + escaped(section.address().toString()) + "\""
                + (section.site() == null ? "" : " htmlUrl=\"" + escaped(section.site().toString()) + "\"")
                + (section.language() == null ? "" : " language=\"" + escaped(section.language()) + "\"") + "/>\n";
    }

    /// Escaped for an attribute; what XML 1.0 can't hold is left out.
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(c -> escaped.append(switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    default -> Character.toString(c);
                }));
        return escaped.toString();
    }
}
