package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.broadsheet.Gazette;
import org.broadsheet.page.Extractor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ArticlesCommandTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private long listed(String... arguments) {
        out.reset();
        assertEquals(0, Root.run(new PrintStream(out), new PrintStream(out), _ -> 2,
                Stream.concat(Stream.of("--profile", profile.toString()), Stream.of(arguments)).toArray(String[]::new)), out::toString);
        return out.toString(StandardCharsets.UTF_8).lines().count();
    }

    @BeforeEach
    void read() {
        gazette.publish(1);
        gazette.publish(2);
        listed("add", gazette.feed().toString());
        listed("refresh");
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    @ParameterizedTest
    @CsvSource({
        "--agency, dpa, 2", "--agency, DPA, 2", "--agency, Deutsche Presse-Agentur, 2", "--agency, Reuters, 2", "--agency, AP, 0",
        "--picture-agency, Reuters, 2", "--picture-agency, dpa, 0", "--photographer, j. roe, 2", "--photographer, ab, 0"
    })
    void listsWhatASourceHasPartIn(String option, String name, int articles) {
        assertEquals(articles, listed("articles", option, name));
    }

    @Test
    void aSourceNarrowsOtherLists() {
        assertEquals(0, listed("articles", "--agency", "dpa", "--starred"));
        assertEquals(2, listed("articles", "--agency", "dpa", "--photographer", "J. Roe", "--unread", "--section", "River Gazette"));
        assertEquals(1, listed("articles", "--agency", "dpa", "--limit", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Headline: Ferry number 1 returns to the river\n    from printed on the page. The heading that stands above the text.\n",
        "Agencies: Reuters, dpa\n    from a pattern in the text. All agencies", "\nSign-off: ab/cd (Reuters, dpa)\n", "; 640 \u00D7 360; caption: The landing",
        "; credit: Reuters/J. Roe; held\n", "?utm_source=feed\n", "Link without tracking: ", "Extracted by: version " + Extractor.VERSION + " of",
        "Ready offline: complete offline\n", " bytes as packed\n"
    })
    void detailsTellWhereEachFieldCameFrom(String part) {
        listed("details", "1");
        var first = out.toString(StandardCharsets.UTF_8);
        listed("details", "2");
        var said = first.startsWith("Ferry number 1 ") ? first : out.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains(part), said);
    }

    @Test
    void detailsComeAsADocumentToo() {
        assertEquals(1, listed("details", "1", "--json"));
        var field = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8)).path("fields").path(0);
        assertEquals("Headline printed on the page", field.path("name").stringValue() + " " + field.path("from").stringValue());
        assertEquals(1, Root.run(new PrintStream(out), new PrintStream(out), _ -> 2, "--profile", profile.toString(), "details", "99"));
    }
}
