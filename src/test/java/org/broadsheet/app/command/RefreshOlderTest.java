package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.Gazette;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RefreshOlderTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        return Root.run(new PrintStream(out), new PrintStream(err), _ -> 2,
                Stream.concat(Stream.of("--profile", profile.toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void subscribe() {
        for (int page = 1; page <= 4; page++) {
            gazette.answer("/tides.json" + (page == 1 ? "" : "?p=" + page), "application/feed+json", """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Tides", "items": [{"id": "%d", "content_text": "High."}]%s}
                """.formatted(page, page == 4 ? "" : ", \"next_url\": \"/tides.json?p=" + (page + 1) + "\""));
        }
        assertEquals(0, run("add", gazette.address("/tides.json").toString()));
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    @Test
    void readsSoManyDocumentsAndGoesOnNextTime() {
        assertEquals(0, run("refresh", "--no-pages", "--json", "--older", "2", "Tides"));
        var line = JsonMapper.shared().readTree(said());
        assertEquals(List.of("Tides", "fresh", 2, 2, true), List.of(line.path("title").stringValue(),
                line.path("status").stringValue(), line.path("new").intValue(), line.path("documents").intValue(), line.path("more").booleanValue()));
        assertEquals(0, run("refresh", "--no-pages", "--json", "--older=2", "Tides"));
        assertFalse(JsonMapper.shared().readTree(said()).has("more"));
        assertEquals(0, run("articles", "--json"));
        assertEquals(4, said().lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh Tides --older", "refresh --older Tides", "refresh --older Tides --no-pages"})
    void theNumberMayBeLeftOut(String line) {
        assertEquals(0, run(line.split(" ")));
        assertEquals("Tides: 3 older articles in 3 documents; there are no more\n", said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh --older", "refresh Tides --older=0", "refresh Tides --older=51", "refresh Tides --older=-1"})
    void wrongUsageIsTwo(String line) {
        assertEquals(2, run(line.split(" ")));
        assertEquals(0, out.size());
    }

    @Test
    void withoutAConnectionItFailsAndSaysWhy() {
        assertEquals(1, run("--offline", "refresh", "Tides", "--older"));
        assertTrue(said().startsWith("Tides: No older articles came: offline "), said());
        assertEquals(1, run("refresh", "Nowhere", "--older"));
    }
}
