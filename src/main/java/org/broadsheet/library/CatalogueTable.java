package org.broadsheet.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.library.Catalogue.Publisher;
import org.broadsheet.markup.Assets;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Kind;
import org.broadsheet.news.Offered;
import org.broadsheet.news.Standing;

/// Reads the table that the catalogue ships as (`src/docs/catalogue.md`). Pure.
final class CatalogueTable {
    private static final String TABLE = "catalogue/sections.tsv";
    private static final String COLUMNS = "publisher\tlanguage\tregion\tsection\tkind\taddress\tsite\tstatus";

    private record Row(String publisher, Place place, Offered section) {}

    private record Place(String language, String region) {}

    private CatalogueTable() {}

    /// The one that came with the program.
    static List<Publisher> shipped() {
        return read(new StringReader(Assets.text(TABLE)));
    }

    /// Publishers and editions keep the table's order; within an edition what is known to live comes first and what only
    /// old lists name comes last.
    /// @throws IllegalStateException naming the line, where the table is wrong
    static List<Publisher> read(Reader table) {
        var publishers = new LinkedHashMap<String, Map<Place, List<Offered>>>();
        for (Row row : rows(table)) {
            publishers.computeIfAbsent(row.publisher, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(row.place, _ -> new ArrayList<>()).add(row.section);
        }
        return publishers.entrySet().stream().map(publisher -> new Publisher(publisher.getKey(),
                publisher.getValue().entrySet().stream().map(edition -> edition(edition.getKey(), edition.getValue())).toList())).toList();
    }

    private static Edition edition(Place place, List<Offered> sections) {
        return new Edition(place.language, place.region, sections.stream().sorted(Comparator.comparing(Offered::standing)).toList());
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
            var kind = Kind.of(cells[4]).orElseThrow(() -> new IllegalArgumentException("kind " + cells[4]));
            var address = URI.create(cells[5]);
            var standing = Standing.valueOf(cells[7].toUpperCase(Locale.ROOT));
            return new Row(cells[0], new Place(cells[1], cells[2]), new Offered(cells[3], kind, address, URI.create(cells[6]),
                    Twins.shipped().aliveElsewhere(address) ? Standing.LIVE : standing));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            throw new IllegalStateException("catalogue: line " + number + ": " + wrong.getMessage(), wrong);
        }
    }
}
