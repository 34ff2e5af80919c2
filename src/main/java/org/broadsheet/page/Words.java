package org.broadsheet.page;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Comparing what is said in two places of a page.
final class Words {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<Integer> NUMBERS = Set.of((int) Character.DECIMAL_DIGIT_NUMBER, (int) Character.LETTER_NUMBER, (int) Character.OTHER_NUMBER);

    private Words() {}

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /// The first words of an element: `letters` of them at least, where it has so many. However much it holds, no more is read.
    static String beginning(Element element, int letters) {
        var text = new StringBuilder();
        NodeTraversor.filter((node, _) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText(), 0, Math.min(words.getWholeText().length(), 2 * letters));
            } else if (node instanceof Element inner && (inner.isBlock() || inner.nameIs("br"))) {
                text.append(' ');
            }
            return text.length() > letters ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        }, element);
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    /// Letters and digits alone, letter case made equal.
    static String squash(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var letters = new StringBuilder(plain.length());
        plain.codePoints().filter(letter -> Character.isLetter(letter) || NUMBERS.contains(Character.getType(letter)))
                .map(Character::toLowerCase).forEach(letters::appendCodePoint);
        return letters.toString();
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
