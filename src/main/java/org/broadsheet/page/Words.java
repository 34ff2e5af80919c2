package org.broadsheet.page;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Comparing what is said in two places of a page.
final class Words {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /// Letters and digits alone, letter case made equal.
    static String squash(@Nullable String text) {
        return text == null ? "" : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// How alike two texts are by their words, 0 to 1.
    static double likeness(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        var both = new HashSet<>(a);
        both.retainAll(b);
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * both.size() / (a.size() + b.size());
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (String word : MARKS.split(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
