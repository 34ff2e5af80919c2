package org.broadsheet.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.markup.Publishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Descriptions that a reader writes, as `src/docs/publishers.md` explains them.
class OwnDescriptionTest {
    @TempDir
    Path profile = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Root.run(new PrintStream(out), new PrintStream(err), _ -> 2, arguments);
    }

    private JsonNode line() {
        return JsonMapper.shared().readTree(out.toString(UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        Files.createDirectories(profile.resolve("publishers"));
        return Files.writeString(profile.resolve(name), text);
    }

    /// The pieces of JSON in the documentation.
    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        var example = new StringBuilder();
        for (var line : Files.readAllLines(Path.of("src/docs/publishers.md"))) {
            if (line.startsWith("    ") || (line.isBlank() && !example.isEmpty())) {
                example.append(line).append('\n');
            } else {
                examples.add(example.toString().strip());
                example.setLength(0);
            }
        }
        return examples.stream().filter(text -> text.startsWith("{")).toList();
    }

    @Test
    void readsWhatTheDocumentationShows() throws IOException {
        write("publishers/town.json", examples().get(1));
        var document = write("harbour.json", examples().get(0));
        assertEquals(0, run("feed", "--json", "--profile", profile.toString(), "--base", "https://api.town.example/v1/harbour.json", document.toString()));
        assertEquals("", err.toString(UTF_8));
        var entry = line().at("/entries/0");
        assertEquals("document", line().at("/feed/format").asString());
        assertEquals("Harbour", line().at("/feed/title").asString());
        assertEquals("en", line().at("/feed/language").asString());
        assertEquals("https://api.town.example/v1/harbour.json?before=4711", line().at("/feed/links/1/href").asString());
        assertEquals("The ferry is back", entry.path("title").asString());
        assertEquals("https://www.town.example/harbour/the-ferry-is-back-4711", entry.path("link").asString());
        assertEquals("2026-03-05T06:00:00Z", entry.path("published").asString());
        assertEquals("Ann Harbour", entry.at("/authors/0/name").asString());
        assertEquals("https://img.town.example/815/large.jpg", entry.at("/media/contents/0/url").asString());
        assertEquals("The ferry at the quay", entry.at("/media/contents/0/description").asString());
    }

    @Test
    void readsTheArticleThatTheDocumentationShows() throws IOException {
        write("publishers/town.json", examples().get(1));
        var document = write("4711.json", "{\"title\": \"The ferry is back\", \"html\": \"<p>She sails at noon.</p>\"}");
        assertEquals(0, run("page", "--json", "--profile", profile.toString(), "--base", "https://api.town.example/v1/story/4711", document.toString()));
        assertEquals("The ferry is back", line().path("headline").asString());
    }

    @Test
    void tellsOfAWrongOneAndGoesOn() throws IOException {
        write("publishers/a.json", examples().get(1).replace("\"/no\"", "\"no\""));
        write("publishers/town.json", examples().get(1));
        var document = write("harbour.json", examples().get(0));
        assertEquals(0, run("feed", "--json", "--profile", profile.toString(), "--base", "https://api.town.example/v1/harbour.json", document.toString()));
        assertTrue(err.toString(UTF_8).startsWith("A description of a publisher is wrong and was left out: a.json at /lists/0/variables/number: “no” is no JSON Pointer"),
                err.toString(UTF_8));
    }

    @Test
    void checksOne() throws IOException {
        var right = write("town.json", examples().get(1));
        var wrong = write("wrong.json", "{\"name\": \"Town\"}");
        assertEquals(0, run("publishers", "--check", right.toString()));
        assertEquals("The Town: the document of an article, and one document that lists articles\n", out.toString(UTF_8));
        assertEquals(1, run("publishers", "--check", wrong.toString()));
        assertEquals("wrong.json at /hosts: is needed\n", err.toString(UTF_8));
        assertEquals(1, run("publishers", "--check", profile.resolve("none.json").toString()));
    }

    @Test
    void takesOverWhatTheDocumentationShowsAndOffersIt() throws IOException {
        var file = write("from-a-friend.json", examples().get(2));
        assertEquals(0, run("publishers", "--check", file.toString()));
        assertEquals("The Town: 2 sections to choose from\n", out.toString(UTF_8));
        out.reset();
        assertEquals(0, run("publishers", "--add", file.toString(), "--json", "--profile", profile.toString()), err.toString(UTF_8));
        assertEquals("{\"name\":\"The Town\",\"sections\":2,\"file\":\"" + profile.resolve("publishers/the-town.json") + "\"}\n", out.toString(UTF_8));
        out.reset();
        assertEquals(0, run("publishers", "town", "letters", "--json", "--profile", profile.toString()));
        assertEquals("{\"publisher\":\"The Town\",\"language\":\"en-GB\",\"region\":\"GB\",\"sections\":[{\"title\":\"Letters\",\"kind\":\"opinion\","
                + "\"address\":\"https://www.town.example/letters.xml\",\"status\":\"live\"}]}\n", out.toString(UTF_8));
    }

    @Test
    void takesNothingOverThatIsWrong() throws IOException {
        var file = write("wrong.json", examples().get(2).replace("https://www.town.example/letters.xml", "file:///etc/passwd"));
        assertEquals(1, run("publishers", "--add", file.toString(), "--profile", profile.toString()));
        assertTrue(err.toString(UTF_8).startsWith("wrong.json at /editions/0/sections/1/address: "), err.toString(UTF_8));
        assertEquals(List.of(), Publishers.files(profile.resolve("publishers")));
        assertEquals(1, run("publishers", "--share", "Nowhere", "-", "--profile", profile.toString()));
        assertEquals(2, run("publishers", "--add", file.toString(), "--check", file.toString()));
    }

    @Test
    void saysThatADocumentHasNoDescription() throws IOException {
        var document = write("harbour.json", examples().get(0));
        assertEquals(1, run("feed", "--json", "--profile", profile.toString(), "--base", "https://gazette.example/news.json", document.toString()));
        assertEquals("not-a-feed: The document is JSON, but not a JSON Feed, and no description is known for its address.", line().path("error").asString());
    }
}
