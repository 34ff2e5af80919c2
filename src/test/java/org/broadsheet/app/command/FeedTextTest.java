package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.Gazette;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people read of a feed.
class FeedTextTest {
    @TempDir
    Path folder = Path.of("");

    private final Gazette gazette = new Gazette();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        gazette.close();
    }

    private String run(String... arguments) {
        Root.run(new PrintStream(out), new PrintStream(err), _ -> 2, Stream.concat(Stream.of("feed"), Stream.of(arguments)).toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String item(int day) {
        return """
            <item><title>Ferry %1$d returns</title><guid isPermaLink="false">%1$d</guid><link>https://gazette.example/%1$d</link>
            <description>Twelve words, so that there is something to count in this lead.</description><dc:creator>Ann Example</dc:creator>
            <category>Town</category><pubDate>%1$02d Nov 2026 10:00:00 GMT</pubDate><media:content url="https://img.gazette.example/%1$d.jpg"
            medium="image"><media:description>The landing</media:description><media:credit>Bo Sample</media:credit></media:content></item>
            """.formatted(day);
    }

    private static String feed(int items) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
            <title>River Gazette</title><link>https://gazette.example/</link><description>News of the river</description>
            <language>en</language><ttl>60</ttl><skipDays><day>Sunday</day></skipDays><skipHours><hour>1</hour><hour>2</hour></skipHours>%s</channel></rss>
            """.formatted(IntStream.rangeClosed(1, items).mapToObj(FeedTextTest::item).collect(Collectors.joining()));
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String row(String text, String name) {
        return text.lines().filter(line -> line.startsWith(name + " ")).map(line -> line.substring(name.length()).strip()).findFirst().orElse("");
    }

    @Test
    void theHeadSaysWhatTheFeedIsLike() throws Exception {
        var said = run("--base", "https://gazette.example/rss", file("a.xml", feed(12)));
        assertEquals("https://gazette.example/rss", row(said, "Address"));
        assertEquals("RSS 2.0, well-formed", row(said, "Format"));
        assertTrue(row(said, "Document").endsWith(" kB, UTF-8, as it declares"), said);
        assertEquals("English (en)", row(said, "Language"));
        assertTrue(row(said, "Entries").startsWith("12, the newest "), said);
        assertEquals("every 24 hours", row(said, "Something new"));
        assertEquals("leads; typically 12 words", row(said, "Text"));
        assertEquals("12, in 12 entries; with caption 12, with credit 12", row(said, "Pictures"));
        assertEquals("Ann Example (12)", row(said, "Authors"));
        assertEquals("Town (12)", row(said, "Categories"));
        assertEquals("not within 60 minutes; not in the hours 1, 2 UTC; not on Sunday", row(said, "Visits"));
        assertEquals("", row(said, "Without"));
        assertTrue(said.contains("\nNothing is wrong\n"), said);
        assertTrue(said.contains("\nEntries (the first 10 of 12)\n"), said);
        assertTrue(said.contains("  Ferry 3 returns  Ann Example · 12 words · one picture\n"), said);
    }

    @Test
    void soManyEntriesAreListedAsAreWished() throws Exception {
        var feed = file("a.xml", feed(12));
        assertEquals(2, run("--entries", "2", feed).lines().filter(line -> line.contains("returns  Ann")).count());
        assertEquals(14, run("--entries", "0", feed).lines().filter(line -> line.contains("returns  Ann")).count());
    }

    @Test
    void whatIsWrongStandsInLinesWithAWord() throws Exception {
        var said = run(file("a.xml", feed(2).replace("returns", "goes & comes").replace("<guid isPermaLink=\"false\">2</guid>", "")));
        var wrong = said.substring(said.indexOf("What is wrong"), said.indexOf("\nEntries\n"));
        assertTrue(wrong.contains("\n  repaired  ") && wrong.contains("\n  wrong     The document is not well-formed.")
                && wrong.contains("\n  risky     One entry has no id."), wrong);
        assertEquals("id 1", row(said, "Without"));
    }

    @Test
    void noLineIsWiderThanTheTerminalWhateverTheScript() throws Exception {
        var said = run(file("a.xml", feed(3).replace("River Gazette", "潮汐の新聞".repeat(30)).replace("Ferry", "عبّارة ".repeat(40)).replace("Ann", "안".repeat(40))));
        assertTrue(said.lines().allMatch(line -> Measure.cells(line) <= 100 || line.startsWith("Address")), said);
        assertEquals(said.chars().filter(c -> c == '\u2068').count(), said.chars().filter(c -> c == '\u2069').count());
    }

    @Test
    void aFeedCannotGiveOrdersToTheTerminal() throws Exception {
        var json = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "T\\u001b[2Jides", "description": "\\u009b31m", "language": "en\\u0007",
             "authors": [{"name": "A\\u001b]0;x"}], "items": [{"id": "\\u001b[1m", "title": "High\\u001b[5m\\u202e", "content_text": "x",
             "tags": ["\\u001bc"], "date_published": "\\u001b[7m"}, {"id": "\\u001b[1m", "content_text": "x"}]}
            """;
        var said = run(file("a.json", json), file("b.json", json));
        assertTrue(said.chars().allMatch(c -> c == '\n' || (c >= ' ' && (c < 127 || c > 0x9f) && c != 0x202e)), said);
        assertFalse(said.isEmpty());
    }

    @Test
    void aFetchedOneSaysHowTheServerAnswered() {
        gazette.answer("/new.xml", 200, "application/rss+xml; charset=utf-8", feed(2).getBytes(StandardCharsets.UTF_8), Map.of("ETag", "\"1\""));
        gazette.answer("/old.xml", 301, "text/plain", new byte[0], Map.of("Location", "/new.xml"));
        var said = run(gazette.address("/old.xml").toString());
        assertEquals(gazette.address("/new.xml").toString(), row(said, "Address"));
        assertEquals(gazette.address("/old.xml") + ", moved for good", row(said, "Asked for"));
        assertEquals("200, application/rss+xml, ETag", row(said, "Server"));
        assertTrue(row(said, "Document").endsWith("UTF-8, as the HTTP header says"), said);
        assertTrue(said.contains("  risky     The feed has moved for good, away from "), said);
    }

    @Test
    void severalEndInATable() throws Exception {
        var said = run(file("a.xml", feed(3)), file("b.xml", feed(2).replace("River Gazette", "潮汐新聞").replace("returns", "goes & comes")), file("no.txt", "none"));
        var table = said.substring(said.lastIndexOf("\n\n") + 2).lines().toList();
        assertEquals(3, table.size(), said);
        assertTrue(table.get(0).startsWith("Feed ") && table.get(1).startsWith("River Gazette ") && table.get(1).endsWith(" none"), said);
        assertEquals(Measure.cells(table.get(1).substring(0, table.get(1).indexOf("RSS"))), Measure.cells(table.get(2).substring(0, table.get(2).indexOf("RSS"))));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("no.txt: not-a-feed"));
    }
}
