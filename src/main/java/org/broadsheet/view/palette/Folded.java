package org.broadsheet.view.palette;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as they are compared: without case and accents, each by itself. Scripts that put no space between words are one word,
/// and may be met anywhere in it.
/// @param text    the words, a space before each
/// @param letters which letters there are, by the last six bits of each: tells quickly that something cannot fit
record Folded(String text, List<String> words, long letters) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
    /// What nobody types, and what must not cost time.
    private static final int LONGEST = 300;

    static Folded of(String said) {
        var cut = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
        var letters = MARKS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFKD)).replaceAll("");
        // Down, up and down again, so that ß and ẞ meet ss.
        var folded = letters.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var text = BETWEEN.matcher(folded).replaceAll(" ").strip();
        return text.isEmpty() ? new Folded("", List.of(), 0) : new Folded(" " + text, List.of(text.split(" ")), letters(text));
    }

    private static long letters(String text) {
        return text.chars().filter(letter -> letter != ' ').mapToLong(letter -> 1L << (letter & 63)).reduce(0, (one, other) -> one | other);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether one of the words begins so.
    boolean begins(String word) {
        return text.contains(word) && (beginsAWord(word) || UNSPACED.matcher(word).find());
    }

    private boolean beginsAWord(String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (text.charAt(at - 1) == ' ') {
                return true;
            }
        }
        return false;
    }
}
