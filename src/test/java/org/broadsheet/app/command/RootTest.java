package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootTest {
    private static final int WINDOW = 7;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Root.run(new PrintStream(out), new PrintStream(err), _ -> WINDOW, arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "nonsense", "--profile"})
    void wrongUsageIsTwoAndSaysSo(String argument) {
        assertEquals(2, run(argument));
        assertTrue(err.size() > 0 && out.size() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version"})
    void helpAndVersionAreResults(String option) {
        assertEquals(0, run(option));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("broadsheet"));
    }

    @Test
    void commandsAreListedWithTheKeysOfTheProfile(@TempDir Path profile) throws Exception {
        Files.writeString(profile.resolve("keys.json"), "{\"keys\": {\"article.star\": [\"J\", \"Mod+F9\"]}}");
        assertEquals(0, run("commands", "--json", "--profile", profile.toString()));
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"article.star\"") && line.contains("\"keys\":[\"J\",\"Mod+F9\"]")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"article.next\"") && !line.contains("\"keys\"")));
    }

    @Test
    void theDataFolderCanBeNamed() {
        assertEquals(0, run("--profile", "somewhere", "--json", "--offline", "--help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed:https://gazette.example/feed", "https://gazette.example/"})
    void aLinkAloneIsForTheWindow(String link) {
        var handed = new AtomicReference<String>();
        assertEquals(WINDOW, Root.run(new PrintStream(out), new PrintStream(err), root -> {
            handed.set(root.address());
            return WINDOW;
        }, link));
        assertEquals(link, handed.get());
    }

    @Test
    void aFileAloneIsForTheWindow(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("my feeds é.opml"), "<opml/>");
        for (var named : List.of(file.toString(), file.toUri().toASCIIString(), file.toUri().toASCIIString().replace("file:///", "file:/"))) {
            var handed = new AtomicReference<String>();
            assertEquals(WINDOW, Root.run(new PrintStream(out), new PrintStream(err), root -> {
                handed.set(root.address());
                return WINDOW;
            }, named));
            assertEquals(file, Path.of(URI.create(handed.get())));
        }
    }

    @Test
    void whatIsNoFileIsWrongUsage(@TempDir Path folder) {
        for (var named : List.of(folder.toString(), folder.resolve("none.opml").toString(), "file:///none/there.opml", "file:", "file:relative",
                "file://elsewhere.example/list.opml", "file:///a%zz")) {
            assertEquals(2, run(named), named);
        }
    }

    @Test
    void withoutACommandItIsTheWindow() {
        assertEquals(WINDOW, run("--offline"));
    }
}
