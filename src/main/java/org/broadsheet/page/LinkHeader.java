package org.broadsheet.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a `Link` header says: `<address>; rel="alternate"; type="application/rss+xml", …` (RFC 8288 §3).
/// @param href       as written
/// @param parameters by their names in small letters; of several with one name the first counts (§3.3)
record LinkHeader(String href, Map<String, String> parameters) {
    private static final int MOST = 50;

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /// The links of a header, as far as it can be read.
    static List<LinkHeader> read(String header) {
        List<LinkHeader> links = new ArrayList<>();
        var reading = new Reading(header);
        while (links.size() < MOST && reading.skipTo('<')) {
            var href = reading.until('>');
            Map<String, String> parameters = new HashMap<>();
            while (reading.took(';')) {
                var name = reading.word().toLowerCase(Locale.ROOT);
                parameters.putIfAbsent(name, reading.took('=') ? reading.value() : "");
            }
            links.add(new LinkHeader(href.strip(), Map.copyOf(parameters)));
        }
        return links;
    }

    /// Goes through a header from left to right.
    private static final class Reading {
        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        boolean skipTo(char c) {
            var found = text.indexOf(c, at);
            at = found < 0 ? text.length() : found + 1;
            return found >= 0;
        }

        String until(char c) {
            var start = at;
            return skipTo(c) ? text.substring(start, at - 1) : text.substring(start);
        }

        /// Whether this letter comes next, blanks aside; then it is behind us.
        boolean took(char c) {
            blanks();
            var so = at < text.length() && text.charAt(at) == c;
            at += so ? 1 : 0;
            return so;
        }

        String word() {
            blanks();
            var start = at;
            while (at < text.length() && "=;,<\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at).strip();
        }

        /// A word, or a quoted text in which a backslash takes the meaning from what follows it (RFC 9110 §5.6.4).
        String value() {
            if (!took('"')) {
                return word();
            }
            var value = new StringBuilder();
            for (; at < text.length() && text.charAt(at) != '"'; at++) {
                at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
                value.append(text.charAt(at));
            }
            at++;
            return value.toString();
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
