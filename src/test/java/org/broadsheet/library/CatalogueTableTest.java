package org.broadsheet.library;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.news.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Holds `assets/catalogue/sections.tsv` to what `src/docs/catalogue.md` says of it.
class CatalogueTableTest {
    private static final Set<String> M49 = Set.of("001", "002", "150", "419");

    private final List<String[]> rows = rows();

    @Test
    void everyLineHasEightCellsWithoutSpaceAtTheirEnds() {
        for (String[] row : rows) {
            assertEquals(8, row.length, String.join(" | ", row));
            assertTrue(Arrays.stream(row).noneMatch(cell -> cell.isEmpty() || !cell.equals(cell.strip())),
                    String.join(" | ", row));
        }
    }

    @Test
    void addressesAreWholeAndOfTheWeb() {
        assertAll(rows.stream().flatMap(row -> Stream.of(row[5], row[6])).map(address -> () -> {
            var uri = assertDoesNotThrow(() -> new URI(address));
            assertTrue(Set.of("http", "https").contains(uri.getScheme()), address);
            assertTrue(uri.getHost() != null && uri.getHost().contains("."), address);
        }));
    }

    @Test
    void noAddressStandsTwice() {
        var seen = new HashSet<String>();
        assertEquals(List.of(), rows.stream().map(row -> row[5]).filter(address -> !seen.add(plain(address))).toList());
    }

    @Test
    void languagesAndRegionsAreReal() {
        var languages = new TreeSet<>(List.of(Locale.getISOLanguages()));
        languages.add("pcm"); // Nigerian Pidgin has three letters only
        var countries = Set.of(Locale.getISOCountries());
        assertAll(rows.stream().map(row -> () -> {
            var tag = assertDoesNotThrow(() -> new Locale.Builder().setLanguageTag(row[1]).build(), row[1]);
            assertEquals(row[1], tag.toLanguageTag());
            assertTrue(languages.contains(tag.getLanguage()), row[1]);
            assertTrue(countries.contains(row[2]) || M49.contains(row[2]) || row[2].equals("EU"), row[2]);
        }));
    }

    @Test
    void kindsAndStatesAreThoseOfTheDocument() {
        assertEquals(new TreeSet<>(Arrays.stream(Kind.values()).map(Kind::word).toList()), rows.stream().map(row -> row[4]).collect(toCollection(TreeSet::new)));
        assertEquals(new TreeSet<>(Set.of("live", "listed", "old")),
                rows.stream().map(row -> row[7]).collect(toCollection(TreeSet::new)));
    }

    /// The reader gathers them; a stray line would still be found, but hardly by whoever edits the table.
    @Test
    void thePublishersLinesStandTogether() {
        var names = rows.stream().map(row -> row[0]).toList();
        var starts = Stream.iterate(0, i -> i + 1).limit(names.size())
                .filter(i -> i == 0 || !names.get(i).equals(names.get(i - 1))).map(names::get).toList();
        assertEquals(List.copyOf(new TreeSet<>(starts)), starts.stream().sorted().toList());
    }

    /// The words that people look with: of each kind in English, and of nothing that the table of sections does not have.
    @Test
    void theWordsAreOfItsKindsAndRegions() {
        var words = cells(Path.of("assets/catalogue/words.tsv"));
        var regions = rows.stream().map(row -> row[2]).collect(toSet());
        var kinds = Arrays.stream(Kind.values()).map(Kind::word).collect(toSet());
        var languages = Set.of(Locale.getISOLanguages());
        assertAll(words.stream().map(row -> () -> {
            assertEquals(3, row.length, String.join(" | ", row));
            assertTrue(kinds.contains(row[0]) || regions.contains(row[0]) || row[0].endsWith("little"), row[0]);
            assertTrue(languages.contains(row[1]) || row[0].endsWith("little"), row[1]);
            assertFalse(row[2].isBlank(), row[0]);
        }));
        assertEquals(List.of(), kinds.stream().filter(kind -> !kind.equals("other")
                && words.stream().noneMatch(row -> row[0].equals(kind) && row[1].equals("en"))).toList());
    }

    /// What was gathered, line by line; what is uncertain stays out. Needs `-Dcorpus`, the folder where it lies.
    @Test
    @EnabledIfSystemProperty(named = "corpus", matches = ".+", disabledReason = "-Dcorpus names no folder with the facts that the table was made of")
    void agreesWithWhatWasGathered() {
        var gathered = Path.of(System.getProperty("corpus", ""), "catalogue");
        var seen = cells(gathered.resolve("status.tsv")).stream().collect(toMap(row -> row[0], row -> row[1].replace("old-lists-only", "old")));
        assertEquals(cells(gathered.resolve("sections.tsv")).stream()
                        .map(row -> List.of(row[0], row[1], row[2], row[3], row[4], row[5], row[7], seen.getOrDefault(row[5], "none"))).toList(),
                rows.stream().map(List::of).toList());
        var uncertain = cells(gathered.resolve("uncertain.tsv")).stream().map(row -> row[5]).collect(toSet());
        assertEquals(List.of(), rows.stream().map(row -> row[5]).filter(uncertain::contains).toList());
    }

    private static String plain(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    private static List<String[]> rows() {
        return cells(Path.of("assets/catalogue/sections.tsv"));
    }

    private static List<String[]> cells(Path table) {
        try (var lines = Files.lines(table)) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
