package org.broadsheet.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The publishers whose sections can be subscribed to by choosing instead of typing an address. Ships with the program
/// as a table (`src/docs/catalogue.md`) and is read when somebody first asks for it. Immutable; any thread.
public record Catalogue(List<Publisher> publishers) {
    /// A house that publishes news.
    public record Publisher(String name, List<Edition> editions) {
        public Publisher {
            editions = List.copyOf(editions);
        }
    }

    /// What a publisher offers in one language for one part of the world.
    /// @param language BCP 47
    /// @param region   ISO 3166-1, or UN M49 (`001` is the world), or `EU`
    public record Edition(String language, String region, List<Offered> sections) {
        public Edition {
            sections = List.copyOf(sections);
        }
    }

    /// A section to subscribe to.
    /// @param title in the edition's language
    /// @param kind  `top`, `all`, `world`, `business` and so on: what it is about, the same word in every language
    /// @param live  whether somebody is known to have found news there lately
    public record Offered(String title, String kind, URI address, boolean live) {}

    private static final String TABLE = "/assets/catalogue/sections.tsv";
    private static final String COLUMNS = "publisher\tlanguage\tregion\tsection\tkind\taddress\tsite\tstatus";

    /// A row of the table. `worth`: 0 live, 1 listed, 2 old.
    private record Row(String publisher, String language, String region, Offered section, int worth) {}

    private record Place(String language, String region) {}

    public Catalogue {
        publishers = List.copyOf(publishers);
    }

    /// The catalogue that came with the program, read once.
    public static Catalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /// Reads a table. Publishers and editions keep its order; within an edition what is known to live comes first and
    /// what only old lists name comes last.
    /// @throws IllegalStateException naming the line, where the table is wrong
    public static Catalogue read(Reader table) {
        var publishers = new LinkedHashMap<String, Map<Place, List<Row>>>();
        for (Row row : rows(table)) {
            publishers.computeIfAbsent(row.publisher, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(new Place(row.language, row.region), _ -> new ArrayList<>()).add(row);
        }
        return new Catalogue(publishers.entrySet().stream()
                .map(publisher -> new Publisher(publisher.getKey(), publisher.getValue().entrySet().stream()
                        .map(edition -> edition(edition.getKey(), edition.getValue())).toList())).toList());
    }

    /// What of the catalogue fits all the words, each the beginning of one of its: the publisher's name, the language or
    /// region in English and in its own language, the section's title or kind, its address. Letter case and accents do
    /// not count. No words, no choice: all of it.
    public Catalogue search(String words) {
        var sought = CatalogueWords.of(words);
        if (sought.isEmpty()) {
            return this;
        }
        var found = new ArrayList<Publisher>();
        for (Publisher publisher : publishers) {
            var editions = new ArrayList<Edition>();
            for (Edition edition : publisher.editions) {
                var sections = edition.sections.stream()
                        .filter(section -> CatalogueWords.of(publisher, edition, section).beginWith(sought)).toList();
                if (!sections.isEmpty()) {
                    editions.add(new Edition(edition.language, edition.region, sections));
                }
            }
            if (!editions.isEmpty()) {
                found.add(new Publisher(publisher.name, editions));
            }
        }
        return new Catalogue(found);
    }

    /// Where a section stands in a reader's menu.
    /// @param folder the edition: publisher and language
    public record Menu(String folder, String title) {}

    /// Where the section with this address stands in the menu; empty for one that the catalogue does not know.
    public Optional<Menu> menu(URI address) {
        return publishers.stream().flatMap(publisher -> publisher.editions.stream().flatMap(edition ->
                edition.sections.stream().filter(section -> section.address.equals(address))
                        .map(section -> new Menu(folder(publisher, edition), section.title)))).findFirst();
    }

    /// What the sections of an edition stand under: the publisher; with the language beside it where he publishes in
    /// several.
    public static String folder(Publisher publisher, Edition edition) {
        if (publisher.editions.size() == 1) {
            return publisher.name;
        }
        var tongue = Locale.forLanguageTag(edition.language);
        var twice = publisher.editions.stream().filter(other -> other.language.equals(edition.language)).count() > 1;
        var place = Locale.of("", edition.region).getDisplayCountry(tongue);
        return publisher.name + " \u00b7 " + capital(tongue.getDisplayName(tongue), tongue)
                + (twice && !edition.region.equals("001") ? " \u00b7 " + place : "");
    }

    private static String capital(String word, Locale tongue) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(tongue) + word.substring(1);
    }

    private static List<Row> rows(Reader table) {
        try (var lines = new BufferedReader(table)) {
            if (!COLUMNS.equals(lines.readLine())) {
                throw new IllegalStateException("catalogue: the first line does not name the columns");
            }
            var rows = new ArrayList<Row>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(row(line, rows.size() + 2));
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Row row(String line, int number) {
        String[] cells = line.split("\t", -1);
        try {
            return new Row(cells[0], cells[1], cells[2],
                    new Offered(cells[3], cells[4], URI.create(cells[5]), cells[7].equals("live")), worth(cells[7]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            throw new IllegalStateException("catalogue: line " + number + ": " + wrong.getMessage(), wrong);
        }
    }

    private static int worth(String status) {
        return switch (status) {
            case "live" -> 0;
            case "listed" -> 1;
            case "old" -> 2;
            default -> throw new IllegalArgumentException("status " + status);
        };
    }

    private static Edition edition(Place place, List<Row> rows) {
        return new Edition(place.language, place.region,
                rows.stream().sorted(Comparator.comparingInt(Row::worth)).map(Row::section).toList());
    }

    /// Read by the first who asks.
    private static final class Shipped {
        static final Catalogue CATALOGUE = read(new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream(TABLE), TABLE), StandardCharsets.UTF_8));
    }
}
