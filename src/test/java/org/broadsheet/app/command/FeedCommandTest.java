package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.Gazette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedCommandTest {
    private static final String FEED = """
        <rss version="2.0"><channel><title>Tides</title><link>/</link><item><title>High &amp; low</title><guid>1</guid>
        <description>Come &lt;a href="/tides"&gt;and see&lt;/a&gt;</description><pubDate>Thu, 05 Mar 2026 07:08:09 GMT</pubDate>
        <category/></item></channel></rss>
        """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        var all = Stream.concat(Stream.of("feed"), Stream.of(arguments)).toArray(String[]::new);
        return Root.run(new PrintStream(out), new PrintStream(err), _ -> 2, all);
    }

    private List<JsonNode> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsWhatTheFeedSaysAndLeavesOutWhatItDoesNot() throws IOException {
        var file = file("a.xml", FEED);
        assertEquals(0, run("--json", "--base", "https://gazette.example/rss", file));
        var line = lines().getFirst();
        assertEquals(file, line.path("file").stringValue());
        assertTrue(line.path("ms").isNumber());
        assertEquals("{\"encoding\":\"UTF-8\",\"bytes\":" + FEED.length() + ",\"wellFormed\":true}", line.path("document").toString());
        assertEquals("rss 2.0", line.at("/feed/format").stringValue());
        assertEquals("https://gazette.example/", line.at("/feed/link").stringValue());
        assertEquals("""
            {"title":"High & low","titleType":"text/plain","summary":"Come <a href=\\"https://gazette.example/tides\\">and see</a>",\
            "summaryType":"text/html","id":"1","published":"2026-03-05T07:08:09Z",\
            "publishedText":"Thu, 05 Mar 2026 07:08:09 GMT"}""", line.at("/entries/0").toString());
        assertFalse(line.has("new") || line.has("error"));
    }

    @Test
    void printsWhatModulesAdd() throws IOException {
        var file = file("modules.xml", """
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
                 xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:thr="http://purl.org/syndication/thread/1.0"
                 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Tides</title>
            <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency><sy:updateBase>2026-01-01T00:00Z</sy:updateBase>
            <skipHours><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays>
            <item><title>Low</title><slash:comments>4</slash:comments><wfw:commentRss>https://gazette.example/talk.xml</wfw:commentRss>
            <thr:in-reply-to ref="urn:1"/><media:content url="https://gazette.example/a.mp4" type="video/mp4" fileSize="9" duration="60">
            <media:copyright>Harbour Press</media:copyright><media:text>Low.</media:text><media:credit>Ann</media:credit>
            <media:thumbnail url="https://gazette.example/a.jpg"/></media:content></item></channel></rss>
            """);
        assertEquals(0, run("--json", file));
        var line = lines().getFirst();
        assertEquals("""
            "updatePeriod":"hourly","updateFrequency":2,"updateBase":"2026-01-01T00:00:00Z","skipHours":[3],"skipDays":["sunday"]}""",
                line.path("feed").toString().replaceFirst(".*?(?=\"updatePeriod)", ""));
        assertEquals("""
            {"title":"Low","titleType":"text/plain","commentCount":4,"commentFeed":"https://gazette.example/talk.xml",\
            "inReplyTo":[{"ref":"urn:1"}],"media":{"text":"Low.","copyright":"Harbour Press",\
            "contents":[{"url":"https://gazette.example/a.mp4","type":"video/mp4","length":9,"duration":60,"text":"Low.",\
            "copyright":"Harbour Press","credits":[{"value":"Ann"}],"thumbnails":[{"url":"https://gazette.example/a.jpg"}]}],\
            "thumbnails":[{"url":"https://gazette.example/a.jpg"}],"credits":[{"value":"Ann"}]}}""", line.at("/entries/0").toString());
    }

    @Test
    void aFileThatFailsEndsNothing() throws IOException {
        assertEquals(1, run("--json", folder.resolve("missing.xml").toString(), file("page.html", "<html/>"), "\0", file("b.xml", FEED)));
        var words = lines().stream().map(line -> line.path("error").asString("").replaceFirst(":.*", "")).toList();
        assertEquals(List.of("unreadable", "not-a-feed", "unreadable", ""), words);
        assertTrue(lines().stream().allMatch(line -> line.has("file") && line.has("ms")));
        assertEquals(0, err.size());
    }

    @Test
    void withoutJsonPeopleReadItAndFailuresStandApart() throws IOException {
        assertEquals(1, run(file("a.xml", FEED), folder.resolve("missing.xml").toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Tides\n\nAddress        "), out.toString(StandardCharsets.UTF_8));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("missing.xml: unreadable"));
    }

    @Test
    void casesTellBaseHeadersAndSeries() throws IOException {
        var changed = file("2.xml", FEED.replace("and see", "and look").replace("</item>",
                "</item><item><title>Ebb</title></item><item><title>Ebb</title><description>again</description></item>"));
        var russian = folder.resolve("3.xml");
        Files.write(russian, "<rss><channel><title>Мир</title></channel></rss>".getBytes(Charset.forName("windows-1251")));
        var cases = file("cases.jsonl", """
            {"file": %s, "base": "https://gazette.example/x", "series": "s"}

            {"file": %s, "series": "s"}
            {"file": %s, "headers": {"content-TYPE": "text/xml; charset=windows-1251"}}
            """.formatted(quoted(file("1.xml", FEED)), quoted(changed), quoted(russian.toString())));
        assertEquals(0, run("--cases", cases, "--json"));
        var lines = lines();
        assertEquals("1 0", lines.get(0).path("new") + " " + lines.get(0).path("changed"));
        assertEquals("https://gazette.example/", lines.get(0).at("/feed/link").stringValue());
        assertEquals("1 1", lines.get(1).path("new") + " " + lines.get(1).path("changed"));
        assertEquals("Мир", lines.get(2).at("/feed/title").stringValue());
        assertEquals("text/xml", lines.get(2).at("/document/mediaType").stringValue());
    }

    @Test
    void wrongUsageDoesNothing() throws IOException {
        assertEquals(2, run());
        assertEquals(2, run("--cases", folder.resolve("none.jsonl").toString()));
        assertEquals(2, run("--cases", file("bad.jsonl", "{\"file\": 7}\n")));
        assertEquals(2, run("--cases", file("good.jsonl", ""), file("a.xml", FEED)));
        assertEquals(0, out.size());
    }

    @Test
    void anAddressIsFetchedUnlessOffline() throws Exception {
        try (var gazette = new Gazette()) {
            gazette.answer("/tides.xml", "application/rss+xml", FEED);
            var address = gazette.address("/tides.xml").toString();
            assertEquals(1, run("--json", "--offline", address));
            assertEquals(1, run("--json", address, gazette.address("/missing").toString()));
            var lines = lines();
            assertTrue(lines.get(0).path("error").asString().startsWith("offline"));
            assertEquals("application/rss+xml", lines.get(1).at("/document/mediaType").stringValue());
            assertEquals(gazette.address("/").toString(), lines.get(1).at("/feed/link").stringValue());
            assertTrue(lines.get(2).path("error").asString().startsWith("http 404"));
        }
    }

    @Test
    void whatIsWrongIsAmongTheFieldsToo() throws IOException {
        assertEquals(0, run("--json", file("a.xml", FEED.replace("<title>Tides</title>", ""))));
        var finding = lines().getFirst().at("/findings/0");
        assertEquals("{\"weight\":\"wrong\",\"what\":\"The feed has no title.\",\"advice\":\"Give it one: readers list it by that.\"}",
                finding.toString());
    }

    @Test
    void aPageSaysWhichFeedsItNames() throws IOException {
        var page = "<html><head><title>Gazette</title><link rel='alternate' type='application/rss+xml' title='River' href='/river.xml'>"
                + "<link rel='alternate' type='application/atom+xml' title='Town' href='/town.xml'></head></html>";
        assertEquals(1, run("--base", "https://gazette.example/", file("page.html", page)));
        var said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.endsWith(" This page names 2 feeds: River <https://gazette.example/river.xml>, Town <https://gazette.example/town.xml>.\n"), said);
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
