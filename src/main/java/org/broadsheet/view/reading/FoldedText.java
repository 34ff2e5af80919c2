package org.broadsheet.view.reading;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.broadsheet.view.RunningText.Span;

/// Text as it is looked through: without case and accents, any white space as one space, quotation marks and dashes as they are typed,
/// and nothing of what cannot be seen. It knows where in the text each of its letters comes from.
final class FoldedText {
    private static final int ASCII = 128;

    private final StringBuilder letters = new StringBuilder();
    private final int length;
    private int[] origins;

    FoldedText(String text) {
        length = text.length();
        origins = new int[length + 1];
        for (int at = 0, next; at < length; at = next) {
            var point = text.codePointAt(at);
            next = at + Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (letters.isEmpty() || letters.charAt(letters.length() - 1) != ' ') {
                    add(" ", at);
                }
            } else if (point < ASCII) {
                add(String.valueOf((char) Character.toLowerCase(point)), at);
            } else {
                add(folded(point), at);
            }
        }
    }

    private void add(String folded, int origin) {
        for (int i = 0; i < folded.length(); i++) {
            if (letters.length() == origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            origins[letters.length()] = origin;
            letters.append(folded.charAt(i));
        }
    }

    private static String folded(int point) {
        var folded = new StringBuilder();
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD).codePoints().filter(FoldedText::counts)
                .forEach(part -> folded.append(typed(part)));
        // Down, up and down again, so that one sharp s meets two plain ones.
        return folded.toString().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// Accents, and points of Hebrew and Arabic, do not count; signs for vowels of the scripts of India and the like do, and so do
    /// the two that make another sound of a kana.
    private static boolean counts(int part) {
        var script = UnicodeScript.of(part);
        return switch (Character.getType(part)) {
            case Character.FORMAT, Character.CONTROL -> false;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> part == 0x3099 || part == 0x309a
                    || (script != UnicodeScript.INHERITED && script != UnicodeScript.HEBREW && script != UnicodeScript.ARABIC);
            default -> part != 0x640; // draws Arabic words out
        };
    }

    private static String typed(int part) {
        return switch (part) {
            case 0x2018, 0x2019, 0x201a, 0x201b, 0x2039, 0x203a, 0x2bc -> "'";
            case 0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb -> "\"";
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> "-";
            default -> Character.toString(part);
        };
    }

    /// Where other text stands in this, in order, none over another; nowhere for text without a letter that counts.
    List<Span> find(FoldedText sought) {
        var words = sought.letters.toString().strip();
        var found = new ArrayList<Span>();
        for (int at = words.isEmpty() ? -1 : letters.indexOf(words), after; at >= 0; at = letters.indexOf(words, after)) {
            after = at + words.length();
            var another = after < letters.length() && Character.getType(letters.charAt(after)) == Character.NON_SPACING_MARK;
            while (after < letters.length() && origins[after] == origins[after - 1]) {
                after++;
            }
            if (!another) { // with its mark the last letter is another one
                found.add(new Span(origins[at], after < letters.length() ? origins[after] : length));
            }
        }
        return List.copyOf(found);
    }
}
