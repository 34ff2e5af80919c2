package org.broadsheet.library;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadsheet.Gazette;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A feed that moves, and what becomes of its address.
class MovingTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final SetClock clock = new SetClock("2026-11-23T12:00:00Z");
    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    @BeforeEach
    void subscribe() {
        gazette.publish(1);
        newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(), clock, () -> false);
        subscribe("/old.xml");
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
    }

    private void subscribe(String path) {
        newsroom.importing().take(("<opml version=\"2.0\"><body><outline text=\"Tides at " + path + "\" xmlUrl=\"" + gazette.address(path)
                + "\"/></body></opml>").getBytes(StandardCharsets.UTF_8));
    }

    private void redirect(int status, String from, String to) {
        gazette.answer(from, status, "text/plain", new byte[0], Map.of("Location", gazette.address(to).toString()));
    }

    private Section refreshed() throws InterruptedException {
        newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { });
        return newsroom.subscribing().sections().getFirst();
    }

    private SectionDetails details() {
        return newsroom.inspecting().inspect(newsroom.subscribing().sections().getFirst().id()).orElseThrow();
    }

    @ParameterizedTest(name = "{0}, then {1}")
    @CsvSource({"301, 0, /feed.xml", "308, 0, /feed.xml", "301, 308, /feed.xml", "302, 0, /old.xml", "303, 0, /old.xml", "307, 0, /old.xml",
            "301, 302, /old.xml", "302, 301, /old.xml"})
    void isFollowedWhenEveryRedirectIsForGood(int status, int second, String address) throws Exception {
        redirect(status, "/old.xml", second == 0 ? "/feed.xml" : "/middle.xml");
        redirect(second == 0 ? 301 : second, "/middle.xml", "/feed.xml");
        assertEquals(gazette.address(address), refreshed().address());
        assertEquals(address.equals("/feed.xml"), details().moved() != null);
        assertEquals(address.equals("/feed.xml"), Files.readString(profile.resolve("subscriptions.opml")).contains("/feed.xml"));
    }

    @ParameterizedTest
    @CsvSource({"404, text/plain, gone fishing", "200, text/html, <p>Under repair</p>", "500, text/plain, broken", "410, text/plain, gone"})
    void isNotFollowedBeforeAFeedWasReadThere(int status, String type, String body) throws Exception {
        redirect(301, "/old.xml", "/new.xml");
        gazette.answer("/new.xml", status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
        assertEquals(gazette.address("/old.xml"), refreshed().address());
        assertNull(details().moved());
    }

    @Test
    void hasItsAddressBackForGoodWhenTheReaderWishesIt() throws Exception {
        redirect(301, "/old.xml", "/feed.xml");
        var section = refreshed();
        var moved = requireNonNull(details().moved());
        assertEquals(List.of(gazette.address("/old.xml"), gazette.address("/feed.xml"), true), List.of(moved.source(), moved.target(), moved.followed()));
        assertTrue(newsroom.moving().undo(section.id()));
        assertNull(details().moved());
        assertEquals(gazette.address("/old.xml"), refreshed().address());
        assertEquals(gazette.address("/old.xml"), refreshed().address());
        assertTrue(Files.readString(profile.resolve("subscriptions.opml")).contains("/old.xml"));
        assertFalse(newsroom.moving().undo(section.id()), "there is nothing left to undo");
        redirect(301, "/old.xml", "/third.xml");
        redirect(301, "/third.xml", "/feed.xml?edition=2");
        gazette.answer("/feed.xml?edition=2", "text/xml", "<rss version=\"2.0\"><channel><title>Tides</title></channel></rss>");
        assertEquals(gazette.address("/feed.xml?edition=2"), refreshed().address(), "another move is another matter");
    }

    @Test
    void isNotMergedWithAnotherSectionOfThatAddress() throws Exception {
        subscribe("/feed.xml");
        redirect(301, "/old.xml", "/feed.xml");
        assertEquals(gazette.address("/old.xml"), refreshed().address());
        var moved = requireNonNull(details().moved());
        assertEquals(gazette.address("/feed.xml"), moved.target());
        assertFalse(moved.followed());
        assertEquals(2, newsroom.subscribing().sections().size());
        assertFalse(newsroom.moving().undo(details().section().id()));
        newsroom.subscribing().remove(newsroom.subscribing().sections().getLast().id());
        gazette.publish(2);
        assertEquals(gazette.address("/feed.xml"), refreshed().address(), "now the address is free");
    }

    @Test
    void staysWhenItsOldAddressBelongsToAnotherByThen() throws Exception {
        redirect(301, "/old.xml", "/feed.xml");
        var section = refreshed();
        gazette.answer("/old.xml", "application/rss+xml", "<rss version='2.0'><channel><title>Tides</title><item><title>Low</title></item></channel></rss>");
        subscribe("/older.xml");
        redirect(301, "/older.xml", "/old.xml");
        refreshed();
        assertEquals(gazette.address("/old.xml"), newsroom.subscribing().sections().getLast().address());
        assertFalse(newsroom.moving().undo(section.id()));
        assertEquals(URI.create(gazette.feed().toString()), newsroom.subscribing().sections().getFirst().address());
    }
}
