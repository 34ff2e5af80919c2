package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.Gazette;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A host that asks to be left alone is, whatever the reader wishes, over restarts.
class LeaveAloneTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final SetClock clock = new SetClock("2026-11-23T12:00:00Z");

    @AfterEach
    void close() {
        gazette.close();
    }

    /// A program started anew.
    private Newsroom start() {
        return new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(), clock, () -> false);
    }

    private static List<Outcome> refresh(Newsroom newsroom) throws InterruptedException {
        var outcomes = new ArrayList<Outcome>();
        assertInstanceOf(Refreshed.Done.class, newsroom.refresh().run(List.of(), new Wish(true, true), outcomes::add));
        return outcomes;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        429 | 3600
        503 | 3600
        503 | Mon, 23 Nov 2076 13:00:00 GMT
        """)
    void overRestartsAndAgainstTheReadersWish(int status, String wait) throws Exception {
        gazette.publish(1);
        try (var newsroom = start()) {
            newsroom.subscribing().add(gazette.feed().toString(), null, null);
            gazette.answer("/feed.xml", status, "text/plain", new byte[0], Map.of("Retry-After", wait));
            assertEquals(Outcome.Status.FAILED, refresh(newsroom).getFirst().status());
        }
        var asked = gazette.asked().size();
        try (var newsroom = start()) {
            clock.pass(Duration.ofMinutes(59));
            var outcome = refresh(newsroom).getFirst();
            assertEquals(Outcome.Status.NOT_DUE, outcome.status());
            assertTrue(String.valueOf(outcome.error()).matches("wait .*has asked to be left alone until .*"), outcome.toString());
            assertEquals(asked, gazette.asked().size());
            clock.pass(Duration.ofDays(7));
            gazette.publish(2);
            assertEquals(Outcome.Status.FRESH, refresh(newsroom).getFirst().status());
        }
    }

    @Test
    void forGoodWhenTheFeedIsGone() throws Exception {
        gazette.publish(1);
        try (var newsroom = start()) {
            newsroom.subscribing().add(gazette.feed().toString(), null, null);
            refresh(newsroom);
            gazette.answer("/feed.xml", 410, "text/plain", new byte[0], Map.of());
            assertEquals(Outcome.Status.GONE, refresh(newsroom).getFirst().status());
        }
        var asked = gazette.asked().size();
        try (var newsroom = start()) {
            for (int day = 0; day < 400; day += 40) {
                clock.pass(Duration.ofDays(40));
                var outcome = refresh(newsroom).getFirst();
                assertEquals(Outcome.Status.GONE, outcome.status());
                assertTrue(String.valueOf(outcome.error()).startsWith("http 410 "), outcome.toString());
            }
            assertEquals(asked, gazette.asked().size());
            assertEquals(1, newsroom.reading().counts().total());
        }
    }

    @Test
    void byEveryFeedOfTheHostAndByItsPagesAndPictures() throws Exception {
        gazette.publish(1);
        try (var newsroom = start()) {
            newsroom.subscribing().add(gazette.feed().toString(), null, null);
            gazette.answer("/story/a-1", 429, "text/plain", new byte[0], Map.of("Retry-After", "600"));
            refresh(newsroom);
            newsroom.importing().take("""
                    <opml version="2.0"><body><outline text="Other" xmlUrl="%s"/></body></opml>
                    """.formatted(gazette.address("/other.xml")).getBytes(StandardCharsets.UTF_8));
        }
        var asked = gazette.asked().size();
        try (var newsroom = start()) {
            clock.pass(Duration.ofMinutes(9));
            assertEquals(List.of(Outcome.Status.NOT_DUE, Outcome.Status.NOT_DUE), refresh(newsroom).stream().map(Outcome::status).toList());
            assertEquals(asked, gazette.asked().size(), gazette.asked().toString());
            clock.pass(Duration.ofMinutes(2));
            refresh(newsroom);
            assertTrue(gazette.asked().size() > asked);
        }
    }
}
