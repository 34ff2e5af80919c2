package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.Gazette;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExportCommandTest {
    /// What another profile tells otherwise: its own numbers, times and names, and what a feed does not carry.
    private static final List<String> OWN = List.of("id", "section", "received", "ready", "lacks", "from", "sections", "moreSites");

    @TempDir
    Path folder = Path.of("");

    private final Gazette gazette = new Gazette();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String profile, String... arguments) {
        out.reset();
        err.reset();
        return Root.run(new PrintStream(out), new PrintStream(err), _ -> 2,
                Stream.concat(Stream.of("--profile", folder.resolve(profile).toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void subscribe() {
        for (int number = 1; number <= 3; number++) {
            gazette.publish(number);
        }
        gazette.answer("/tides", "application/feed+json", """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Tides", "items": [
             {"id": "1", "title": "High water for the ferry", "content_text": "At six in the morning."},
             {"id": "2", "content_text": "Low at noon: <b> & all.", "date_published": "2026-11-20T10:00:00.5Z", "language": "ar"}]}
            """);
        for (var feed : List.of("/feed.xml", "/tides")) {
            assertEquals(0, run("reader", "add", gazette.address(feed).toString()));
        }
        assertEquals(0, run("reader", "refresh"));
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    @ParameterizedTest
    @CsvSource({"out.rss, rss 2.0", "out.xml, rss 2.0", "out.atom, atom 1.0", "out.JSON, json 1.1"})
    void whatIsWrittenAnotherReaderOfNewsHoldsAsItWas(String name, String format) throws Exception {
        var file = folder.resolve(name);
        assertEquals(0, run("reader", "export", "--feed", file.toString(), "--json"));
        assertEquals("{\"articles\":5,\"file\":\"" + file + "\"}\n", said());
        assertEquals(0, run("reader", "feed", "--json", file.toString()));
        var feed = JsonMapper.shared().readTree(said());
        assertEquals(format, feed.path("feed").path("format").stringValue());
        assertEquals(List.of(), feed.path("document").path("repairs").valueStream().toList());
        assertEquals(List.of(), feed.path("findings").valueStream().filter(finding -> finding.path("weight").stringValue().equals("wrong")).toList());

        gazette.answer("/carried", "text/xml", Files.readString(file));
        assertEquals(0, run("other", "add", gazette.address("/carried").toString()));
        assertEquals(0, run("other", "refresh", "--no-pages"));
        assertEquals(articles("reader"), articles("other"));
    }

    private List<JsonNode> articles(String profile) {
        assertEquals(0, run(profile, "articles", "--json", "--limit", "0"));
        var ids = said().lines().map(line -> JsonMapper.shared().readTree(line).path("id").asString()).toList();
        assertEquals(0, run(profile, Stream.concat(Stream.of("show", "--json"), ids.stream()).toArray(String[]::new)));
        return said().lines().map(line -> ((ObjectNode) JsonMapper.shared().readTree(line)).remove(OWN))
                .<JsonNode>map(article -> article).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --section Tides                  | 2
            --section Tides --search ferry   | 1
            --search "ferry number 2"        | 1
            --search ferry                   | 4
            --starred                        | 0
            --starred --section Tides        | 0
            --search nowhere                 | 0
            """)
    void eachFilterLeavesOutWhatIsNotOfIt(String filters, int articles) {
        var file = folder.resolve("out.json");
        var options = Stream.of(filters.split(" (?=--)")).flatMap(option -> Stream.of(option.split(" ", 2))).map(word -> word.replace("\"", ""));
        assertEquals(0, run("reader", Stream.concat(Stream.of("export", "--feed", file.toString()), options).toArray(String[]::new)));
        assertEquals((articles == 1 ? "1 article" : articles + " articles") + " written to " + file + "\n", said());
    }

    @Test
    void standardOutputHasTheDocumentAlone() {
        assertEquals(0, run("reader", "export", "--feed", "-", "--format", "atom", "--section", "Tides"));
        assertTrue(said().startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed ") && said().endsWith("</feed>\n"), said());
        assertEquals(0, err.size());
    }

    @Test
    void aSectionAloneIsWrittenAsSubscriptions() throws Exception {
        var file = folder.resolve("tides.opml");
        assertEquals(0, run("reader", "export", "--json", "--opml", file.toString(), "--section", "Tides"));
        assertEquals("{\"subscriptions\":1,\"file\":\"" + file + "\"}\n", said());
        assertEquals(1, Files.readString(file).lines().filter(line -> line.contains("xmlUrl")).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "export --feed a.rss --opml b.opml", "export --opml b.opml --starred", "export --feed a.rss --format pdf"})
    void wrongUsageIsTwo(String line) {
        assertEquals(2, run("reader", line.split(" ")));
        assertEquals(0, out.size());
    }

    @Test
    void whatCannotBeWrittenOrFoundIsOne() throws Exception {
        var file = folder.resolve("within");
        Files.writeString(file, "kept");
        assertEquals(1, run("reader", "export", "--feed", file.resolve("out.rss").toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).endsWith("can’t be written: a file stands where its folder should be\n"), err.toString(StandardCharsets.UTF_8));
        assertEquals(1, run("reader", "export", "--feed", folder.resolve("none.rss").toString(), "--section", "Nowhere"));
        assertTrue(Files.notExists(folder.resolve("none.rss")) && Files.readString(file).equals("kept"));
    }
}
