package org.broadsheet.store;

import static org.broadsheet.store.Desk.NOON;
import static org.broadsheet.store.Desk.article;
import static org.broadsheet.store.Desk.keepOne;
import static org.broadsheet.store.Desk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Hit;
import org.broadsheet.news.SectionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
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

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        The harbour was closed on Monday.       | harbour             | true
        The harbour was closed on Monday.       | HARBOUR closed      | true
        The harbour was closed on Monday.       | harb                | true
        The harbour was closed on Monday.       | ha                  | false
        The harbour was closed on Monday.       | arbour              | false
        The harbour was closed on Monday.       | "was closed"        | true
        The harbour was closed on Monday.       | "closed was"        | false
        The harbour was closed on Monday.       | "was clos"          | false
        The harbour was closed on Monday.       | “was closed” monday | true
        The harbour was closed on Monday.       | harbour tuesday     | false
        Die Bürger wählten in Köln.             | burger koln         | true
        Die Burger.                             | Bürger              | true
        Prices rose by 3.5% in St. John's.      | st. john's          | true
        The C++ committee met.                  | c++                 | true
        東京で新しい駅が開業した。                    | 東京                  | true
        東京で新しい駅が開業した。                    | 京で                  | true
        東京で新しい駅が開業した。                    | 京東                  | false
        東京で新しい駅が開業した。                    | 新しい 東京             | true
        北京举行会议                               | 会议                  | true
        서울에서 회의가 열렸다                        | 서울                  | true
        ตลาดนัดเปิดวันเสาร์                          | เปิด                  | true
        हिन्दी समाचार पढ़ें                             | समाचार              | true
        हिन्दी समाचार पढ़ें                             | समच                | false
        كَتَبَ الصحفي مقالًا                          | كتب                 | true
        كتب الصحفي مقالا                          | كَتَبَ                | true
        ＷＩＤＥ letters                          | wide                | true
        """)
    void findsWordsInEveryScript(String text, String query, boolean found) {
        var id = keepOne(store, world, whole("a", article("Headline", text)));
        store.search().index(store.search().unindexed(10));
        assertEquals(found ? List.of(id) : List.of(), store.search().find(query, List.of(), 10).stream().map(Hit::id).toList());
        assertEquals(found ? 1 : 0, Desk.ids(store, new Contents.Found(query)).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "\"\"", "\"\"\"", "*", "a*", "AND", "OR NOT", "NEAR(a b, 2)", "headline : flood", "^flood", "(",
        ")", "a AND", "-flood", "{headline text}: flood", "'; DROP TABLE entry; --", "%", "\0", "flood\0\"x", "\\", "…", "😀",
        "\"unfinished", "a\"b\"c", "+", "\ud800", "NOT", "flood NOT rain"})
    void takesWhateverAReaderTypes(String query) {
        keepOne(store, world, whole("a", article("Flood", "It rains")));
        store.search().index(store.search().unindexed(10));
        store.search().find(query, List.of(), 10);
        store.search().find(query, List.of(world), 10);
        store.search().find(query.repeat(500), List.of(), 10);
    }

    @Test
    void givesTheNewestFirstWithinASection() {
        var old = keepOne(store, world, whole("a", Desk.dated("Flood", "2026-11-01T00:00:00Z")));
        var latest = keepOne(store, world, whole("b", Desk.dated("Flood again", "2026-11-22T00:00:00Z")));
        var middle = keepOne(store, world, whole("c", Desk.dated("Flooding", "2026-11-20T00:00:00Z")));
        store.search().index(store.search().unindexed(10));
        assertEquals(List.of(latest, middle, old), store.search().find("flood", List.of(world), 10).stream().map(Hit::id).toList());
        assertEquals(List.of(latest), store.search().find("flood", List.of(), 1).stream().map(Hit::id).toList());
        assertTrue(store.search().find("flood", List.of(new SectionId(99)), 10).isEmpty());
    }

    @Test
    void forgetsAnOldTextAndARemovedArticle() {
        var id = keepOne(store, world, whole("a", article("Flood", "Rain over the valley")));
        store.search().index(List.of(id));
        assertTrue(store.search().unindexed(10).isEmpty());
        Desk.keep(store, world, whole("a", article("Flood", "Sun over the hills")));
        assertEquals(List.of(id), store.search().unindexed(10));
        store.search().index(List.of(id));
        assertTrue(store.search().find("valley", List.of(), 10).isEmpty());
        assertEquals(1, store.search().find("hills", List.of(), 10).size());
        store.sections().remove(world, NOON);
        assertTrue(store.search().find("hills", List.of(), 10).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        harbour | …of it, beyond the wall of the old town, the harbour was closed to every ship|
        lead    | The lead of Headline|
        """)
    void showsWhereItWasFound(String query, String part) {
        var text = "Somewhere far from here and long before anybody thought of it, beyond the wall of the old town, the harbour "
                + "was closed to every ship that came from the south, and nobody could say for how long that would be so. ".repeat(3);
        keepOne(store, world, whole("a", article("Headline", text)));
        store.search().index(store.search().unindexed(10));
        var excerpt = store.search().find(query, List.of(), 10).getFirst().excerpt();
        assertTrue(excerpt.contains(part), excerpt);
        assertTrue(excerpt.endsWith("…") && excerpt.length() < 200, excerpt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "😀", "a", "ſtraße İstanbul ﬁne"})
    void cutsAnExcerptFromAnyText(String text) {
        for (var query : List.of("a", "stra", "😀", "İst", "fine \"x y\"")) {
            Excerpt.of(text.repeat(100), Words.terms(query));
        }
    }
}
