package org.broadsheet.markup;

import java.util.Set;
import org.jsoup.nodes.Entities;

/// Replaces the references of an XML text that a parser does not know: entities of the document and of HTML by what they
/// stand for, and what only looks like a reference by text.
final class References {
    private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final int LONGEST_NAME = 40;

    private final String text;
    private final Copy copy;
    private final Repairs repairs;
    /// How long the text may become by the document's own entities.
    private final long mostChars;

    References(String text, Copy copy, Repairs repairs) {
        this.text = text;
        this.copy = copy;
        this.repairs = repairs;
        this.mostChars = 2L * text.length() + 100_000;
    }

    /// Reads the reference that begins at `at`; gives the index behind it, or behind its ampersand when it is none.
    int read(int at, Doctype doctype) {
        if (text.startsWith("&lt;", at) || text.startsWith("&gt;", at)) {
            return at + 4;
        }
        if (text.startsWith("&amp;", at)) {
            return at + 5;
        }
        var end = at + 1;
        while (end < text.length() && end - at < LONGEST_NAME && ofName(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            repairs.add(Repair.CUT); // what is left of a reference
            copy.replace(at, end, "");
            return end;
        }
        var name = end < text.length() && text.charAt(end) == ';' ? text.substring(at + 1, end) : "";
        var value = doctype.value(name);
        if (name.startsWith("#")) {
            return number(name, at, end + 1);
        }
        if (value != null && copy.length() < mostChars) {
            copy.replace(at, end + 1, value);
        } else if (PREDEFINED.contains(name)) {
            return end + 1;
        } else if (!name.isEmpty() && Entities.isNamedEntity(name)) {
            repairs.add(Repair.NAME);
            var letter = Entities.getByName(name);
            copy.replace(at, end + 1, letter.equals("<") ? "&lt;" : letter.equals("&") ? "&amp;" : letter);
        } else {
            return ampersand(at);
        }
        return end + 1;
    }

    private int ampersand(int at) {
        repairs.add(Repair.AMPERSAND);
        copy.replace(at, at + 1, "&#38;"); // which a parser need not look up
        return at + 1;
    }

    private int number(String name, int at, int end) {
        var code = code(name);
        if (code < 0) {
            return ampersand(at);
        }
        if (!Marks.allowed(code)) {
            repairs.add(Repair.REFERENCE);
            copy.replace(at, end, "");
        }
        return end;
    }

    /// The code point a numeric reference names; -1 when it is none.
    private static int code(String name) {
        try {
            var hex = name.startsWith("#x") || name.startsWith("#X");
            var code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? code : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static boolean ofName(char c) {
        return Character.isLetterOrDigit(c) || c == '#' || c == '_' || c == '-' || c == '.';
    }
}
