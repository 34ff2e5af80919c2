package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.Gazette;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Ordering.Way;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The menu that a reader puts in order, from what he does to what is fetched.
class OrderingTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final SetClock clock = new SetClock("2026-11-26T12:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(), clock, () -> false);
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
    }

    private SectionId section(String title, String... folder) throws InterruptedException {
        gazette.publish(1);
        var address = gazette.address("/" + title + ".xml");
        gazette.answer("/" + title + ".xml", "application/rss+xml",
                "<rss version='2.0'><channel><title>%s</title><item><title>News of %s</title><guid>1</guid></item></channel></rss>".formatted(title, title));
        return ((Added.Subscribed) newsroom.subscribing().add(address.toString(), List.of(folder), title)).section().id();
    }

    private FiledId named(String title) {
        return newsroom.ordering().order().stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow().id();
    }

    private Section of(SectionId id) {
        return newsroom.subscribing().sections().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private List<String> titles() {
        return newsroom.ordering().order().stream().map(Filed::title).toList();
    }

    @Test
    void movesByOneInEveryDirection() throws Exception {
        section("Ferries", "Coast");
        section("Tides", "Coast");
        section("Town");
        var town = named("Town");
        assertFalse(newsroom.ordering().move(town, Way.DOWN), "nothing is below it");
        assertTrue(newsroom.ordering().move(town, Way.IN));
        assertEquals("Coast", of((SectionId) town).folder());
        assertTrue(newsroom.ordering().move(town, Way.UP));
        assertEquals(List.of("Coast", "Ferries", "Town", "Tides"), titles());
        assertTrue(newsroom.ordering().move(town, Way.DOWN));
        assertTrue(newsroom.ordering().move(town, Way.DOWN), "out of the folder, behind it");
        assertEquals(FolderId.ROOT, of((SectionId) town).within());
        assertTrue(newsroom.ordering().move(town, Way.UP));
        assertEquals(List.of("Town", "Coast", "Ferries", "Tides"), titles());
        assertFalse(newsroom.ordering().move(town, Way.UP));
        assertFalse(newsroom.ordering().move(town, Way.IN), "no folder is above it");
        var ferries = named("Ferries");
        assertTrue(newsroom.ordering().move(ferries, Way.UP), "out of the folder, before it");
        assertEquals(List.of("Town", "Ferries", "Coast", "Tides"), titles());
        assertTrue(newsroom.ordering().move(named("Tides"), Way.OUT));
        assertEquals(List.of("Town", "Ferries", "Coast", "Tides"), titles());
        assertEquals(FolderId.ROOT, of((SectionId) named("Tides")).within());
    }

    @Test
    void aFolderHoldsWhatStandsDeeperAndALabelWhateverCarriesIt() throws Exception {
        var tides = section("Tides", "Coast", "Water");
        var town = section("Town");
        newsroom.ordering().label(town, List.of("Mornings", " ", "Mornings", "Sea "));
        newsroom.ordering().label(tides, List.of("Mornings"));
        newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { });
        assertEquals(List.of("Mornings", "Sea"), of(town).labels());
        var coast = newsroom.reading().contents(new Contents.Folder((FolderId) named("Coast")));
        assertEquals(List.of("News of Tides"), newsroom.reading().teasers(coast).stream().map(one -> one.headline()).toList());
        assertEquals(2, newsroom.reading().contents(new Contents.Labelled("Mornings")).size());
        assertEquals(1, newsroom.reading().contents(new Contents.Labelled("Sea")).size());
        assertEquals(List.of(tides), newsroom.subscribing().named("coast").stream().map(Section::id).toList());
        assertEquals(List.of(tides), newsroom.subscribing().named("Coast/Water").stream().map(Section::id).toList());
        assertEquals(List.of(tides, town), newsroom.subscribing().named("mornings").stream().map(Section::id).toList());
    }

    @Test
    void saysWhichChoiceHolds() throws Exception {
        var tides = section("Tides", "Coast", "Water");
        newsroom.ordering().choose(named("Coast"), new Choices(FullText.NEVER, null, null));
        newsroom.ordering().choose(FolderId.ROOT, new Choices(null, false, null));
        var outwards = newsroom.ordering().outwards(tides);
        assertEquals(List.of("Tides", "Water", "Coast", ""), outwards.stream().map(Filed::title).toList());
        assertEquals(List.of(Choices.NONE, Choices.NONE, new Choices(FullText.NEVER, null, null), new Choices(null, false, null)),
                outwards.stream().map(Filed::own).toList());
    }

    private List<Outcome.Status> refreshed(boolean force) throws InterruptedException {
        var outcomes = new ArrayList<Outcome.Status>();
        newsroom.refresh().run(List.of(), new Wish(force, false), outcome -> outcomes.add(outcome.status()));
        return outcomes;
    }

    @Test
    void aFeedIsAskedAsOftenAsTheReaderChose() throws Exception {
        var tides = section("Tides", "Coast");
        refreshed(true);
        newsroom.ordering().choose(named("Coast"), new Choices(null, null, new Interval(300)));
        clock.pass(Duration.ofMinutes(299));
        assertEquals(List.of(Outcome.Status.NOT_DUE), refreshed(false));
        assertEquals("you chose every 5 hours", newsroom.subscribing().subscriptions().getFirst().next().because());
        clock.pass(Duration.ofMinutes(1));
        assertEquals(List.of(Outcome.Status.UNCHANGED), refreshed(false));
        newsroom.ordering().choose(tides, new Choices(null, null, Interval.BY_HAND));
        clock.pass(Duration.ofDays(30));
        assertEquals(List.of(Outcome.Status.NOT_DUE), refreshed(false));
        assertEquals(NextCheck.Why.BY_HAND, newsroom.subscribing().subscriptions().getFirst().next().why());
        assertEquals(List.of(Outcome.Status.UNCHANGED), refreshed(true), "he says so");
        newsroom.ordering().choose(tides, new Choices(null, null, Interval.RHYTHM));
        clock.pass(Duration.ofMinutes(31));
        assertEquals(List.of(Outcome.Status.UNCHANGED), refreshed(false));
    }
}
