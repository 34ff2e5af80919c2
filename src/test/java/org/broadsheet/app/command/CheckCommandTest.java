package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.Gazette;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        return Root.run(new PrintStream(out), new PrintStream(new ByteArrayOutputStream()), _ -> 2,
                Stream.concat(Stream.of("--profile", profile.toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(said());
    }

    @BeforeEach
    void fill() {
        for (int number = 1; number <= 3; number++) {
            gazette.publish(number);
        }
        assertEquals(0, run("add", gazette.feed().toString()));
        assertEquals(0, run("refresh"));
        assertEquals(0, run("search", "councillors"), "which makes the index");
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    private Path picture() throws Exception {
        try (var files = Files.walk(profile.resolve("pictures"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private void harm(String what) throws Exception {
        switch (what) {
            case "picture gone" -> Files.delete(picture());
            case "picture changed" -> {
                var bytes = Files.readAllBytes(picture());
                bytes[bytes.length / 2] ^= 1;
                Files.write(picture(), bytes);
            }
            case "picture cut off" -> Files.write(picture(), new byte[10]);
            case "file left" -> Files.writeString(picture().resolveSibling("f".repeat(64)), "nobody names it");
            default -> {
                try (var connection = DriverManager.getConnection("jdbc:sqlite:" + profile.resolve("news.db")); var statement = connection.createStatement()) {
                    statement.executeUpdate(what);
                }
            }
        }
    }

    @Test
    void findsNothingWhereAllIsSound() {
        assertEquals(0, run("check", "--json"));
        assertEquals("3 3 3", json().path("articles").intValue() + " " + json().path("pages").intValue() + " " + json().path("pictures").intValue());
        assertTrue(json().path("bytes").longValue() > 3000 && !json().has("problems"), said());
        assertEquals(0, run("check"));
        assertTrue(said().matches("3 articles, 3 pages, 3 pictures, \\d+ kB: all is sound\n"), said());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        picture gone    | picture
        picture changed | picture
        picture cut off | picture
        file left       | file
        UPDATE page SET bytes = zeroblob(length(bytes)) WHERE entry = (SELECT min(entry) FROM page)       | page
        UPDATE article SET json = x'0102' WHERE entry = (SELECT min(entry) FROM article)        | article
        DELETE FROM search WHERE rowid = (SELECT min(id) FROM entry)                            | index
        UPDATE holding SET bytes = bytes + 1 WHERE what = 'PICTURES'                            | count
        """)
    void findsWhatIsDamagedAndPutsItRight(String harm, String what) throws Exception {
        harm(harm);
        assertEquals(1, run("check", "--json"));
        assertEquals(what, json().path("problems").valueStream().map(problem -> problem.path("what").stringValue()).distinct().collect(Collectors.joining(" ")),
                said());
        assertEquals(0, run("check", "--repair", "--json"));
        assertTrue(json().path("problems").path(0).path("repaired").booleanValue(), said());
        assertEquals(0, run("check", "--json"), said());
        assertEquals(0, run("ready", "--json"), said());
        assertEquals(3, json().path("ready").intValue());
        assertEquals(0, run("search", "councillors", "--json"));
        assertEquals(3, said().lines().count(), "every text is in the index");
        assertEquals(0, run("check"), said());
    }

    @Test
    void tellsOfADamagedDatabaseAndLeavesItToTheNextStart() throws Exception {
        harm("PRAGMA foreign_keys = OFF; DELETE FROM section");
        assertEquals(1, run("check", "--repair"));
        assertTrue(said().startsWith("database: a row names another that is not there: "), said());
    }
}
