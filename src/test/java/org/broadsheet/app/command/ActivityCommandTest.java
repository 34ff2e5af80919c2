package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.Gazette;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `activity` tells of that which other commands fetched: each of them is a process of its own, and has written its
/// lines when it ends.
class ActivityCommandTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        return Root.run(new PrintStream(out), new PrintStream(new ByteArrayOutputStream()), _ -> 2,
                Stream.concat(Stream.of("--profile", profile.toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private List<JsonNode> lines(String... more) {
        assertEquals(0, run(Stream.concat(Stream.of("activity", "--json"), Stream.of(more)).toArray(String[]::new)));
        return out.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
    }

    private JsonNode of(String path) {
        return lines().stream().filter(line -> line.path("url").stringValue("").endsWith(path)).findFirst().orElseThrow();
    }

    @BeforeEach
    void subscribe() {
        gazette.publish(1);
        gazette.publish(2);
        assertEquals(0, run("add", gazette.feed().toString()));
        assertEquals(0, run("refresh", "--force"));
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    @Test
    void aFeedSaysWhatItBroughtAndAPageDoesNot() {
        var feed = of("/feed.xml");
        assertEquals(List.of(200, 2, 0), List.of(feed.path("status").intValue(), feed.path("new").intValue(), feed.path("changed").intValue()));
        assertTrue(feed.path("bytes").intValue() > 500);
        assertTrue(feed.path("ms").doubleValue() > 0);
        assertTrue(Instant.parse(feed.path("time").stringValue()).isBefore(Instant.now()));
        var page = of("/story/a-2");
        assertEquals(200, page.path("status").intValue());
        assertFalse(page.has("new"));
        assertFalse(page.has("refresh"));
    }

    @Test
    void anUnchangedFeedSaysSo() {
        assertEquals(0, run("refresh", "--force"));
        var feed = of("/feed.xml");
        assertEquals(List.of(304, 0), List.of(feed.path("status").intValue(), feed.path("new").intValue()));
    }

    @Test
    void aRefreshAsAWholeHasALineOfItsOwn() {
        var whole = lines().stream().filter(line -> line.path("refresh").booleanValue(false)).toList();
        assertEquals(1, whole.size());
        assertEquals(2, whole.getFirst().path("new").intValue());
        assertTrue(whole.getFirst().path("ms").doubleValue() > 0);
        assertFalse(whole.getFirst().has("url"));
    }

    @Test
    void aRefreshForWhichNothingWasDueIsNotWorthALine() {
        var before = lines("--limit", "0");
        assertEquals(0, run("refresh"));
        assertEquals(before, lines("--limit", "0"));
    }

    @Test
    void aFailureSaysWhy() {
        gazette.answer("/feed.xml", 503, "text/plain", new byte[0], Map.of());
        assertEquals(1, run("refresh", "--force"));
        assertTrue(of("/feed.xml").path("error").stringValue().startsWith("http 503 "));
    }

    @Test
    void whatIsNoFeedSaysSoThoughItCame() {
        gazette.answer("/feed.xml", "text/html", "<html><body>Gone fishing</body></html>");
        assertEquals(1, run("refresh", "--force"));
        var feed = of("/feed.xml");
        assertEquals(200, feed.path("status").intValue());
        assertTrue(feed.path("error").stringValue().startsWith("not-a-feed "));
        assertFalse(feed.has("new"));
    }

    @Test
    void aRefreshThatMayNotConnectConnectsNowhere() {
        var before = lines("--limit", "0").size();
        assertEquals(1, run("refresh", "--force", "--offline"));
        var after = lines("--limit", "0");
        assertEquals(1, after.size() - before);
        assertTrue(after.getFirst().path("refresh").booleanValue());
    }

    @Test
    void theNewestComeFirstAndNoMoreThanAreAskedFor() {
        var all = lines("--limit", "0");
        assertTrue(all.size() > 5);
        var times = all.stream().map(line -> Instant.parse(line.path("time").stringValue())).toList();
        assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
        assertEquals(all.subList(0, 2), lines("--limit", "2"));
        assertEquals(2, run("activity", "--limit", "-1"));
    }

    @Test
    void peopleReadALineAConnection() {
        assertEquals(0, run("activity"));
        var said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.lines().anyMatch(line -> line.contains(" 200 ") && line.endsWith("/feed.xml  2 new, 0 changed")), said);
        assertTrue(said.contains("Refresh as a whole"), said);
    }
}
