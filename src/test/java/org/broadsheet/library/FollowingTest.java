package org.broadsheet.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.Gazette;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Contents;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Section;
import org.broadsheet.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list that somebody else keeps, and the folder that is kept in step with it.
class FollowingTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final HttpFetcher fetcher = new HttpFetcher("test", Limits.STANDARD, _ -> { });
    private final SetClock clock = new SetClock("2026-11-26T08:00:00Z");
    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(profile, fetcher, Publishers.shipped(), clock, () -> false);
        gazette.publish(1);
        for (var feed : List.of("/tides", "/wind", "/town")) {
            gazette.answer(feed, "application/rss+xml", "<rss version='2.0'><channel><title>" + feed + "</title><item><title>Of " + feed
                    + "</title><guid>" + feed + "</guid></item></channel></rss>");
        }
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
        fetcher.close();
    }

    private void list(String... lines) {
        gazette.answer("/list.opml", "text/x-opml", "<opml version='2.0'><head><title>The Coast</title></head><body>"
                + String.join("", lines).replace("HOST", gazette.address("").toString()) + "</body></opml>");
    }

    private static String outline(String name) {
        return "<outline text='" + name + "' xmlUrl='HOST/" + name + "'/>";
    }

    private Following.Followed follow() throws InterruptedException {
        return newsroom.following().subscribe(gazette.address("/list.opml").toString(), List.of(), null);
    }

    private void refresh() throws InterruptedException {
        clock.pass(Duration.ofHours(2));
        newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { });
    }

    private String menu() {
        return String.join(" ", newsroom.subscribing().sections().stream().map(section -> section.folder() + "/" + section.title()).toList());
    }

    private Section section(String title) {
        return newsroom.subscribing().named(title).getFirst();
    }

    @Test
    void bringsWhatTheListNamesInItsFolders() throws Exception {
        list(outline("tides"), "<outline text='Inner'>" + outline("wind") + "</outline>");
        var came = assertInstanceOf(Following.Followed.Subscribed.class, follow());
        assertEquals("The Coast", came.title());
        assertEquals("The Coast/tides The Coast/Inner/wind", menu());
        assertEquals(new Following.Followed.Known("The Coast"), follow());
    }

    @Test
    void gainsWhatTheListGainsAndKeepsTheArticlesOfWhatItLoses() throws Exception {
        list(outline("tides"), outline("wind"));
        follow();
        refresh();
        list(outline("tides"), outline("town"));
        refresh();
        assertEquals("The Coast/tides The Coast/wind The Coast/town", menu());
        var lost = newsroom.subscribing().subscriptions().stream().filter(one -> one.section().title().equals("wind")).findFirst().orElseThrow();
        assertTrue(String.valueOf(lost.error()).startsWith("unlisted the list “The Coast” does not name it any more"), lost::toString);
        assertEquals(1, newsroom.reading().contents(new Contents.Of(lost.section().id())).size());
        var asked = gazette.asked().stream().filter(path -> path.contains("/wind")).count();
        refresh();
        assertEquals(asked, gazette.asked().stream().filter(path -> path.contains("/wind")).count(), "what is not listed is not fetched");
        list(outline("tides"), outline("town"), outline("wind"));
        refresh();
        assertEquals(asked + 1, gazette.asked().stream().filter(path -> path.contains("/wind")).count());
    }

    @Test
    void undoesNothingThatTheReaderDid() throws Exception {
        list(outline("tides"), outline("wind"));
        follow();
        newsroom.ordering().rename(section("tides").id(), "Low water");
        newsroom.ordering().move(section("Low water").id(), FolderId.ROOT);
        newsroom.subscribing().remove(section("wind").id());
        list(outline("town"), outline("wind"), outline("tides"));
        refresh();
        assertEquals("The Coast/town null/Low water", menu());
    }

    @Test
    void aListThatFailsCostsNothing() throws Exception {
        list(outline("tides"));
        follow();
        gazette.answer("/list.opml", "text/html", "<html><body>Gone fishing</body></html>");
        refresh();
        assertEquals("The Coast/tides", menu());
        assertTrue(String.valueOf(newsroom.following().lists().getFirst().error()).startsWith("not-opml "));
        gazette.answer("/list.opml", 404, "text/html", new byte[0], Map.of());
        refresh();
        assertTrue(String.valueOf(newsroom.following().lists().getFirst().error()).startsWith("http 404 "));
        assertEquals(1, newsroom.reading().contents(new Contents.Of(section("tides").id())).size());
    }

    @Test
    void listsThatAListNamesAreFollowedOnceAndNotFurther() throws Exception {
        list(outline("tides"), "<outline type='include' text='More' url='HOST/more.opml'/>");
        gazette.answer("/more.opml", "text/x-opml", ("<opml><body>" + outline("wind") + "<outline type='include' text='Again' url='HOST/list.opml'/>"
                + "</body></opml>").replace("HOST", gazette.address("").toString()));
        follow();
        assertEquals("The Coast/tides The Coast/More/wind", menu());
        gazette.answer("/more.opml", 503, "text/html", new byte[0], Map.of());
        refresh();
        assertEquals(List.of(), newsroom.subscribing().subscriptions().stream().filter(one -> String.valueOf(one.error()).startsWith("unlisted")).toList(),
                "what did not come is not lost");
    }

    @Test
    void whatAListNamesLeadsIntoNoPrivateNetworkAndRunsNothing() throws Exception {
        var port = gazette.address("").getPort();
        list(outline("tides"), "<outline text='Router' xmlUrl='http://localhost:" + port + "/router'/>", "<outline text='Script' xmlUrl='exec:/bin/x'/>",
                "<outline text='Login' xmlUrl='http://eve:pass@gazette.example/x'/>");
        follow();
        refresh();
        assertEquals("The Coast/tides The Coast/Router", menu());
        assertEquals(List.of(), gazette.asked().stream().filter(path -> path.contains("router")).toList());
        var refused = newsroom.subscribing().subscriptions().stream().filter(one -> one.section().title().equals("Router")).findFirst().orElseThrow();
        assertTrue(String.valueOf(refused.error()).contains("private"), refused::toString);
    }

    @Test
    void aListIsAskedOnceAnHourAndOnlyForWhatIsNew() throws Exception {
        list(outline("tides"));
        gazette.answer("/list.opml", 200, "text/x-opml", ("<opml><body>" + outline("tides").replace("HOST", gazette.address("").toString()) + "</body></opml>")
                .getBytes(UTF_8), Map.of("ETag", "\"1\""));
        follow();
        newsroom.refresh().run(List.of(), new Wish(false, false), _ -> { });
        assertEquals(1, gazette.asked().stream().filter(path -> path.contains("list.opml")).count());
        clock.pass(Duration.ofHours(2));
        newsroom.refresh().run(List.of(), new Wish(false, false), _ -> { });
        assertEquals(2, gazette.asked().stream().filter(path -> path.contains("list.opml")).count());
        assertEquals("null/tides", menu().replace(gazette.address("").getHost(), "null"));
    }

    @Test
    void whatAListOnlyTellsTheAddressOfIsCalledAsItsFeedCallsItself() throws Exception {
        newsroom.importing().take((gazette.feed() + "\n" + gazette.address("/tides") + " \"~Low water\"\n").getBytes(UTF_8));
        assertEquals(gazette.feed().toString(), newsroom.subscribing().sections().getFirst().title());
        refresh();
        assertEquals(List.of("River Gazette", "Low water"), newsroom.subscribing().sections().stream().map(Section::title).toList());
        assertTrue(Files.readString(profile.resolve("subscriptions.opml")).contains("text=\"River Gazette\""));
    }

    @Test
    void theListAndWhatCameByItSurviveALostDatabase() throws Exception {
        list(outline("tides"), outline("wind"));
        follow();
        newsroom.close();
        Files.writeString(profile.resolve("news.db"), "this was a database once".repeat(1000));
        Files.deleteIfExists(profile.resolve("news.db-wal"));
        newsroom = new Newsroom(profile, fetcher, Publishers.shipped(), clock, () -> false);
        assertEquals("The Coast/tides The Coast/wind", menu());
        assertEquals(List.of(new Following.Subscription(newsroom.ordering().folder("The Coast"), "The Coast", gazette.address("/list.opml"), null)), newsroom.following().lists());
        list(outline("wind"));
        refresh();
        assertTrue(newsroom.subscribing().subscriptions().stream().anyMatch(one -> String.valueOf(one.error()).startsWith("unlisted")));
    }

    @Test
    void aLoginInTheAddressOfAListThatAnImportFollowsIsKeptApart() {
        var document = "<opml version='2.0' xmlns:bs='broadsheet:opml'><body><outline type='include' text='The Coast' url='https://ann:secret@gazette.example/list.opml'>"
                + "<outline text='Tides' xmlUrl='https://gazette.example/tides' bs:list='https://ann:secret@gazette.example/list.opml'/></outline></body></opml>";
        assertEquals(1, newsroom.importing().take(document.getBytes(UTF_8)).orElseThrow().sections().size());
        assertEquals("https://gazette.example/list.opml", newsroom.following().lists().getFirst().address().toString());
        assertTrue(!newsroom.subscribing().opml().contains("secret"), newsroom.subscribing().opml());
    }

    @Test
    void aListThatBringsNothingNewIsWrittenBesideTheDatabaseToo() throws Exception {
        newsroom.importing().take((gazette.address("/tides") + "\n").getBytes(UTF_8));
        list(outline("tides"));
        follow();
        assertEquals(newsroom.subscribing().opml(), Files.readString(profile.resolve("subscriptions.opml")));
        assertTrue(Files.readString(profile.resolve("subscriptions.opml")).contains("/list.opml"));
    }

    @Test
    void whatIsCutOffAListIsNotTakenForLost() throws Exception {
        var lines = new StringBuilder("<opml><body>");
        for (int i = 0; i <= ListContents.AT_MOST; i++) {
            lines.append("<outline text='x' xmlUrl='https://gazette.invalid/").append(i).append("'/>");
        }
        assertFalse(((ListContents.Named) ListContents.of(lines.append("</body></opml>").toString().getBytes(UTF_8), _ -> Optional.empty())).whole());
    }

    @Test
    void aTitleThatTheReaderGivesWhileTheFeedIsOnItsWayStays() {
        newsroom.importing().take((gazette.feed() + "\n").getBytes(UTF_8));
        var asked = newsroom.subscribing().sections().getFirst();
        try (var store = Store.open(profile, () -> false).store()) {
            assertTrue(store.sections().name(asked.id(), "River Gazette"));
            assertFalse(store.sections().name(asked.id(), "Another"));
        }
    }
}
