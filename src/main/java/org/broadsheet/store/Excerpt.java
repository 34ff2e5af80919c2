package org.broadsheet.store;

import java.util.List;

/// The piece of a text that shows why it was found.
final class Excerpt {
    private static final int BEFORE = 50;
    private static final int LENGTH = 180;

    private Excerpt() {}

    /// From a little before the first place of any of the terms; from the beginning when none stands in it.
    static String of(String text, List<Words.Term> terms) {
        var line = text.replaceAll("\\s+", " ").strip();
        var folded = Words.folded(line);
        int place = terms.stream().mapToInt(term -> place(folded, Words.folded(term.text()))).filter(at -> at >= 0)
                .min().orElse(0);
        int from = place <= BEFORE ? 0 : wordAfter(line, place - BEFORE, place);
        int to = Math.min(line.length(), from + LENGTH);
        if (to < line.length()) {
            to = wordEnd(line, to, Math.max(place, from + LENGTH / 2));
        }
        return (from > 0 ? "…" : "") + line.substring(from, to).strip() + (to < line.length() ? "…" : "");
    }

    /// Where the term begins a word; in scripts without spaces anywhere.
    private static int place(String text, String term) {
        for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
            if (at == 0 || term.charAt(0) > 0x0E00 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }

    private static int wordAfter(String line, int from, int most) {
        int space = line.indexOf(' ', from);
        int start = space < 0 || space >= most ? from : space + 1;
        return Character.isLowSurrogate(line.charAt(start)) ? start + 1 : start;
    }

    private static int wordEnd(String line, int to, int least) {
        int space = line.lastIndexOf(' ', to);
        int end = space <= least ? to : space;
        return Character.isLowSurrogate(line.charAt(end)) ? end + 1 : end;
    }
}
