package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.broadsheet.library.Catalogue.Publisher;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Offered;
import org.broadsheet.news.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private static final String TABLE = """
            publisher|language|region|section|kind|address|site|status
            The Harbour Gazette|en-GB|GB|Archive|all|https://gazette.example/all.xml|https://gazette.example/|old
            The Harbour Gazette|en-GB|GB|Front page|top|https://gazette.example/top.xml|https://gazette.example/|listed
            The Harbour Gazette|en-GB|GB|Business|business|https://gazette.example/money.xml|https://gazette.example/|live
            The Harbour Gazette|de|DE|Überblick|top|https://gazette.example/de.xml|https://gazette.example/|live
            Straßenblatt|de-AT|AT|Politik|politics|https://strasse.example/feed|https://strasse.example/|live
            港の新聞|ja|JP|経済|business|https://minato.example/keizai.rdf|https://minato.example/|live
            """.replace('|', '\t');

    @Test
    void putsWhatLivesFirstAndOldNamesLast() {
        var edition = read(TABLE).publishers().getFirst().editions().getFirst();
        assertEquals(List.of("Business", "Front page", "Archive"),
                edition.sections().stream().map(Offered::title).toList());
        assertEquals(List.of(Standing.LIVE, Standing.LISTED, Standing.OLD), edition.sections().stream().map(Offered::standing).toList());
    }

    @Test
    void gathersEditionsUnderTheirPublisherInTheOrderOfTheTable() {
        assertEquals(List.of("The Harbour Gazette", "Straßenblatt", "港の新聞"),
                read(TABLE).publishers().stream().map(Publisher::name).toList());
        assertEquals(List.of("en-GB", "de"),
                read(TABLE).publishers().getFirst().editions().stream().map(Edition::language).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        gazette         | Business, Front page, Archive, Überblick
        GAZ bus         | Business
        uberblick       | Überblick
        german          | Überblick, Politik
        deutsch gazette | Überblick
        austria         | Politik
        österreich      | Politik
        strassenblatt   | Politik
        STRAẞENBLATT    | Politik
        japan           | 経済
        日本            | 経済
        済              | 経済
        minato.example  | 経済
        azette          |
        gazette 経済    |
        """)
    void findsByTheBeginningsOfWords(String words, String titles) {
        assertEquals(titles == null ? "" : titles, String.join(", ", titles(read(TABLE).search(words, Locale.ENGLISH))));
    }

    @Test
    void findsAllWhenNothingIsSought() {
        var catalogue = read(TABLE);
        assertSame(catalogue, catalogue.search(" - ", Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a cell too few    | A;en;GB;Top;top;https://a.example/;https://a.example/
        an unknown kind   | A;en;GB;Top;tip;https://a.example/;https://a.example/;live
        no address        | A;en;GB;Top;top;not an address;https://a.example/;live
        an unknown status | A;en;GB;Top;top;https://a.example/;https://a.example/;fine
        """)
    void namesTheLineThatIsWrong(String what, String line) {
        String table = TABLE + line.replace(';', '\t') + "\n";
        var refused = assertThrows(IllegalStateException.class, () -> read(table));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("catalogue: line 8: "), what);
    }

    @Test
    void refusesATableWithOtherColumns() {
        assertThrows(IllegalStateException.class, () -> read("name\taddress\n"));
    }

    @Test
    void shipsPublishersOfManyLanguages() {
        var shipped = Catalogue.shipped();
        assertTrue(shipped.publishers().size() >= 300);
        assertFalse(titles(shipped.search("deutsche welle english", Locale.ENGLISH)).isEmpty());
        assertSame(shipped, Catalogue.shipped());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | dw bus              | Deutsche Welle     | Business
        en | science in Spanish  | El País            | Ciencia
        en | Wissenschaft        | Deutsche Welle     | Wissenschaft
        en | Swiss sport         | SRF                | Sport
        en | sports from Britain | BBC                | Sport
        en | NZZ                 | Neue Zürcher Zeitung | Startseite
        en | nyt tech            | The New York Times | Technology
        en | Japanese economy    | NHK                | 経済
        de | Sport auf Spanisch  | El País            | Deportes
        de | Wirtschaft Frankreich | Le Monde         | Économie
        fr | économie en allemand | Der Spiegel       | Wirtschaft
        es | tecnología en inglés | BBC               | Technology
        en | canadian sports     | CBC News           | Sports
        """)
    void findsAsPeopleAsk(String reader, String words, String publisher, String title) {
        var found = Catalogue.shipped().search(words, Locale.forLanguageTag(reader));
        assertTrue(found.publishers().stream().filter(one -> one.name().equals(publisher))
                .flatMap(one -> one.editions().stream()).flatMap(edition -> edition.sections().stream())
                .anyMatch(section -> section.title().equals(title)), () -> publishers(found));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        en    | dw bus     | Deutsche Welle
        en-GB | guardian   | The Guardian
        en-US | business   | The New York Times
        de-AT | sport      | ORF
        de-CH | wirtschaft | Neue Zürcher Zeitung
        fr-FR | sport      | Le Monde
        """)
    void putsWhatFitsBestFirst(String reader, String words, String first) {
        var found = Catalogue.shipped().search(words, Locale.forLanguageTag(reader));
        assertEquals(first, found.publishers().getFirst().name(), () -> publishers(found));
    }

    /// A word that only joins others must not narrow the search, nor a language's code widen it.
    @Test
    void takesLittleWordsForNothing() {
        var shipped = Catalogue.shipped();
        assertEquals(titles(shipped.search("science Spanish", Locale.ENGLISH)), titles(shipped.search("the science in Spanish", Locale.ENGLISH)));
        assertFalse(titles(shipped.search("in", Locale.ENGLISH)).isEmpty());
        assertEquals(List.of(), shipped.search("zzyzx", Locale.ENGLISH).publishers());
    }

    @Test
    void knowsWhereAnAddressStands() {
        var place = read(TABLE).at(URI.create("https://gazette.example/de.xml")).orElseThrow();
        assertEquals("The Harbour Gazette · Deutsch", place.folder());
        assertEquals(URI.create("https://gazette.example/"), place.section().site());
        assertTrue(read(TABLE).at(URI.create("https://gazette.example/else")).isEmpty());
    }

    private static String publishers(Catalogue found) {
        return found.publishers().stream().map(publisher -> publisher.name() + " " + publisher.editions()).limit(5).toList().toString();
    }

    private static List<String> titles(Catalogue catalogue) {
        return catalogue.publishers().stream().flatMap(publisher -> publisher.editions().stream())
                .flatMap(edition -> edition.sections().stream()).map(Offered::title).toList();
    }

    private static Catalogue read(String table) {
        return Catalogue.read(new StringReader(table));
    }
}
