package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadsheet.Gazette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The reference article's way through the command line: feed, page and picture on loopback, then the publisher gone.
/// Reads the corpus, whose place is the system property `corpus`.
class ReferenceTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PAGE = "/en/us-backed-forces-breach-raqqas-old-city-wall/a-39529560";

    @TempDir
    Path profile = Path.of("");

    @Test
    void isStoredAsExpectedAndShownOffline() throws Exception {
        var corpus = System.getProperty("corpus", "");
        assumeTrue(!corpus.isEmpty(), "no corpus: -Dcorpus=FOLDER names it");
        var reference = Path.of(corpus, "reference");
        var expected = JSON.readTree(Files.readString(reference.resolve("expected.json")));
        try (var gazette = new Gazette()) {
            var here = gazette.address("").toString();
            gazette.answer("/rdf/rss-en-top", "application/rdf+xml",
                    Files.readString(reference.resolve("dw-rss-en-top.rdf")).replace("https://www.dw.com", here));
            gazette.answer(PAGE, "text/html", rehosted(Files.readString(reference.resolve("dw-raqqa.html")), here));
            gazette.answer(PAGE + "?maca=en-rss-en-top-1022-rdf", "text/html",
                    rehosted(Files.readString(reference.resolve("dw-raqqa.html")), here));
            gazette.answer("/image/39515151_605.jpg", 200, "image/jpeg",
                    Files.readAllBytes(reference.resolve("39515151_605.jpg")), Map.of());
            lines(0, "add", here + "/rdf/rss-en-top");
            var refresh = lines(0, "refresh");
            assertEquals("fresh", refresh.getFirst().path("status").stringValue(), refresh.toString());
            assertEquals(1, refresh.getFirst().path("pictures").intValue(), refresh.toString());
            gazette.stop();

            var teaser = lines(0, "articles", "--offline").getFirst();
            assertEquals(true, teaser.path("ready").booleanValue());
            var shown = lines(0, "show", teaser.path("id").asString(), "--offline").getFirst();
            for (var field : expected.properties()) {
                if (!field.getKey().equals("skipLinks")) {
                    assertEquals(field.getValue(), rehosted(shown.path(field.getKey()), here), field.getKey());
                }
            }
        }
    }

    private static String rehosted(String page, String here) {
        return page.replace("https://www.dw.com", here).replace("https://static.dw.com", here);
    }

    /// The same with the publisher's own hosts.
    private static JsonNode rehosted(JsonNode shown, String here) {
        return JSON.readTree(shown.toString().replace(here + "/image", "https://static.dw.com/image")
                .replace(here, "https://www.dw.com"));
    }

    private List<JsonNode> lines(int code, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var all = new String[arguments.length + 3];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(new String[] {"--json", "--profile", profile.toString()}, 0, all, arguments.length, 3);
        int exit = Root.run(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), _ -> 2, all);
        assertEquals(code, exit, () -> out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().map(line -> JSON.readTree(line)).toList();
    }
}
