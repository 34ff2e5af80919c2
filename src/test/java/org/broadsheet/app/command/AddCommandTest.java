package org.broadsheet.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.Gazette;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `add` with a page that leads to several feeds, and with what is none.
class AddCommandTest {
    private static final String FEED = "<rss version='2.0'><channel><title>%1$s</title><language>en</language><item><title>%1$s is open</title>"
            + "<link>https://river.example/%1$s</link><pubDate>20 Nov 2026 10:00 GMT</pubDate></item></channel></rss>";

    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void publish() {
        gazette.answer("/page", "text/html", "<link rel=alternate type=application/rss+xml href=/ferry><link rel=alternate type=application/rss+xml href=/bridge>"
                + "<link rel=alternate type=application/rss+xml href=/comments/feed/>");
        gazette.answer("/ferry", "text/xml", FEED.formatted("Ferry"));
        gazette.answer("/bridge", "text/xml", FEED.formatted("Bridge"));
        gazette.answer("/comments/feed/", "text/xml", FEED.formatted("Talk"));
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        DW Business           | Subscribed: Deutsche Welle · English/Business  https://rss.dw.com/rdf/rss-en-bus
        nzz startseite        | Subscribed: Neue Zürcher Zeitung/Startseite  https://www.nzz.ch/startseite.rss
        le monde culture in French | Subscribed: Le Monde · Français/Culture  https://www.lemonde.fr/culture/rss_full.xml
        """)
    void takesTheNameOfASectionInTheCatalogue(String name, String said) {
        assertEquals(0, Root.run(new PrintStream(out), new PrintStream(err), _ -> 2, "add", name, "--offline", "--profile", profile.toString()), err.toString(UTF_8));
        assertEquals(said + "\n", out.toString(UTF_8));
    }

    @Test
    void namesTheSectionsThatWordsMayMean() {
        assertEquals(1, Root.run(new PrintStream(out), new PrintStream(err), _ -> 2, "add", "business", "--profile", profile.toString()));
        assertTrue(err.toString(UTF_8).startsWith("choice “business” may be "), err.toString(UTF_8));
        assertEquals(11, err.toString(UTF_8).lines().count());
        err.reset();
        assertEquals(1, Root.run(new PrintStream(out), new PrintStream(err), _ -> 2, "add", "zzyzx qux", "--profile", profile.toString()));
        assertTrue(err.toString(UTF_8).startsWith("address “zzyzx qux” is not the address"), err.toString(UTF_8));
    }

    @Test
    void namesTheFeedsOfAPageAndTakesNone() {
        assertEquals(1, run("add", page()));
        assertEquals("", out.toString(UTF_8));
        var said = err.toString(UTF_8);
        assertTrue(said.startsWith("choice " + page() + " leads to 3 feeds; add one of them by its address, or with --choose N\n  1  Ferry\n     " + gazette.address("/ferry")
                + "\n     RSS 2.0, 1 article, newest 20 Nov 2026 "), said);
        assertTrue(said.contains("\n  2  Bridge\n"), said);
        assertTrue(said.endsWith(", leads, en, comments of readers\n     - Talk is open\n"), said);
        assertEquals(List.of(), titles());
    }

    @Test
    void namesThemToProgramsToo() {
        assertEquals(1, run("add", page(), "--json"));
        var line = line();
        assertEquals(page(), line.path("asked").asString());
        assertEquals("choice " + page() + " leads to 3 feeds; add one of them by its address, or with --choose N", line.path("error").asString());
        assertEquals("{\"title\":\"Ferry\",\"address\":\"" + gazette.address("/ferry") + "\",\"format\":\"rss 2.0\",\"entries\":1,\"newest\":\"2026-11-20T10:00:00Z\",\"language\":\"en\",\"latest\":[{\"headline\":\"Ferry is open\",\"published\":\"2026-11-20T10:00:00Z\"}]}",
                line.path("offers").path(0).toString());
        assertTrue(line.path("offers").path(2).path("comments").booleanValue());
        assertTrue(err.toString(UTF_8).contains("  3  Talk\n"), "people see them as well");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --choose 2            | 0 | Bridge
        --choose 2,1          | 0 | Bridge,Ferry
        --choose 1 --choose 3 | 0 | Ferry,Talk
        --all                 | 0 | Ferry,Bridge,Talk
        --choose 4            | 1 | ''
        --choose 0            | 2 | ''
        --choose one          | 2 | ''
        --all --choose 1      | 2 | ''
        """)
    void takesWhatIsChosen(String options, int code, String titles) {
        assertEquals(code, run(("add " + page() + " " + options).split(" ", -1)), () -> err.toString(UTF_8));
        assertEquals(titles, String.join(",", titles()));
    }

    @Test
    void aPageWithoutAFeedIsShownBeforeItIsTaken() {
        gazette.answer("/quay", "text/html", "<title>The Quay</title>" + IntStream.range(0, 6)
                .mapToObj(i -> "<h3><a href=/a/%d>A story of the quay, number %d</a></h3>".formatted(i, i)).collect(Collectors.joining()));
        var quay = gazette.address("/quay").toString();
        assertEquals(1, run("add", quay));
        var said = err.toString(UTF_8);
        assertTrue(said.startsWith("choice " + quay + " offers no feed, but can be read like one; take it with --choose N\n  1  The Quay\n"), said);
        assertTrue(said.contains("List on a page, 6 articles, leads\n     - A story of the quay, number 0\n"), said);
        out.reset();
        assertEquals(0, run("add", quay, "--choose", "1", "--json"));
        assertEquals("page", line().path("form").asString());
        assertEquals(List.of("The Quay"), titles());
    }

    @Test
    void goesOnBehindWhatFails() {
        assertEquals(1, run("add", gazette.address("/gone").toString(), "what a day", gazette.address("/ferry").toString(), "--json"));
        var lines = out.toString(UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
        assertTrue(lines.get(0).path("error").asString().startsWith("http 404 http://"), lines.toString());
        assertTrue(lines.get(1).path("error").asString().startsWith("address “what a day” is not"), lines.toString());
        assertEquals("Ferry", lines.get(2).path("title").asString());
    }

    private String page() {
        return gazette.address("/page").toString();
    }

    private JsonNode line() {
        return JsonMapper.shared().readTree(out.toString(UTF_8));
    }

    private List<String> titles() {
        out.reset();
        assertEquals(0, run("list", "--json"));
        return out.toString(UTF_8).lines().map(line -> JsonMapper.shared().readTree(line).path("title").asString()).toList();
    }

    private int run(String... arguments) {
        var all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--profile";
        all[arguments.length + 1] = profile.toString();
        return Root.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), _ -> 2, all);
    }
}
