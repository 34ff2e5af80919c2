package org.broadsheet.library;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The words of a section of the catalogue, or of a reader who looks for one: no accents, one letter case, a space
/// before each.
record CatalogueWords(String text) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// Scripts that put no space between words: there a word may begin anywhere.
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
    /// So many letters at the end may differ in words of one stem: sports and sport, Canadian and Canada.
    private static final int ENDING = 3;
    private static final int STEM = 4;

    static CatalogueWords of(String words) {
        String letters = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        // Down, up and down again, so that ß and ẞ meet ss.
        String folded = letters.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String spaced = BETWEEN.matcher(folded).replaceAll(" ").strip();
        return new CatalogueWords(spaced.isEmpty() ? "" : " " + spaced);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    List<String> each() {
        return isEmpty() ? List.of() : List.of(text.substring(1).split(" "));
    }

    /// Without these, unless nothing would be left.
    CatalogueWords without(Predicate<String> little) {
        var others = each().stream().filter(little.negate()).toList();
        return others.isEmpty() ? this : new CatalogueWords(" " + String.join(" ", others));
    }

    /// Whether one of these words begins so.
    boolean have(String beginning) {
        return text.contains(" " + beginning) || (UNSPACED.matcher(beginning).find() && text.contains(beginning));
    }

    /// Whether one of these words has the same stem, as far as letters tell.
    boolean haveStemOf(String word) {
        int stem = Math.max(STEM, word.length() - ENDING);
        return word.length() > stem && text.contains(" " + word.substring(0, stem)) && each().stream()
                .anyMatch(own -> own.length() <= stem + ENDING && own.startsWith(word.substring(0, stem)));
    }
}
