package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import org.broadsheet.library.Catalogue.Edition;
import org.broadsheet.library.Catalogue.Offered;
import org.broadsheet.library.Catalogue.Publisher;
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
        assertEquals(List.of(true, false, false), edition.sections().stream().map(Offered::live).toList());
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
        assertEquals(titles == null ? "" : titles, String.join(", ", titles(read(TABLE).search(words))));
    }

    @Test
    void findsAllWhenNothingIsSought() {
        var catalogue = read(TABLE);
        assertSame(catalogue, catalogue.search(" - "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a cell too few    | A;en;GB;Top;top;https://a.example/;https://a.example/
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
        assertFalse(titles(shipped.search("deutsche welle english")).isEmpty());
        assertSame(shipped, Catalogue.shipped());
    }

    private static List<String> titles(Catalogue catalogue) {
        return catalogue.publishers().stream().flatMap(publisher -> publisher.editions().stream())
                .flatMap(edition -> edition.sections().stream()).map(Offered::title).toList();
    }

    private static Catalogue read(String table) {
        return Catalogue.read(new StringReader(table));
    }
}
