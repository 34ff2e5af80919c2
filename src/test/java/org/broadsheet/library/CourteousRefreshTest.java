package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Outcome.Status;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Body;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.news.Contents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one feed is asked, and when, whatever its server answers.
class CourteousRefreshTest {
    private static final URI TIDES = URI.create("https://gazette.example/tides.xml");
    private static final Validators PAIR = new Validators("W/\"tide, high\" ", "yesterday, or so");

    @TempDir
    Path profile = Path.of("");

    private final SetClock clock = new SetClock("2026-11-23T12:00:00Z");
    private final List<Request> asked = new ArrayList<>();
    private Fetched answer = fresh("one");
    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    @BeforeEach
    void subscribe() {
        newsroom = new Newsroom(profile, request -> {
            asked.add(request);
            return answer;
        }, Publishers.shipped(), clock, () -> false);
        newsroom.importing().take(("<opml version=\"2.0\"><body><outline text=\"Tides\" xmlUrl=\"" + TIDES + "\"/></body></opml>")
                .getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static Fetched.Fresh fresh(String guid) {
        return fresh(guid, PAIR, null);
    }

    private static Fetched.Fresh fresh(String guid, Validators validators, @Nullable Duration freshFor) {
        var feed = "<rss version=\"2.0\"><channel><title>Tides</title><item><guid>" + guid + "</guid><title>High at " + guid
                + "</title><description>The landing was under water.</description></item></channel></rss>";
        return new Fetched.Fresh(Body.of(feed), TIDES, TIDES, validators, "text/xml", false, null, List.of(), freshFor);
    }

    private Outcome refresh(boolean force) throws InterruptedException {
        var outcomes = new ArrayList<Outcome>();
        newsroom.refresh().run(List.of(), new Wish(force, false), outcomes::add);
        return outcomes.getFirst();
    }

    private NextCheck next() {
        return newsroom.subscribing().subscriptions().getFirst().next();
    }

    @Test
    void sendsEtagAndLastModifiedBackAsAPairExactlyAsTheyCame() throws Exception {
        refresh(true);
        refresh(true);
        assertEquals(List.of(Validators.NONE, PAIR), asked.stream().map(Request::validators).toList());
        answer = fresh("two", new Validators(null, "Monday"), null);
        refresh(true);
        refresh(true);
        assertEquals(new Validators(null, "Monday"), asked.getLast().validators());
    }

    @Test
    void findsOutAServerThatSaysUnchangedForEver() throws Exception {
        refresh(true);
        answer = new Fetched.Unchanged(null);
        for (int day = 1; day <= 8; day++) {
            clock.pass(Duration.ofDays(1));
            assertEquals(Status.UNCHANGED, refresh(true).status());
            assertEquals(PAIR, asked.getLast().validators());
        }
        clock.pass(Duration.ofDays(1));
        answer = fresh("two");
        assertEquals(1, refresh(true).fresh());
        assertEquals(Validators.NONE, asked.getLast().validators());
        refresh(true);
        assertEquals(PAIR, asked.getLast().validators());
    }

    @Test
    void trustsAServerAgainThatSendsTheSameBytes() throws Exception {
        refresh(true);
        clock.pass(Duration.ofDays(9));
        answer = fresh("one", new Validators("\"anew\"", null), null);
        assertEquals(Status.UNCHANGED, refresh(true).status());
        refresh(true);
        assertEquals(List.of(Validators.NONE, Validators.NONE, new Validators("\"anew\"", null)),
                asked.stream().map(Request::validators).toList());
    }

    @Test
    void doesNotReadEqualBytesAgain() throws Exception {
        refresh(true);
        answer = new Fetched.Refused(500, null, "it is broken");
        assertEquals(Status.FAILED, refresh(true).status());
        answer = fresh("one");
        var again = refresh(true);
        assertEquals(List.of(Status.UNCHANGED, 0, 0), List.of(again.status(), again.fresh(), again.changed()));
        assertEquals(1, newsroom.reading().contents(new Contents.Everything()).size());
    }

    @ParameterizedTest
    @CsvSource({"PT10M, PT30M, USUAL", "PT2H, PT2H, CACHED", "P3D, PT24H, CACHED"})
    void doesNotAskBeforeAnAnswerHasExpired(Duration freshFor, Duration wait, NextCheck.Why why) throws Exception {
        answer = fresh("one", PAIR, freshFor);
        refresh(false);
        assertEquals(why, next().why());
        clock.pass(wait.minusSeconds(1));
        assertEquals(Status.NOT_DUE, refresh(false).status());
        clock.pass(Duration.ofSeconds(1));
        answer = new Fetched.Unchanged(freshFor);
        assertEquals(Status.UNCHANGED, refresh(false).status());
        assertEquals(2, asked.size());
    }

    @ParameterizedTest
    @CsvSource({"http 403", "http 404", "http 500", "http 503", "dns", "connect", "tls", "timeout"})
    void asksMoreRarelyAfterEveryFailureUntilOneSuccess(String failure) throws Exception {
        answer = failure.startsWith("http ") ? new Fetched.Refused(Integer.parseInt(failure.substring(5)), null, "it did not work")
                : new Fetched.Failed(failure, "it did not work");
        var waits = new ArrayList<Long>();
        for (int failures = 1; failures <= 8; failures++) {
            assertEquals(Status.FAILED, refresh(false).status());
            var at = Objects.requireNonNull(next().at());
            waits.add(Duration.between(clock.instant(), at).toMinutes());
            clock.set(at);
        }
        for (int failures = 0; failures < 8; failures++) {
            long least = Math.min(30L << failures, 24 * 60);
            assertTrue(waits.get(failures) >= least && waits.get(failures) <= Math.min(least * 5 / 4, 24 * 60), waits.toString());
        }
        assertEquals("it could not be read the last 8 times", next().because());
        answer = fresh("one");
        assertEquals(Status.FRESH, refresh(false).status());
        assertEquals(NextCheck.Why.USUAL, next().why());
        answer = new Fetched.Refused(500, null, "it did not work");
        refresh(true);
        assertEquals("it could not be read the last time", next().because());
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"dns, other.example, NETWORK", "connect, other.example, NETWORK", "tls, other.example, FAILURES", "dns, gazette.example, FAILURES",
            "connect, 127.0.0.1, FAILURES"})
    void doesNotHoldAgainstFeedsThatThereIsNoNetwork(String failure, String otherHost, NextCheck.Why why) throws Exception {
        newsroom.importing().take(("<opml version=\"2.0\"><body><outline text=\"Other\" xmlUrl=\"https://" + otherHost + "/other.xml\"/></body></opml>")
                .getBytes(StandardCharsets.UTF_8));
        answer = new Fetched.Failed(failure, "nobody is there");
        for (int round = 0; round < 4; round++) {
            refresh(true);
        }
        assertEquals(why, next().why());
        assertEquals(why != NextCheck.Why.NETWORK, newsroom.subscribing().subscriptions().getFirst().error() != null);
        if (why == NextCheck.Why.NETWORK) {
            assertEquals(Duration.ofMinutes(5), newsroom.refresh().untilDue());
            clock.pass(Duration.ofMinutes(5));
            assertEquals(Duration.ZERO, newsroom.refresh().untilDue());
            answer = new Fetched.Refused(500, null, "it did not work");
            refresh(false);
            assertEquals("it could not be read the last time", next().because());
        }
    }
}
