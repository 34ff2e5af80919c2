package org.broadsheet.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A DOCTYPE declaration: where it ends, and the short entities it declares. What it names outside the document is
/// never looked at.
/// @param end      the index behind it
/// @param entities their replacement texts by name
/// @param bomb     whether it declares entities made of others
record Doctype(int end, Map<String, String> entities, boolean bomb) {
    static final Doctype NONE = new Doctype(0, Map.of(), false);
    /// Old feeds declare some hundred letters of HTML, each with a number.
    private static final int MOST_ENTITIES = 1000;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST = 200_000;
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s{1,20}([\\w.:-]{1,40})\\s{1,20}(?:\"([^\"]{0,2000})\"|'([^']{0,2000})')");
    private static final Pattern REFERENCE = Pattern.compile("&(?!#|(?:amp|lt|gt|quot|apos);)[\\w.:-]{1,40};");

    /// The declaration that begins at `start`. One that does not end is given up at its first bracket.
    static Doctype at(String text, int start) {
        var limit = Math.min(text.length(), start + LONGEST);
        var quote = '\0';
        var inside = false;
        for (var at = start + 9; at < limit; at++) {
            var c = text.charAt(at);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (text.startsWith("<!--", at)) {
                var end = text.indexOf("-->", at);
                at = end < 0 || end > limit ? limit : end + 2;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                inside = true;
            } else if (c == ']') {
                inside = false;
            } else if (c == '>' && !inside) {
                return read(text.substring(start, at), at + 1);
            }
        }
        var bracket = text.indexOf('>', start);
        return new Doctype(bracket < 0 ? text.length() : bracket + 1, Map.of(), false);
    }

    private static Doctype read(String declaration, int end) {
        Map<String, String> entities = new HashMap<>();
        var bomb = false;
        var found = ENTITY.matcher(declaration);
        while (found.find() && entities.size() < MOST_ENTITIES) {
            var value = found.group(2) != null ? found.group(2) : found.group(3);
            if (REFERENCE.matcher(value).find()) {
                bomb = true;
            } else if (value.length() <= LONGEST_VALUE) {
                entities.putIfAbsent(found.group(1), value); // the first declaration binds (XML 1.0 §4.2)
            }
        }
        return new Doctype(end, entities, bomb);
    }

    @Nullable String value(String name) {
        return entities.get(name);
    }
}
