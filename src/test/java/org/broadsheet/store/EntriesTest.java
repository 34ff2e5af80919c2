package org.broadsheet.store;

import static org.broadsheet.store.Desk.NOON;
import static org.broadsheet.store.Desk.PHOTO;
import static org.broadsheet.store.Desk.TODAY;
import static org.broadsheet.store.Desk.article;
import static org.broadsheet.store.Desk.dated;
import static org.broadsheet.store.Desk.headlines;
import static org.broadsheet.store.Desk.ids;
import static org.broadsheet.store.Desk.keep;
import static org.broadsheet.store.Desk.keepOne;
import static org.broadsheet.store.Desk.lead;
import static org.broadsheet.store.Desk.page;
import static org.broadsheet.store.Desk.pictured;
import static org.broadsheet.store.Desk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Counts;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Readiness;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Shortfall;
import org.broadsheet.news.Shortfall.Cause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntriesTest {
    @TempDir
    Path profile = Path.of("");

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

    @Test
    void listsNewestFirstAndWhatHasNoDateByItsArrival() {
        keep(store, world, whole("a", dated("Older", "2026-11-20T10:00:00Z")), whole("b", article("Undated", "x")),
                whole("c", dated("Newer", "2026-11-23T10:00:00Z")), whole("d", dated("From the future", "2031-01-01T00:00:00Z")));
        assertEquals(List.of("Undated", "From the future", "Newer", "Older"), headlines(store, new Contents.Everything()));
        assertEquals(List.of("Undated", "From the future", "Newer"), headlines(store, new Contents.Today()));
        assertEquals(List.of("Undated", "From the future", "Newer", "Older"), headlines(store, new Contents.Of(world)));
        assertEquals(4, ids(store, new Contents.Folder(store.folders().at(List.of("The Gazette")))).size());
        assertEquals(0, ids(store, new Contents.Folder(store.folders().at(List.of("Another")))).size());
        assertEquals(2, store.entries().ids(new Contents.Everything(), TODAY, 2).size());
    }

    @ParameterizedTest(name = "{0} received {1}")
    @CsvSource({
        "2026-11-23, 2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z",
        "2026-11-22, 2026-11-23T12:00:00Z, 2026-11-22T00:00:00Z",
        "2026-11-24, 2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z"})
    void ordersADayWithoutATimeByItsArrivalOnThatDay(LocalDate day, Instant received, Instant order) {
        assertEquals(order, Teasers.order(new NewsDate.Day(day), received));
    }

    @Test
    void keepsOneEntryOnceAndItsReadMarkWhenTheTextChanges() {
        var first = keepOne(store, world, whole("a", article("Flood", "It rains.")));
        store.marks().read(List.of(first), true, NOON);
        assertEquals(Kept.NOTHING, keep(store, world, whole("a", article("Flood", "It rains."))));
        var again = keep(store, world, whole("a", article("Flood recedes", "It does not rain.")));
        assertEquals(new Kept(List.of(), List.of(first)), again);
        var teaser = store.entries().teaser(first).orElseThrow();
        assertEquals("Flood recedes", teaser.headline());
        assertTrue(teaser.read());
        assertEquals(article("Flood recedes", "It does not rain."), store.articles().article(first).orElseThrow());
    }

    @Test
    void keepsTheSameArticleForEachSectionThatCarriesIt() {
        var europe = store.sections().add("Europe", URI.create("https://gazette.example/europe.xml"), List.of(), null, null, NOON);
        keep(store, world, whole("a", article("Flood", "x")));
        keep(store, europe, whole("a", article("Flood", "x")));
        assertEquals(2, ids(store, new Contents.Everything()).size());
    }

    @Test
    void takesTheFirstOfTwoEntriesWithOneIdentityAndTellsThoseWithoutApart() {
        keep(store, world, whole("a", article("First", "x")), whole("a", article("Second", "y")),
                whole(" ", article("Nameless", "x")), whole(" ", article("Also nameless", "y")));
        assertEquals(List.of("First", "Nameless", "Also nameless"), headlines(store, new Contents.Everything()));
    }

    @Test
    void keepsTheTextOfAPageUntilTheNewPageHasCome() {
        var id = keepOne(store, world, lead("a", article("Flood", "Teaser.")));
        assertEquals(Readiness.LEAD, readiness(id));
        var full = article("Flood", "The whole long text.");
        var html = new KeptPage(page("a"), "text/html", "<p>The whole long text.</p>".getBytes(StandardCharsets.UTF_8));
        store.articles().keep(id, full, 1, html, NOON);
        assertEquals(Readiness.COMPLETE, readiness(id));
        assertTrue(store.articles().wanting(null, NOON, 10).isEmpty());

        keep(store, world, lead("a", article("Flood: three saved", "Another teaser.")));
        assertEquals(full, store.articles().article(id).orElseThrow());
        assertEquals("Flood: three saved", store.entries().teaser(id).orElseThrow().headline());
        assertEquals(Readiness.COMPLETE, readiness(id));
        assertTrue(store.articles().wanting(null, NOON, 10).getFirst().pageDue());
        assertEquals("<p>The whole long text.</p>",
                new String(store.articles().page(id).orElseThrow().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void isCompleteOnceEveryPictureIsHeld() {
        var id = keepOne(store, world, whole("a", pictured("Boats")));
        assertEquals(Readiness.TEXT, readiness(id));
        var wanting = store.articles().wanting(world, NOON, 10).getFirst();
        assertEquals(new Wanting(id, page("a"), null, false, true, true, List.of(PHOTO), 0, wanting.rank()), wanting);
        var sha256 = store.pictures().keep(id, PHOTO, new byte[] {1, 2, 3}, "image/jpeg", 640, 480);
        assertEquals(Readiness.COMPLETE, readiness(id));
        assertEquals(sha256, store.entries().teaser(id).orElseThrow().thumbnail());

        var other = keepOne(store, world, whole("b", pictured("The same boats")));
        assertEquals(Readiness.COMPLETE, readiness(other), "a picture that is held is not wanted again");
        assertEquals(sha256, store.pictures().of(other, PHOTO).orElseThrow().sha256());
    }

    @Test
    void wantsNoPictureThatCannotBeHadAndSaysSo() {
        var id = keepOne(store, world, whole("a", pictured("Boats")));
        assertEquals(new Shortfall(Cause.NOT_FETCHED, null), shortfall(id));
        var late = new Shortfall(Cause.NOT_REACHED, "timeout " + PHOTO);
        store.pictures().failed(id, PHOTO, late);
        assertEquals(late, shortfall(id));
        assertEquals(List.of(id), wanted(NOON));
        var none = new Shortfall(Cause.NO_PICTURE, "no-picture: it is a page");
        store.pictures().failed(id, PHOTO, none);
        assertEquals(Readiness.TEXT, readiness(id));
        assertEquals(none, shortfall(id));
        assertEquals(List.of(), wanted(NOON));
        store.pictures().keep(id, PHOTO, new byte[] {1, 2, 3}, "image/jpeg", 640, 480);
        assertEquals(Readiness.COMPLETE, readiness(id));
        assertNull(store.entries().teaser(id).orElseThrow().shortfall());
    }

    @Test
    void wantsUnreadBeforeReadAndNothingThatIsPutOffOrCannotBeHad() {
        var old = keepOne(store, world, lead("a", dated("Old", "2026-11-01T00:00:00Z")));
        var read = keepOne(store, world, lead("b", dated("Read", "2026-11-22T00:00:00Z")));
        var later = keepOne(store, world, lead("c", dated("Put off", "2026-11-22T00:00:00Z")));
        var never = keepOne(store, world, lead("d", dated("Gone", "2026-11-22T00:00:00Z")));
        store.marks().read(List.of(read), true, NOON);
        store.articles().postpone(later, NOON.plus(Duration.ofHours(1)));
        store.articles().pageFailed(never, new Shortfall(Cause.REFUSED, "http 410 gone"));
        assertEquals(List.of(old, read), wanted(NOON));
        assertEquals(List.of(later, old, read), wanted(NOON.plus(Duration.ofHours(1))));
        keep(store, world, lead("d", dated("Back again", "2026-11-22T00:00:00Z")));
        assertEquals(List.of(never, old, read), wanted(NOON), "another text is another chance");
    }

    @ParameterizedTest
    @CsvSource({"NOT_REACHED, true", "REFUSED, false", "SUBSCRIPTION, false", "NO_ARTICLE, false", "OVER_BUDGET, true"})
    void saysWhyAPageIsNotHeldAndWhetherItIsWantedStill(Cause cause, boolean wanted) {
        var id = keepOne(store, world, lead("a", article("Flood", "Teaser.")));
        assertEquals(new Shortfall(Cause.NOT_FETCHED, null), shortfall(id));
        var why = new Shortfall(cause, "a word and a sentence");
        store.articles().pageFailed(id, why);
        assertEquals(why, shortfall(id));
        assertEquals(Readiness.LEAD, readiness(id));
        assertEquals(wanted, !wanted(NOON).isEmpty());
    }

    @Test
    void holdsTheBeginningOfWhatMustBePaidForAsALead() {
        var id = keepOne(store, world, lead("a", article("Flood", "Teaser.")));
        var why = new Shortfall(Cause.SUBSCRIPTION, "subscription: not free");
        var page = new KeptPage(page("a"), "text/html", new byte[] {'<', 'p', '>'});
        store.articles().keepBeginning(id, article("Flood", "The first paragraph."), 1, page, why, NOON);
        assertEquals(Readiness.LEAD, readiness(id));
        assertEquals(why, shortfall(id));
        assertEquals(article("Flood", "The first paragraph."), store.articles().article(id).orElseThrow());
        assertEquals(List.of(), wanted(NOON));
        store.articles().keep(id, article("Flood", "All of it."), 1, page, NOON);
        assertEquals(Readiness.COMPLETE, readiness(id));
    }

    private @Nullable Shortfall shortfall(EntryId id) {
        return store.entries().teaser(id).orElseThrow().shortfall();
    }

    @Test
    void countsWhatThereIs() {
        var id = keepOne(store, world, whole("a", dated("Today", "2026-11-23T08:00:00Z")));
        keep(store, world, lead("b", dated("Yesterday", "2026-11-22T08:00:00Z")), whole("c", pictured("Now")));
        store.marks().read(List.of(id), true, NOON);
        store.marks().star(List.of(id), true, NOON);
        assertEquals(new Counts(2, 2, 1, 3, 1, 0, Map.of(world, 2)), store.entries().counts(TODAY));
    }

    @Test
    void marksAndSaysWhatChanged() {
        var first = keepOne(store, world, whole("a", article("A", "x")));
        var second = keepOne(store, world, whole("b", article("B", "x")));
        assertEquals(List.of(first), store.marks().read(List.of(first), true, NOON));
        assertEquals(List.of(second), store.marks().read(List.of(first, second), true, NOON));
        assertEquals(List.of(first, second), store.marks().read(List.of(first, second), false, NOON));
        assertEquals(List.of(second), store.marks().star(List.of(second), true, NOON));
        assertEquals(List.of("B"), headlines(store, new Contents.Starred()));
    }

    @Test
    void marksAListReadUpToWhatTheReaderHasSeen() {
        var first = keepOne(store, world, whole("a", article("A", "x")));
        var second = keepOne(store, world, whole("b", article("B", "x")));
        assertEquals(List.of(first), store.marks().readAll(new Contents.Unread(), TODAY, first, NOON));
        assertEquals(List.of(second), store.marks().readAll(new Contents.Of(world), TODAY, null, NOON));
    }

    @Test
    void letsTheStarredStayWhenTheirSectionGoes() {
        var starred = keepOne(store, world, whole("a", article("Keep me", "x")));
        var read = keepOne(store, world, whole("b", article("Read me", "x")));
        store.marks().star(List.of(starred), true, NOON);
        store.marks().read(List.of(read), true, NOON);
        assertTrue(store.sections().remove(world, NOON));
        assertFalse(store.sections().remove(world, NOON));
        assertTrue(store.sections().all().isEmpty());
        assertEquals(List.of("Keep me"), headlines(store, new Contents.Starred()));
        assertEquals(Kept.NOTHING, keep(store, world, whole("c", article("Too late", "x"))));

        assertEquals(world, Desk.section(store), "it comes back under its number");
        var again = keep(store, world, whole("a", article("Keep me", "x")), whole("b", article("Read me", "x")));
        assertEquals(1, again.fresh().size());
        assertTrue(store.entries().teaser(again.fresh().getFirst()).orElseThrow().read(), "and so does the read mark");
    }

    @Test
    void remembersTheStateOfAFeed() {
        var state = new FeedState("\"e1\"", "Mon, 23 Nov 2026 10:00:00 GMT", NOON, NOON.plusSeconds(60), null, NOON, null, "abc", 2,
                "application/rss+xml", new LastDocument("rss 2.0", 20, 3, List.of("One is mended.", "So is another."),
                URI.create("https://gazette.example/older.xml")), URI.create("https://gazette.example/oldest.xml"),
                new Timetable(NOON, Duration.ofHours(3), NOON.minusSeconds(5), Duration.ofMinutes(20), List.of(0, 23),
                        List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "RHYTHM", Duration.ofHours(3)));
        assertEquals(FeedState.NEW, store.states().of(world));
        store.states().keep(world, state);
        assertEquals(state, store.states().of(world));
    }

    @Test
    void olderArticlesStandWhereTheirDateSaysAndTheUndatedBeforeAllOthers() {
        keep(store, world, whole("new", dated("Newest", "2026-11-20T10:00:00Z")), whole("b", dated("B", "2026-11-10T10:00:00Z")));
        var more = URI.create("https://gazette.example/older-2.xml");
        var came = store.entries().keepOlder(world, List.of(whole("b", dated("B as it was once", "2026-11-10T10:00:00Z")),
                whole("c", dated("C", "2026-10-10T10:00:00Z")), whole("x", article("Undated X", "x")),
                whole("y", article("Undated Y", "y"))), 1, more, NOON.plusSeconds(60));
        assertEquals(3, came.size());
        assertEquals(List.of("Newest", "B", "Undated X", "Undated Y", "C"), headlines(store, new Contents.Of(world)));
        assertEquals(5, store.entries().counts(TODAY).unread());
        assertEquals(more, store.states().of(world).olderFrom());
        assertEquals(NOON, store.states().of(world).changed(), "nothing new came");
    }

    @Test
    void keepsAnEntrysElementAndFindsWhatOlderCodeDerived() {
        var id = keepOne(store, world, whole("a", article("A", "x")));
        assertEquals("<item><guid>a</guid></item>", store.articles().source(id).orElseThrow());
        assertEquals(List.of(id), store.articles().olderThan(2, 10));
        store.articles().keep(id, article("A", "better"), 2, null, NOON);
        assertTrue(store.articles().olderThan(2, 10).isEmpty());
    }

    private List<EntryId> wanted(Instant now) {
        return store.articles().wanting(null, now, 10).stream().map(Wanting::id).toList();
    }

    private Readiness readiness(EntryId id) {
        return store.entries().teaser(id).orElseThrow().readiness();
    }
}
