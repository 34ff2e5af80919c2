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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `choose` and `move`: the menu put in order without a window.
class ChooseCommandTest {
    @TempDir
    Path profile = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Root.run(new PrintStream(out), new PrintStream(err), _ -> 2,
                Stream.concat(Stream.of("--profile", profile.toString(), "--offline"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> listed() {
        assertEquals(0, run("list", "--json"));
        return said().lines().map(JsonMapper.shared()::readTree).toList();
    }

    @BeforeEach
    void subscribe() throws IOException {
        var list = Files.writeString(profile.resolve("list.opml"), """
                <opml version="2.0"><body><outline text="Coast"><outline text="Water"><outline text="Tides" xmlUrl="https://gazette.example/tides"/></outline>
                <outline text="Ferries" xmlUrl="https://gazette.example/ferries"/></outline><outline text="Town" xmlUrl="https://gazette.example/town"/></body></opml>
                """);
        assertEquals(0, run("import", list.toString()));
    }

    @Test
    void theNearestChoiceHolds() {
        assertEquals(0, run("choose", "--everywhere", "--every", "12h", "--pictures", "no"));
        assertEquals(0, run("choose", "Coast", "--every", "2h"));
        assertEquals(0, run("choose", "Tides", "--every", "by-hand", "--full-text", "always", "--label", "Sea", "--label", "Mornings", "--colour", "Blue"));
        var all = listed();
        assertEquals(List.of("by-hand", "2h", "12h"), all.stream().map(one -> one.path("interval").stringValue()).toList());
        assertEquals(List.of("always", "auto", "auto"), all.stream().map(one -> one.path("fullText").stringValue()).toList());
        assertTrue(all.stream().noneMatch(one -> one.has("pictures")));
        assertEquals("[\"Sea\",\"Mornings\"]", all.getFirst().path("labels").toString());
        assertEquals("blue", all.getFirst().path("colour").stringValue());
        assertEquals(0, run("choose", "Tides", "--every", "inherit", "--unlabel", "Sea", "--colour", "none"));
        assertEquals("Tides: full text always, no pictures, fetched every 2h, labels Mornings\n", said());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --every=2        | a time such as 30m, 2h or 7d
        --every=5m       | 15m to 14d
        --every=99999d   | 15m to 14d
        --pictures=maybe | yes, no or inherit
        --full-text=some | always, auto, never or inherit
        --colour=pink    | red, orange
        """)
    void whatIsNoChoiceIsRefusedBeforeAnythingIsDone(String option, String right) {
        assertEquals(2, run("choose", "Tides", "--label", "Sea", option));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains(right), err::toString);
        assertTrue(listed().stream().noneMatch(one -> one.has("labels")));
    }

    @Test
    void sectionsAndFoldersMove() {
        assertEquals(0, run("move", "Tides", "--into", "Press/Sea"));
        assertEquals("Press/Sea/Tides  https://gazette.example/tides\n", said());
        assertEquals(0, run("move", "Coast", "--into", "Press"));
        assertEquals(0, run("move", "Town", "--name", "City"));
        assertEquals(List.of("City", "Press/Sea Tides", "Press/Coast Ferries"), listed().stream()
                .map(one -> (one.path("folder").stringValue("") + " " + one.path("title").stringValue()).strip()).toList());
        assertEquals(1, run("move", "Press", "--into", "Press/Coast"), "not into itself");
        assertEquals(1, run("move", "Nowhere", "--into", "Press"));
        assertEquals(2, run("move", "Town"));
    }
}
