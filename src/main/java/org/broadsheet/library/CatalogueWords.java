package org.broadsheet.library;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.broadsheet.library.Catalogue.Edition;
import org.broadsheet.library.Catalogue.Offered;
import org.broadsheet.library.Catalogue.Publisher;

/// The words of a section of the catalogue, or of a reader who looks for one: no accents, one letter case, a space
/// before each.
record CatalogueWords(String text) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// Scripts that put no space between words: there a word may begin anywhere.
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
    /// The names of languages and regions by what the table calls them: some 400 pairs that 1,200 rows share, and the
    /// slow part of a first search.
    private static final Map<String, String> PLACES = new ConcurrentHashMap<>();

    static CatalogueWords of(String words) {
        String letters = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        // Down, up and down again, so that ß and ẞ meet ss.
        String folded = letters.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String spaced = BETWEEN.matcher(folded).replaceAll(" ").strip();
        return new CatalogueWords(spaced.isEmpty() ? "" : " " + spaced);
    }

    static CatalogueWords of(Publisher publisher, Edition edition, Offered section) {
        String place = PLACES.computeIfAbsent(edition.language() + "_" + edition.region(),
                _ -> place(edition.language(), edition.region()));
        return of(String.join(" ", publisher.name(), place, section.title(), section.kind(),
                section.address().toString()));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// Whether each of the words sought begins one of these.
    boolean beginWith(CatalogueWords sought) {
        return List.of(sought.text.strip().split(" ")).stream()
                .allMatch(word -> text.contains(" " + word)
                        || (UNSPACED.matcher(word).find() && text.contains(word)));
    }

    private static String place(String language, String region) {
        var tag = Locale.forLanguageTag(language);
        var where = Locale.of("", region);
        return String.join(" ", tag.getDisplayName(Locale.ENGLISH), tag.getDisplayName(tag),
                where.getDisplayCountry(Locale.ENGLISH), where.getDisplayCountry(tag), language, region);
    }
}
