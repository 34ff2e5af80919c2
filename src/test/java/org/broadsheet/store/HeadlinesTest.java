package org.broadsheet.store;

import static org.broadsheet.store.Desk.NOON;
import static org.broadsheet.store.Desk.article;
import static org.broadsheet.store.Desk.keepOne;
import static org.broadsheet.store.Desk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Teaser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlinesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path profile;
    @SuppressWarnings("NullAway.Init")
    private Store store;
    private SectionId world = new SectionId(0);

    @BeforeEach
    void open() {
        store = Desk.open(profile);
        world = Desk.section(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> found(String query) {
        return store.headlines().find(query, 10).stream().map(Teaser::headline).toList();
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Harbour closed on Monday    | h               | true
        Harbour closed on Monday    | ha mo           | true
        Harbour closed on Monday    | MO HA           | true
        Harbour closed on Monday    | arbour          | false
        Harbour closed on Monday    | "closed on"     | true
        St. John's is closed        | st. john's      | true
        Bürger wählen in Köln       | burg kol        | true
        東京で新しい駅が開業           | 新              | true
        東京で新しい駅が開業           | 新しい駅         | true
        Новости часа                | нов             | true
        كَتَبَ الصحفي                 | كت              | true
        """)
    void findsByTheBeginningsOfWords(String headline, String query, boolean found) {
        keepOne(store, world, whole("a", article(headline, "The harbour has a text as well.")));
        assertEquals(1, store.headlines().index(10));
        assertEquals(found ? List.of(headline) : List.of(), found(query));
    }

    @Test
    void findsNothingByTheText() {
        keepOne(store, world, whole("a", article("Flood", "It rains on the hills")));
        store.headlines().index(10);
        assertEquals(List.of(), found("hills"));
    }

    @Test
    void givesWhatCameLastFirst() {
        keepOne(store, world, whole("a", article("Flood one", "x")));
        keepOne(store, world, whole("b", article("Flood two", "x")));
        assertEquals(1, store.headlines().index(1));
        assertEquals(List.of("Flood two"), found("fl"), "the newest goes in first");
        assertEquals(1, store.headlines().index(5));
        assertEquals(List.of("Flood two", "Flood one"), found("fl"));
        assertEquals(List.of("Flood two"), store.headlines().find("fl", 1).stream().map(Teaser::headline).toList());
        assertEquals(0, store.headlines().index(5));
    }

    @Test
    void forgetsAnOldHeadlineAndARemovedArticle() {
        keepOne(store, world, whole("a", article("Flood feared", "x")));
        store.headlines().index(10);
        Desk.keep(store, world, whole("a", article("Flood over", "x")));
        assertEquals(1, store.headlines().index(10));
        assertEquals(List.of(), found("feared"));
        assertEquals(List.of("Flood over"), found("over"));
        store.sections().remove(world, NOON);
        assertEquals(List.of(), found("flood"));
    }

    @Test
    void staysUntouchedByAnArticleThatComesAgain() {
        keepOne(store, world, whole("a", article("Flood", "x")));
        store.headlines().index(10);
        Desk.keep(store, world, whole("a", article("Flood", "another text")));
        assertEquals(0, store.headlines().index(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "\"\"\"", "*", "a*", "AND", "NEAR(a b, 2)", "words : flood", "^flood", "(", "-flood", "'; DROP TABLE entry; --",
        "\0", "flood\0\"x", "\\", "😀", "\"unfinished", "+", "\ud800", "c++", "st. john's", "𞤀𞤣", "a𞤀b", "aꞷb", "aᲐb"})
    void takesWhateverAReaderTypes(String query) {
        keepOne(store, world, whole("a", article("Flood", "It rains")));
        store.headlines().index(10);
        found(query);
        found(query.repeat(500));
    }

    @Test
    void isMadeAnewWhenItWasDamaged() throws Exception {
        keepOne(store, world, whole("a", article("Flood", "x")));
        store.headlines().index(10);
        store.close();
        try (var session = Database.writer(profile.resolve("news.db"))) {
            session.run("DELETE FROM headline WHERE rowid = 1");
        }
        store = Desk.open(profile);
        assertEquals("index", store.check(true).problems().getFirst().what());
        store.headlines().index(10);
        assertEquals(List.of("Flood"), found("flo"));
        assertEquals(List.of(), store.check(false).problems());
    }
}
