package org.broadsheet.page;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which way a language is written, and which language a script gives away.
final class Scripts {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "prs");

    /// Looked through in the order of Unicode's scripts: Hiragana before Han, as a Japanese text is Chinese too by its letters.
    private static final Map<Character.UnicodeScript, String> OWN = new EnumMap<>(Map.of(Character.UnicodeScript.HIRAGANA, "ja", Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.HAN, "zh", Character.UnicodeScript.THAI, "th", Character.UnicodeScript.GREEK, "el", Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.GEORGIAN, "ka", Character.UnicodeScript.ARMENIAN, "hy", Character.UnicodeScript.KHMER, "km", Character.UnicodeScript.LAO, "lo"));

    private Scripts() {}

    static boolean rightToLeft(@Nullable String language) {
        return language != null && RIGHT_TO_LEFT.contains(language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
    }

    /// The language of a text by its script, where one language alone has it and a fifth of the letters are of it; none
    /// for scripts that many share. Japanese mixes its own letters with Chinese ones.
    static Optional<String> language(String text) {
        Map<Character.UnicodeScript, Long> letters = text.codePoints().filter(Character::isLetter).mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.groupingBy(script -> script, Collectors.counting()));
        long all = letters.values().stream().mapToLong(Long::longValue).sum();
        return OWN.entrySet().stream().filter(own -> letters.getOrDefault(own.getKey(), 0L) * 5 > all).map(Map.Entry::getValue).findFirst();
    }
}
