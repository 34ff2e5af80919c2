package org.broadsheet.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Where the next marks of a document stand for one who goes through it once, each looked up once: a document full of what
/// does not end would be searched to its end for every one of them.
final class Marks {
    private static final Pattern END =
            Pattern.compile("</(?:[\\w.-]{1,40}:)?(?:rss|feed|rdf|opml)\\s{0,40}>\\s*\\z", Pattern.CASE_INSENSITIVE);
    private static final int TAIL = 200;
    private static final String[] BEGINNINGS = {"<!--", "<![CDATA[", "<!DOCTYPE", "</"};

    private final String text;
    private final boolean ended;
    private final Map<String, Integer> next = new HashMap<>();

    Marks(String text) {
        this.text = text;
        this.ended = END.matcher(text).region(Math.max(0, text.length() - TAIL), text.length()).find();
    }

    /// Whether the end of a feed has come.
    boolean ended() {
        return ended;
    }

    /// The first place from `at` on where this stands; -1 if there is none. No later question is about a place before.
    int next(String mark, int at) {
        int known = next.getOrDefault(mark, 0);
        if (!next.containsKey(mark) || (known >= 0 && known < at)) {
            known = text.indexOf(mark, at);
            next.put(mark, known);
        }
        return known;
    }

    /// Where the end tag of that name stands between two places; -1 if nowhere.
    int endTag(int nameFrom, int nameTo, int from, int to) {
        return nameTo > nameFrom && from < to ? text.indexOf("</" + text.substring(nameFrom, nameTo), from, to) : -1;
    }

    /// Whether the text ends here, with the first signs of some markup.
    boolean begun(int at) {
        if (text.startsWith("</", at) && named(at + 2) && next(">", at) < 0) {
            return true;
        }
        for (var beginning : BEGINNINGS) {
            if (text.length() - at <= beginning.length() && beginning.startsWith(text.substring(at))) {
                return true;
            }
        }
        return false;
    }

    /// The end of the name that begins here.
    int name(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '<' && text.charAt(end) != '>'
                && text.charAt(end) != '/') {
            end++;
        }
        return end;
    }

    /// Whether the name of an element begins here.
    boolean named(int name) {
        return name < text.length() && nameStart(text.charAt(name)) && !Html.tooLong(text, name);
    }

    /// Whether XML has this character (XML 1.0 §2.2).
    static boolean allowed(int code) {
        return code < ' ' ? code == '\t' || code == '\n' || code == '\r'
                : !(code >= 0xD800 && code <= 0xDFFF) && code != 0xFFFE && code != 0xFFFF;
    }

    private static boolean nameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == ':';
    }
}
