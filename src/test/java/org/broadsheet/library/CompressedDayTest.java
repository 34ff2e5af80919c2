package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day of an open window, compressed: a round every five minutes of a clock that the test moves, against a server that
/// counts. Feeds that behave in every way, each asked as often as is courteous.
class CompressedDayTest {
    private static final Duration ROUND = Duration.ofMinutes(5);
    private static final List<String> FEEDS = List.of("busy", "daily", "quiet", "dead", "ttl", "cached", "skipping", "failing", "same",
            "gone", "moved", "silenced");

    @TempDir
    Path profile = Path.of("");

    private final SetClock clock = new SetClock("2026-11-23T00:00:00Z");
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final HttpServer server;

    CompressedDayTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var feed = exchange.getRequestURI().getPath().substring(1);
        asked.merge(feed, 1, Integer::sum);
        var now = clock.instant();
        switch (feed) {
            case "busy" -> send(exchange, every(now, Duration.ofMinutes(20)), "");
            case "daily" -> send(exchange, every(now, Duration.ofHours(24)), "");
            case "quiet" -> send(exchange, every(Instant.parse("2026-11-19T00:00:00Z"), Duration.ofDays(2)), "");
            case "dead" -> send(exchange, every(Instant.parse("2023-01-01T00:00:00Z"), Duration.ofDays(2)), "");
            case "ttl" -> send(exchange, every(now, Duration.ofMinutes(20)), "<ttl>120</ttl>");
            case "cached" -> {
                exchange.getResponseHeaders().set("Cache-Control", "max-age=10800");
                send(exchange, every(now, Duration.ofMinutes(20)), "");
            }
            case "skipping" -> send(exchange, every(now, Duration.ofMinutes(20)), LongStream.range(0, 18)
                    .mapToObj(hour -> "<hour>" + hour + "</hour>").collect(Collectors.joining("", "<skipHours>", "</skipHours>")));
            case "failing" -> exchange.sendResponseHeaders(500, -1);
            case "same" -> {
                exchange.getResponseHeaders().set("ETag", "\"same\"");
                if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
                    exchange.sendResponseHeaders(304, -1);
                } else {
                    send(exchange, every(now, Duration.ofHours(2)), "");
                }
            }
            case "gone" -> exchange.sendResponseHeaders(410, -1);
            case "moved" -> {
                exchange.getResponseHeaders().set("Location", "/target");
                exchange.sendResponseHeaders(301, -1);
            }
            case "target" -> send(exchange, every(now, Duration.ofHours(2)), "");
            default -> {
                exchange.getResponseHeaders().set("Retry-After", "43200");
                exchange.sendResponseHeaders(503, -1);
            }
        }
    }

    /// Ten moments with that much between two, the last of them the last before now.
    private static Stream<Instant> every(Instant now, Duration gap) {
        long last = now.getEpochSecond() / gap.toSeconds() * gap.toSeconds();
        return LongStream.range(0, 10).mapToObj(number -> Instant.ofEpochSecond(last - number * gap.toSeconds()));
    }

    private static void send(HttpExchange exchange, Stream<Instant> articles, String said) throws IOException {
        var entries = articles.map(date -> "<item><guid>" + date + "</guid><title>Tide of " + date + "</title><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)) + "</pubDate></item>").collect(Collectors.joining());
        var feed = ("<rss version=\"2.0\"><channel><title>Tides</title>" + said + entries + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, feed.length);
        exchange.getResponseBody().write(feed);
    }

    @Test
    void asksEachFeedAsOftenAsItsRhythmAndItsServerSay() throws Exception {
        // Each on a host of its own: one that asks to be left alone must not silence the others.
        var outlines = new StringBuilder();
        for (int number = 0; number < FEEDS.size(); number++) {
            outlines.append("<outline text=\"").append(FEEDS.get(number)).append("\" xmlUrl=\"http://127.0.0.").append(number + 1).append(':')
                    .append(server.getAddress().getPort()).append('/').append(FEEDS.get(number)).append("\"/>");
        }
        try (var newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(), clock, () -> false)) {
            newsroom.importing().take(("<opml version=\"2.0\"><body>" + outlines + "</body></opml>").getBytes(StandardCharsets.UTF_8));
            for (var time = Duration.ZERO; time.compareTo(Duration.ofHours(24)) < 0; time = time.plus(ROUND)) {
                newsroom.refresh().run(List.of(), new Wish(false, false), _ -> { });
                clock.pass(ROUND);
            }
        }
        assertAsked("busy", 96, 96);
        assertAsked("daily", 4, 5);
        assertAsked("quiet", 2, 5);
        assertAsked("dead", 1, 1);
        assertAsked("ttl", 12, 12);
        assertAsked("cached", 8, 8);
        assertAsked("skipping", 24, 25); // once at the start, then from 18 o'clock on
        assertAsked("failing", 5, 6);
        assertAsked("same", 12, 48);
        assertAsked("gone", 1, 1);
        assertAsked("moved", 1, 1);
        assertAsked("target", 36, 48);
        assertAsked("silenced", 2, 2);
    }

    private void assertAsked(String feed, int least, int most) {
        int times = asked.getOrDefault(feed, 0);
        assertTrue(times >= least && times <= most, feed + " was asked " + times + " times: " + asked);
    }
}
