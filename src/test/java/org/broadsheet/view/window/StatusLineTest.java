package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told of an article hides nothing that was told on the way to it.
class StatusLineTest {
    @TempDir
    static Path profiles = Path.of("");
    private static int next;

    private OpenWindow window;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void open() {
        window = OpenWindow.with(profiles.resolve("reader" + next++), 12);
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
    }

    @Test
    void goingRoundTheEndOfAListIsToldWithTheArticleThere() {
        window.press(KeyCode.J);
        window.until("opened", () -> window.headline().equals("Harbour story 11"));
        window.press(KeyCode.P);
        window.until("round", () -> window.said().startsWith("From the end again. Article 24 of 24, unread"));
        window.press(KeyCode.K);
        window.until("on without it", () -> window.said().startsWith("Article 23 of 24, unread"));
    }

    @Test
    void anotherSectionOnTheWayIsToldWithTheArticleThere() {
        window.show("Harbour");
        window.press(KeyCode.J);
        window.press(KeyCode.A, KeyCode.SHIFT);
        window.until("read", () -> window.newsroomCounts().unread() == 12);
        window.press(KeyCode.N);
        window.until("on in it", () -> window.said().startsWith("On in Town. Article 1 of 12, unread"));
    }
}
