package org.broadsheet.markup;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A quick look through an XML document that tells whether it is certainly sound: well-formed by the letter of XML 1.0
/// and its namespaces, and without anything that wants mending. It knows what nearly all feeds consist of and no more:
/// a document with a DOCTYPE, with names beyond ASCII or the like is not called sound, though it may be.
final class SoundXml {
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s{1,9}version=([\"'])1\\.0\\1"
            + "(?:\\s{1,9}encoding=([\"'])[A-Za-z][A-Za-z0-9._-]{0,40}\\2)?"
            + "(?:\\s{1,9}standalone=([\"'])(?:yes|no)\\3)?\\s{0,9}\\?>");
    private static final List<String> PREDEFINED = List.of("&lt;", "&gt;", "&amp;", "&quot;", "&apos;");
    private static final int MOST_DIGITS = 8;
    /// What is deeper, or has more attributes, is not gone into.
    private static final int DEPTH = 256;
    private static final int ATTRIBUTES = 64;

    private final String text;
    /// The text, and a letter behind it that XML does not have.
    private final char[] letters;
    private final Prefixes prefixes;
    /// Where the names of the open elements begin and end.
    private final int[] open = new int[2 * DEPTH];
    private int depth;
    /// Where the names of an element's attributes begin, have their colon (or begin), and end.
    private final int[] attributes = new int[3 * ATTRIBUTES];
    private boolean rooted;
    private int at;
    /// Where the colon stands in the name read last, or where that begins.
    private int colon;

    private SoundXml(String text) {
        this.text = text;
        this.letters = new char[text.length() + 1];
        text.getChars(0, text.length(), letters, 0);
        this.prefixes = new Prefixes(letters);
    }

    static boolean certainly(String text) {
        return new SoundXml(text).sound();
    }

    private boolean sound() {
        var declaration = DECLARATION.matcher(text);
        at = declaration.lookingAt() ? declaration.end() : 0;
        while (at < text.length()) {
            if (!(letters[at] == '<' ? markup() : depth == 0 ? space() : characters())) {
                return false;
            }
        }
        return rooted && depth == 0;
    }

    private boolean markup() {
        return switch (letters[at + 1]) {
            case '/' -> endTag();
            case '?' -> instruction();
            case '!' -> text.startsWith("<!--", at) ? comment()
                    : depth > 0 && text.startsWith("<![CDATA[", at) && delimited(at + 9, text.indexOf("]]>", at), 3);
            default -> startTag();
        };
    }

    private boolean comment() {
        var end = text.indexOf("--", at + 4);
        return end > 0 && letters[end + 2] == '>' && delimited(at + 4, end, 3);
    }

    private boolean instruction() {
        var from = at + 2;
        var to = name(from);
        var end = text.indexOf("?>", from);
        return to > from && colon == from && !text.substring(from, to).equalsIgnoreCase("xml")
                && (to == end || letters[to] == ' ') && delimited(to, end, 2);
    }

    /// Goes behind what ends at `end`, if there are none but letters of XML before.
    private boolean delimited(int from, int end, int close) {
        at = from;
        for (plain(); at < end; plain()) {
            if (!letter()) {
                return false;
            }
        }
        at = end + close;
        return end > 0;
    }

    /// Text up to the next markup.
    private boolean characters() {
        for (plain(); letters[at] != '<'; plain()) {
            if (letters[at] == '>' && letters[at - 1] == ']' && letters[at - 2] == ']') {
                return false;
            }
            if (!(letters[at] == '&' ? reference() : letter())) {
                return false;
            }
        }
        return true;
    }

    /// A value up to its closing quotation mark.
    private boolean value(char quote) {
        for (plain(); letters[at] != quote; plain()) {
            if (letters[at] == '<' || !(letters[at] == '&' ? reference() : letter())) {
                return false;
            }
        }
        at++;
        return true;
    }

    private boolean reference() {
        if (letters[at + 1] == '#') {
            return number();
        }
        for (var name : PREDEFINED) {
            if (text.startsWith(name, at)) {
                at += name.length();
                return true;
            }
        }
        return false;
    }

    private boolean number() {
        var radix = letters[at + 2] == 'x' ? 16 : 10;
        var from = at + (radix == 16 ? 3 : 2);
        var code = 0;
        for (at = from; letters[at] < 128 && Character.digit(letters[at], radix) >= 0 && at - from < MOST_DIGITS; at++) {
            code = code * radix + Character.digit(letters[at], radix);
        }
        return at > from && letters[at++] == ';' && Character.isValidCodePoint(code) && XmlMending.allowed(code);
    }

    private boolean startTag() {
        var from = at + 1;
        var to = name(from);
        var prefix = colon;
        if (to == from || depth == DEPTH || (depth == 0 && rooted) || text.startsWith("xmlns", from)) {
            return false;
        }
        open[2 * depth] = from;
        open[2 * depth + 1] = to;
        rooted = true;
        depth++;
        at = to;
        var count = 0;
        for (var spaced = space(); letters[at] != '>' && letters[at] != '/'; spaced = space()) {
            if (!spaced || count == ATTRIBUTES || !attribute(count++)) {
                return false;
            }
        }
        if (!prefixes.known(from, prefix) || !attributes(count)) {
            return false;
        }
        var empty = letters[at] == '/';
        at += empty ? 2 : 1;
        if (empty) {
            prefixes.leave(--depth);
        }
        return letters[at - 1] == '>';
    }

    private boolean attribute(int count) {
        var from = at;
        var to = name(from);
        var prefix = colon;
        attributes[3 * count] = from;
        attributes[3 * count + 1] = prefix;
        attributes[3 * count + 2] = to;
        var quote = to == from || letters[to] != '=' ? '\0' : letters[to + 1];
        at = to + 2;
        if ((quote != '"' && quote != '\'') || !value(quote)) {
            return false;
        }
        return !text.startsWith("xmlns", from) || prefixes.declare(from, to, text.substring(to + 2, at - 1), depth);
    }

    /// Whether each has a prefix that is declared, and none stands there twice, be it with two prefixes.
    private boolean attributes(int count) {
        for (var i = 0; i < 3 * count; i += 3) {
            if (!prefixes.known(attributes[i], attributes[i + 1])) {
                return false;
            }
            for (var j = 0; j < i; j += 3) {
                if (same(local(i), attributes[i + 2], local(j), attributes[j + 2]) && prefixed(i) == prefixed(j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean prefixed(int attribute) {
        return attributes[attribute + 1] > attributes[attribute];
    }

    private int local(int attribute) {
        return attributes[attribute + 1] + (prefixed(attribute) ? 1 : 0);
    }

    private boolean endTag() {
        var from = at + 2;
        if (depth == 0) {
            return false;
        }
        prefixes.leave(--depth);
        at = from + open[2 * depth + 1] - open[2 * depth];
        if (at >= letters.length || !same(from, at, open[2 * depth], open[2 * depth + 1])) {
            return false;
        }
        space();
        return letters[at++] == '>';
    }

    private boolean same(int from, int to, int otherFrom, int otherTo) {
        return to - from == otherTo - otherFrom && Arrays.equals(letters, from, to, letters, otherFrom, otherTo);
    }

    /// Skips white space; tells whether there is some.
    private boolean space() {
        var from = at;
        while (letters[at] == ' ' || letters[at] == '\n' || letters[at] == '\t' || letters[at] == '\r') {
            at++;
        }
        return at > from;
    }

    /// The end of the name that begins here; the same place when there is none.
    private int name(int from) {
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
        return c > '>' ? c < 0x80 || (c >= 0xA0 && c < 0xD800)
                : c == ' ' || c == '\n' || (c > ' ' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'')
                || c == '\t' || c == '\r';
    }

    /// Goes behind a letter that means nothing where it stands; not if XML has none such, or it wants mending.
    private boolean letter() {
        var c = letters[at];
        if (Character.isHighSurrogate(c) && Character.isLowSurrogate(letters[at + 1])) {
            at++;
        } else if (c < ' ' || (c >= 0x80 && c < 0xA0) || !XmlMending.allowed(c)) {
            return false;
        }
        at++;
        return true;
    }
}
