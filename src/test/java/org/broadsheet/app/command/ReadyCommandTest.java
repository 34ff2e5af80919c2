package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.Gazette;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadyCommandTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Root.run(new PrintStream(out), new PrintStream(err), _ -> 2,
                Stream.concat(Stream.of("--profile", profile.toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        assertEquals(1, said().lines().count(), said());
        return JsonMapper.shared().readTree(said());
    }

    @BeforeEach
    void announce() {
        gazette.publish(1);
        gazette.publish(2);
        assertEquals(0, run("add", gazette.feed().toString()));
        assertEquals(0, run("refresh", "--no-pages"));
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    @Test
    void bringsWhatIsMissingAndSaysSoInADocument() {
        assertEquals(0, run("ready", "--json"));
        var first = json();
        assertEquals(2, first.path("articles").intValue());
        assertEquals(2, first.path("ready").intValue());
        assertTrue(first.path("bytes").longValue() > 1000 && first.has("ms") && !first.has("missing"), said());
        assertEquals(0, run("ready", "--json"));
        assertEquals(0, json().path("bytes").longValue());
        assertEquals(0, run("articles", "--json"));
        assertEquals(2, said().lines().filter(line -> JsonMapper.shared().readTree(line).path("ready").booleanValue(false)).count());
    }

    @Test
    void namesWhatIsMissingAndFails() {
        gazette.answer("/story/a-1", 404, "text/html", new byte[0], Map.of());
        gazette.answer("/picture/2.png", 404, "image/png", new byte[0], Map.of());
        assertEquals(1, run("ready", "River Gazette", "--json"));
        var missing = json().path("missing");
        assertEquals("picture", missing.path(0).path("what").stringValue());
        assertEquals(gazette.address("/picture/2.png").toString(), missing.path(0).path("url").stringValue());
        assertEquals("page", missing.path(1).path("what").stringValue());
        assertTrue(missing.path(1).path("error").stringValue().startsWith("http 404 "), said());
        assertTrue(missing.path(1).path("id").isNumber());

        assertEquals(1, run("ready"));
        assertEquals("0 of 2 articles are ready offline; of the others 2 were refused by their servers\n", said());
        assertTrue(err.toString(StandardCharsets.UTF_8).contains(" lacks page: http 404 "), err::toString);
    }

    @Test
    void listsWhatIsNotReadyWithItsReason() {
        gazette.answer("/story/a-1", 404, "text/html", new byte[0], Map.of());
        assertEquals(1, run("ready"));
        assertEquals(0, run("articles", "--not-ready", "--unread", "--json"));
        var lacks = json().path("lacks");
        assertEquals("lead refused lead only: its page was refused by its server", lacks.path("held").stringValue() + " "
                + lacks.path("reason").stringValue() + " " + lacks.path("sentence").stringValue());
        assertTrue(lacks.path("error").stringValue().startsWith("http 404 "), said());
        var id = json().path("id").asString();
        assertEquals(0, run("show", id));
        assertTrue(said().endsWith("\n\n[lead only: its page was refused by its server]\n\n"), said());
        assertEquals(0, run("articles"));
        assertEquals(1, said().lines().filter(line -> line.endsWith("(lead only: its page was refused by its server)")).count(), said());
    }

    @Test
    void withoutAConnectionItNamesWhatItWouldHaveFetched() {
        assertEquals(1, run("ready", "--offline", "--json"));
        assertTrue(json().path("missing").path(0).path("error").stringValue().startsWith("offline "), said());
        assertEquals(0, run("ready"), "nothing is put off by that");
    }

    @Test
    void aSectionHasAsMuchAsIsChosen() {
        assertEquals(0, run("choose", "River Gazette", "--full-text", "never", "--pictures", "no"));
        assertEquals("River Gazette: full text never, no pictures, fetched as it brings something new\n", said());
        assertEquals(0, run("ready", "--json"), "what is not wanted is not missing");
        assertEquals(0, run("list", "--json"));
        assertEquals("never", json().path("fullText").stringValue());
        assertTrue(!json().has("pictures"));
        assertEquals(0, run("choose", "River Gazette", "--full-text=auto", "--pictures=YES", "--json"));
        assertTrue(json().path("pictures").booleanValue());
        assertEquals(1, run("choose", "Nowhere", "--pictures=no"));
        assertEquals(2, run("choose", "River Gazette", "--full-text=sometimes"));
    }

    @Test
    void saysAndChoosesHowManyBytesMayComeAndBeHeld() {
        assertEquals(0, run("storage"));
        assertEquals("0 kB held of 2.0 GB, 0 kB came today of 300 MB\n", said());
        assertEquals(0, run("storage", "--day=50", "--held=0"));
        assertEquals("0 kB held, of as many as there are, 0 kB came today of 50 MB\n", said());
        assertEquals(0, run("storage", "--json"));
        assertEquals(50_000_000, json().path("dayBudget").longValue());
        assertEquals(2, run("storage", "--day=-1"));
    }

    @Test
    void aSectionThatIsNotThereIsAFailure() {
        assertEquals(1, run("ready", "Nowhere", "--json"));
        assertTrue(said().contains("not-found"), said());
    }
}
