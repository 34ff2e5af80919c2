package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands that read single pages, lines and pieces of HTML.
class DiagnosisCommandsTest {
    private static final String PAGE = "src/test/resources/pages/harbour/page.html";

    @TempDir
    Path folder = Path.of("");

    @Test
    void printsTheArticleOnAPage() {
        JsonNode answer = lines(0, "page", PAGE, "--base", "https://gazette.example/town/bridge", "--json").getFirst();
        assertEquals(PAGE, answer.path("file").asString());
        assertTrue(answer.has("ms"));
        assertEquals("UTF-8", answer.path("document").path("encoding").asString());
        assertEquals("https://gazette.example/town/bridge", answer.path("document").path("url").asString());
        assertEquals("Harbour bridge reopens after two winters", answer.path("headline").asString());
        assertEquals("paragraph", answer.path("body").path(0).path("type").asString());
        assertTrue(answer.path("body").path(0).path("html").asString().contains("<em>both</em>"));
        assertEquals("Ann Example", answer.path("images").path(0).path("credit").path("photographer").asString());
        assertEquals("ae", answer.path("signOff").path("author").asString());
        assertEquals("json-ld", answer.path("from").path("published").asString());
        assertTrue(answer.path("free").booleanValue());
    }

    @Test
    void goesOnBehindAFileThatHoldsNoArticle() throws IOException {
        Path none = Files.writeString(folder.resolve("none.html"), "<p>Nothing.</p>");
        Path cases = Files.writeString(folder.resolve("cases.jsonl"), """
                {"file": "%s"}
                {"file": "missing.html", "base": "https://gazette.example/"}
                {"file": "%s", "headers": {"content-type": "text/html; charset=utf-8"}}
                """.formatted(none, PAGE));
        List<JsonNode> answers = lines(1, "page", "--cases", cases.toString(), "--json");
        assertTrue(answers.get(0).path("error").asString().startsWith("no-article"), answers.toString());
        assertTrue(answers.get(1).path("error").asString().startsWith("unreadable"), answers.toString());
        assertEquals("Harbour bridge reopens after two winters", answers.get(2).path("headline").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        signoff | ab/cd (AP)          | {"line":"ab/cd (AP)","kind":"signoff","text":"ab/cd (AP)","author":"ab","editor":"cd","agencies":["AP"]}
        signoff | The fair opens.     | {"line":"The fair opens.","kind":"none"}
        credit  | A tent. Foto: Bo/AP | {"line":"A tent. Foto: Bo/AP","caption":"A tent.","text":"Bo/AP","photographer":"Bo","agencies":["AP"]}
        credit  | A tent.             | {"line":"A tent.","caption":"A tent."}
        """)
    void printsHowALineIsRead(String kind, String line, String answer) {
        assertEquals(answer, print(0, "line", kind, line, "--json").strip());
    }

    @Test
    void cleansHtml() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), """
                {"id": "1", "input": "<a href='/b' onclick='go()'>A<script>go()</script></a>", "base": "https://gazette.example/"}
                {"id": "2"}
                """);
        assertEquals("""
                {"id":"1","html":"<a href=\\"https://gazette.example/b\\">A</a>","text":"A"}
                {"id":"2","error":"unreadable: a line needs an \\"input\\""}
                """, print(1, "html", file.toString(), "--json"));
    }

    private static List<JsonNode> lines(int code, String... arguments) {
        return print(code, arguments).lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static String print(int code, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int ended = Root.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), _ -> 2, arguments);
        assertEquals(code, ended, err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
