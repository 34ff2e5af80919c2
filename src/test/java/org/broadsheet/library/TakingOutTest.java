package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.broadsheet.feed.Parsed;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Readiness;
import org.broadsheet.news.SectionId;
import org.broadsheet.page.Extractor;
import org.broadsheet.store.FeedDocument;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.Kept;
import org.broadsheet.store.LastDocument;
import org.broadsheet.store.Store;
import org.broadsheet.store.Timetable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A refresh stores first: what a list shows, and the document. The articles are taken out of it afterwards.
class TakingOutTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final URI ADDRESS = URI.create("https://gazette.example/feed.xml");
    private static final String LONG = "The harbour office counted every boat that came in before dawn. ".repeat(40);

    @TempDir
    Path profile = Path.of("");

    private Store store;
    private FeedReading feeds;
    private Deriving deriving;
    private SectionId section;
    private FeedState state = FeedState.NEW;

    @BeforeEach
    void open() {
        var extractor = new Extractor(Publishers.shipped());
        feeds = new FeedReading(extractor, Publishers.shipped());
        open(extractor);
        section = store.sections().add("News", ADDRESS, List.of(), null, "en", NOON);
    }

    private void open(Extractor extractor) {
        store = Store.open(profile, () -> false).store();
        deriving = new Deriving(store, extractor, feeds, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String entry(String name, String headline, String text) {
        return "<item><guid>" + name + "</guid><link>https://gazette.example/" + name + "</link><title>" + headline
                + "</title><pubDate>Wed, 25 Nov 2026 09:00:00 GMT</pubDate><description>" + text + "</description></item>";
    }

    private Kept come(String... entries) {
        var bytes = ("<rss version=\"2.0\"><channel><title>News</title><language>en</language>" + String.join("", entries) + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        var document = new FeedDocument(ADDRESS, "application/rss+xml", bytes);
        var feed = assertInstanceOf(Parsed.Read.class, feeds.parse(document)).feed();
        return store.entries().announce(section, feeds.announced(feed), document, state, NOON);
    }

    private String lead(EntryId id) {
        return String.valueOf(store.entries().teaser(id).orElseThrow().lead());
    }

    @Test
    void aListShowsTheHeadlineAtOnceAndTheLeadLater() throws Exception {
        var id = come(entry("1", "Boats return", "All forty of them.")).fresh().getFirst();
        var first = store.entries().teaser(id).orElseThrow();
        assertEquals("Boats return", first.headline());
        assertEquals(Instant.parse("2026-11-25T09:00:00Z"), first.published());
        assertEquals(URI.create("https://gazette.example/1"), first.url());
        assertTrue(store.articles().article(id).isEmpty());
        assertEquals(List.of(), store.articles().wanting(section, NOON, 10));
        deriving.catchUp();
        assertEquals("All forty of them.", lead(id));
        assertEquals(1, store.articles().wanting(section, NOON, 10).size());
        assertTrue(store.documents().next(null).isEmpty());
        assertTrue(store.articles().source(id).orElseThrow().contains("<guid>1</guid>"));
        assertEquals(1, store.search().find("forty", List.of(), 10).size());
    }

    @Test
    void whatWasInterruptedGoesOnAtTheNextStart() throws Exception {
        var id = come(entry("1", "Boats return", LONG), entry("2", "Ice melts", LONG)).fresh().getLast();
        store.close();
        open(new Extractor(Publishers.shipped()));
        deriving.takeOut(List.of(id));
        assertEquals(Readiness.COMPLETE, store.entries().teaser(id).orElseThrow().readiness());
        assertTrue(store.documents().of(id).isEmpty());
    }

    @Test
    void bothVersionsOfATextThatChangedMeanwhileAreKept() throws Exception {
        var id = come(entry("1", "Boats return", "All forty of them.")).fresh().getFirst();
        store.marks().read(List.of(id), true, NOON);
        assertEquals(List.of(id), come(entry("1", "Boats return late", "All forty-one of them.")).changed());
        assertEquals("Boats return late", store.entries().teaser(id).orElseThrow().headline());
        deriving.catchUp();
        assertEquals("All forty-one of them.", lead(id));
        assertEquals(2, store.articles().versions(id).size());
        assertTrue(store.articles().source(id).orElseThrow().contains("forty-one"));
        assertTrue(store.entries().teaser(id).orElseThrow().read());
    }

    @Test
    void aChangedTextIsShownOnceItIsTakenOut() throws Exception {
        var id = come(entry("1", "Boats return", LONG)).fresh().getFirst();
        deriving.catchUp();
        come(entry("1", "Boats return", LONG + "One sank."));
        deriving.takeOut(List.of(id));
        assertTrue(store.articles().article(id).orElseThrow().body().toString().contains("One sank."));
    }

    @Test
    void theSameDocumentAgainIsNoNews() throws Exception {
        come(entry("1", "Boats return", "All forty of them."));
        var again = come(entry("1", "Boats  return", "All\nforty of them."));
        assertEquals(List.of(), again.fresh());
        assertEquals(List.of(), again.changed());
        deriving.catchUp();
        assertTrue(store.documents().next(null).isEmpty());
    }

    @Test
    void aStarredArticleOfASectionThatWasGivenUpIsStillRead() {
        var ids = come(entry("1", "Boats return", LONG), entry("2", "Ice melts", LONG)).fresh();
        store.marks().star(List.of(ids.getFirst()), true, NOON);
        store.sections().remove(section, NOON);
        deriving.takeOut(ids);
        assertFalse(store.articles().article(ids.getFirst()).orElseThrow().body().isEmpty());
        assertEquals(List.of(ids.getFirst()), store.entries().ids(new Contents.Everything(), NOON, 10));
        store.marks().star(List.of(ids.getFirst()), false, NOON);
        store.close();
        open(new Extractor(Publishers.shipped()));
        assertEquals(List.of(), store.entries().ids(new Contents.Everything(), NOON, 10));
    }

    @Test
    void aSectionThatWasGivenUpLeavesNoDocument() {
        come(entry("1", "Boats return", LONG));
        store.sections().remove(section, NOON);
        assertTrue(store.documents().next(null).isEmpty());
        assertTrue(store.sections().byAddress(ADDRESS).isEmpty());
    }

    @Test
    void saysHowManyEntriesCarryTheirText() throws Exception {
        state = new FeedState(null, null, NOON, null, null, null, null, null, 0, null, new LastDocument("rss 2.0", 2, 0, List.of(), null), null, Timetable.UNKNOWN);
        come(entry("1", "Boats return", LONG), entry("2", "Ice melts", "Soon."));
        deriving.catchUp();
        assertEquals(1, Objects.requireNonNull(store.states().of(section).document()).whole());
    }
}
