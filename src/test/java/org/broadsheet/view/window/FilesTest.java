package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.Parsed;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Articles and subscriptions are carried away and taken over by key alone.
class FilesTest {
    @TempDir
    static Path folder = Path.of("");
    private static int next;

    private OpenWindow window;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void open() {
        window = OpenWindow.with(folder.resolve("reader" + next++), 3);
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
    }

    @Test
    void theListThatIsShownIsWritten() throws Exception {
        var file = folder.resolve("all.atom");
        window.named = file;
        window.press(KeyCode.E, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("it is said", () -> window.said().startsWith("6 articles written to"));
        var read = assertInstanceOf(Parsed.Read.class, FeedParser.parse(Files.readAllBytes(file), null, null));
        assertEquals("atom 1.0", read.feed().format());
        assertEquals(List.of("Harbour story 2", "Harbour story 1", "Harbour story 0", "Town story 2", "Town story 1", "Town story 0"),
                read.feed().entries().stream().map(entry -> String.valueOf(entry.title())).toList());
    }

    @Test
    void subscriptionsAreWritten() throws Exception {
        window.named = folder.resolve("out.opml");
        menu(KeyCode.S);
        window.until("it is said", () -> window.said().startsWith("Subscriptions written to"));
        assertTrue(Files.readString(folder.resolve("out.opml")).contains("https://gazette.example/Town"));
    }

    @Test
    void whatCannotBeDoneIsSaid() throws Exception {
        var file = folder.resolve("page.html");
        Files.writeString(file, "<html><body>No list</body></html>");
        window.named = file;
        menu(KeyCode.I);
        window.until("it is said", () -> window.said().startsWith("page.html is no list of subscriptions"));
        window.named = file.resolve("within.rss");
        window.press(KeyCode.E, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("it is said", () -> window.said().endsWith("can’t be written: a file stands where its folder should be"));
    }

    private void menu(KeyCode letter) {
        window.press(KeyCode.F10);
        window.press(letter);
    }
}
