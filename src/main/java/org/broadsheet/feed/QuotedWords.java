package org.broadsheet.feed;

import java.util.ArrayList;
import java.util.List;

/// The words of a line, as newsboat parts them: at spaces, but not within double quotes, where a backslash stands before a
/// quote that does not end them. A word that begins with a number sign begins a remark.
final class QuotedWords {
    private final String line;
    private int at;

    private QuotedWords(String line) {
        this.line = line;
    }

    static List<String> of(String line) {
        var reading = new QuotedWords(line);
        var words = new ArrayList<String>();
        while (reading.more()) {
            words.add(reading.line.charAt(reading.at) == '"' ? reading.quoted() : reading.plain());
        }
        return words;
    }

    private boolean more() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at < line.length() && line.charAt(at) != '#';
    }

    private String quoted() {
        var word = new StringBuilder();
        for (at++; at < line.length() && line.charAt(at) != '"'; at++) {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
            }
            word.append(line.charAt(at));
        }
        at++;
        return word.toString();
    }

    private String plain() {
        var from = at;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return line.substring(from, at);
    }
}
