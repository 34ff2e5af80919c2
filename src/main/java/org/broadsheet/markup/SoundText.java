package org.broadsheet.markup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The letters of a document on the way through it. Only what is certainly sound is passed; where it is not, the way ends.
final class SoundText {
    private static final int MOST_DIGITS = 8;
    private static final boolean[] ORDINARY = ordinary();

    /// The whole, and the same with a letter behind it that XML does not have.
    final String text;
    final char[] letters;
    /// The place of the next letter.
    int at;
    /// Where the colon stands in the name read last, or where that begins.
    int colon;
    /// What has been read of a text with references.
    private final StringBuilder resolved = new StringBuilder();

    SoundText(String text) {
        this.text = text;
        this.letters = new char[text.length() + 1];
        text.getChars(0, text.length(), letters, 0);
    }

    boolean starts(String with) {
        return text.startsWith(with, at);
    }

    /// Goes behind what ends at `end`, if there are none but letters of XML before.
    boolean delimited(int from, int end, int close) {
        at = from;
        for (plain(); at < end; plain()) {
            if (!letter()) {
                return false;
            }
        }
        at = end + close;
        return end > 0;
    }

    /// What stands before the next `end`, its references resolved; null when it is not sound.
    @Nullable String content(char end) {
        var from = at;
        for (plain(); letters[at] != end; plain()) {
            if (letters[at] == '&') {
                resolved.append(letters, from, at - from);
                if (!(letters[at + 1] == '#' ? number() : entity())) {
                    return null;
                }
                from = at;
            } else if (letters[at] == '<' || text.startsWith("]]>", at - 2) || !letter()) {
                return null;
            }
        }
        if (resolved.isEmpty()) {
            return text.substring(from, at);
        }
        var content = resolved.append(letters, from, at - from).toString();
        resolved.setLength(0);
        return content;
    }

    /// One of the five entities of XML itself (XML 1.0 §4.6).
    private boolean entity() {
        return entity("&lt;", '<') || entity("&gt;", '>') || entity("&amp;", '&') || entity("&quot;", '"') || entity("&apos;", '\'');
    }

    private boolean entity(String reference, char letter) {
        if (!text.startsWith(reference, at)) {
            return false;
        }
        resolved.append(letter);
        at += reference.length();
        return true;
    }

    private boolean number() {
        var radix = letters[at + 2] == 'x' ? 16 : 10;
        var from = at + (radix == 16 ? 3 : 2);
        var code = 0;
        for (at = from; letters[at] < 128 && Character.digit(letters[at], radix) >= 0 && at - from < MOST_DIGITS; at++) {
            code = code * radix + Character.digit(letters[at], radix);
        }
        if (at == from || letters[at++] != ';' || !Character.isValidCodePoint(code) || !sound(code)) {
            return false;
        }
        resolved.appendCodePoint(code);
        return true;
    }

    boolean same(int from, int to, int otherFrom, int otherTo) {
        return to - from == otherTo - otherFrom && Arrays.equals(letters, from, to, letters, otherFrom, otherTo);
    }

    /// Skips white space; tells whether there is some.
    boolean space() {
        var from = at;
        while (letters[at] == ' ' || letters[at] == '\n' || letters[at] == '\t') {
            at++;
        }
        return at > from;
    }

    /// The end of the name that begins here; the same place when there is none.
    int name(int from) {
        colon = from;
        var to = from;
        for (var first = true; to < letters.length; to++) {
            var c = letters[to];
            if (c == ':' && !first && colon == from) {
                colon = to;
                first = true;
            } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
                    || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '.'))) {
                first = false;
            } else {
                return first ? from : to;
            }
        }
        return to;
    }

    /// Skips letters that mean nothing anywhere.
    private void plain() {
        var place = at;
        while (ordinary(letters[place])) {
            place++;
        }
        at = place;
    }

    private static boolean ordinary(char c) {
        return c < 0x80 ? ORDINARY[c] : c >= 0xA0 && c < 0xD800;
    }

    private static boolean[] ordinary() {
        var ordinary = new boolean[0x80];
        Arrays.fill(ordinary, ' ', 0x80, true);
        "\t\n".chars().forEach(c -> ordinary[c] = true);
        "&<>\"'".chars().forEach(c -> ordinary[c] = false);
        return ordinary;
    }

    /// Goes behind a letter that means nothing where it stands; not if XML has none such, or it wants mending.
    private boolean letter() {
        var c = letters[at];
        var pair = Character.isHighSurrogate(c) && Character.isLowSurrogate(letters[at + 1]);
        at += pair ? 2 : 1;
        return pair || (c != '\r' && sound(c)); // the ends of lines are to be made single first
    }

    /// Whether XML has it, and it is none of those that stand for letters of windows-1252.
    private static boolean sound(int code) {
        return Marks.allowed(code) && (code < 0x80 || code >= 0xA0);
    }
}
