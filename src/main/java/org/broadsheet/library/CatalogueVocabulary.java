package org.broadsheet.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.news.Kind;

/// What people call a kind of section, and a country, when they look for one; and the little words between
/// (`assets/catalogue/words.tsv`, see `src/docs/catalogue.md`). Immutable; any thread.
final class CatalogueVocabulary {
    private static final String TABLE = "/assets/catalogue/words.tsv";
    private static final String COLUMNS = "of\tlanguage\twords";

    private final Map<String, CatalogueWords> words = new HashMap<>();

    private CatalogueVocabulary() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CatalogueVocabulary.class.getResourceAsStream(TABLE), TABLE), StandardCharsets.UTF_8))) {
            if (!COLUMNS.equals(lines.readLine())) {
                throw new IllegalStateException(TABLE + ": the first line does not name the columns");
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                words.put(key(cells[0], cells[1]), CatalogueWords.of(cells[2]));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static CatalogueVocabulary shipped() {
        return Shipped.VOCABULARY;
    }

    /// What speakers of a language call a kind of section; empty where the table has none of theirs.
    /// @param language BCP 47; what it says besides the language does not count
    String kind(Kind kind, String language) {
        return said(kind.word(), Locale.forLanguageTag(language).getLanguage());
    }

    /// What a country and what comes from it are called besides its name.
    String region(String code) {
        return said(code, "en");
    }

    /// Whether it is a word that only joins others.
    boolean little(String word) {
        return said("little", "").contains(" " + word + " ");
    }

    /// Whether it joins others in one language, and is a name or a code elsewhere.
    boolean perhapsLittle(String word) {
        return said("perhaps-little", "").contains(" " + word + " ");
    }

    private String said(String of, String language) {
        return words.getOrDefault(key(of, language), CatalogueWords.of("")).text() + " ";
    }

    private static String key(String of, String language) {
        return of + " " + language;
    }

    private static final class Shipped {
        static final CatalogueVocabulary VOCABULARY = new CatalogueVocabulary();
    }
}
