package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One section at several addresses.
class TwinsTest {
    private static final Twins TABLE = Twins.read(new StringReader("address\ttwin\tseen\nhttps://gazette.example/rss/all\thttps://old.gazette.example/all.xml\t\n"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        another scheme      | https://gazette.example/feed        | http://gazette.example/feed
        with www            | https://gazette.example/feed        | https://www.gazette.example/feed
        a slash at the end  | https://gazette.example/feed        | https://gazette.example/feed/
        no path             | https://gazette.example             | http://www.gazette.example/
        the usual port      | https://gazette.example/feed        | https://gazette.example:443/feed
        capitals in a host  | https://gazette.example/feed        | https://Gazette.Example/feed
        a fragment          | https://gazette.example/feed        | https://gazette.example/feed#top
        an older FeedBurner | https://feeds.feedburner.com/gaz    | http://feeds2.feedburner.com/gaz?format=xml
        FeedBurner's proxy  | https://feeds.feedburner.com/gaz    | http://feedproxy.google.com/gaz
        one of the table    | https://gazette.example/rss/all     | http://old.gazette.example/all.xml/
        """)
    void knowsASectionByItsOtherAddress(String what, URI one, URI other) {
        assertTrue(TABLE.same(one, other), what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        another path    | https://gazette.example/feed        | https://gazette.example/rss
        another query   | https://gazette.example/feed?s=1    | https://gazette.example/feed?s=2
        capitals        | https://gazette.example/Feed        | https://gazette.example/feed
        another port    | https://gazette.example/feed        | https://gazette.example:8443/feed
        another host    | https://news.gazette.example/feed   | https://gazette.example/feed
        an odd scheme   | gopher://gazette.example/feed       | https://gazette.example/feed
        """)
    void keepsApartWhatMayDiffer(String what, URI one, URI other) {
        assertFalse(TABLE.same(one, other), what);
    }

    @Test
    void findsASubscribedSectionByWhateverAddress() {
        var section = new Section(new SectionId(1), "All", URI.create("https://old.gazette.example/all.xml"), null, null, null);
        var known = TABLE.known(List.of(section));
        assertEquals(Optional.of(section), known.at(URI.create("http://www.gazette.example/rss/all")));
        assertEquals(Optional.empty(), known.at(URI.create("https://gazette.example/rss/other")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'a\tb'                               | columns
        'address\ttwin\tseen\nhttps://a.example/'  | line 2
        """)
    void saysWhereATableIsWrong(String table, String where) {
        var wrong = assertThrows(IllegalStateException.class, () -> Twins.read(new StringReader(table.replace("\\t", "\t").replace("\\n", "\n"))));
        assertTrue(String.valueOf(wrong.getMessage()).contains(where), wrong.getMessage());
    }

    @Test
    void everyTwinThatShipsLeadsToASectionOfTheCatalogueAndIsNoneItself() throws IOException {
        var sections = Catalogue.shipped().publishers().stream().flatMap(publisher -> publisher.editions().stream())
                .flatMap(edition -> edition.sections().stream()).map(section -> section.address().toString()).collect(Collectors.toSet());
        for (String[] row : rows(Path.of("assets/catalogue/twins.tsv"))) {
            assertTrue(sections.contains(row[0]), row[0]);
            assertNotEquals(row[0], row[1]);
            assertEquals(Twins.shipped().name(URI.create(row[0])), Twins.shipped().name(URI.create(row[1])));
        }
    }

    @Test
    void aSectionLivesWhereAnyOfItsAddressesDoes() {
        var dead = Catalogue.shipped().publishers().stream().flatMap(publisher -> publisher.editions().stream()).flatMap(edition -> edition.sections().stream())
                .filter(section -> Twins.shipped().aliveElsewhere(section.address()) && section.standing() != Standing.LIVE).toList();
        assertEquals(List.of(), dead);
        assertTrue(Twins.shipped().aliveElsewhere(URI.create("https://rss.dw.com/rdf/rss-en-bus")));
        assertFalse(Twins.shipped().aliveElsewhere(URI.create("https://rss.dw.com/rdf/rss-en-cul")));
    }

    /// Of the gathered facts one address is left out: it is the whole paper, which the catalogue offers as a section of its own.
    @Test
    void agreesWithTheGatheredFacts() throws IOException {
        var gathered = Path.of(System.getProperty("corpus", "../shared"), "catalogue/alternatives.tsv");
        assumeTrue(Files.exists(gathered), "no gathered facts at " + gathered);
        var apart = rows(gathered).stream().filter(row -> !Twins.shipped().same(URI.create(row[0]), URI.create(row[1]))).map(row -> row[4]).toList();
        assertEquals(List.of("whole site"), apart);
    }

    private static List<String[]> rows(Path table) throws IOException {
        try (var lines = Files.lines(table)) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        }
    }
}
