package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.broadsheet.Gazette;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Limits;
import org.broadsheet.settings.Settings;
import org.broadsheet.settings.Settings.Fetching;
import org.broadsheet.store.Store;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reader stops, pauses and goes offline, by key.
class HoldingTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final HttpFetcher wire = new HttpFetcher("test", Limits.STANDARD, _ -> { });
    private volatile boolean hanging;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void publish() {
        gazette.publish(1);
        gazette.publish(2);
        try (var store = Store.open(profile, () -> false).store()) {
            store.sections().add("River", gazette.feed(), List.of(), null, "en", OpenWindow.NOW);
        }
    }

    @AfterEach
    void close() {
        wire.close();
        gazette.close();
    }

    private OpenWindow open(Fetching fetching) {
        Fetcher fetcher = request -> {
            if (hanging && request.kind() == Kind.PAGE) {
                new CountDownLatch(1).await();
            }
            return wire.fetch(request);
        };
        return new OpenWindow(profile, Settings.USUAL.withSize(980, 700).withContents("all").withFetching(fetching), fetcher);
    }

    @Test
    void offlineNothingIsConnectedToUntilItIsSwitchedOnAgain() {
        try (var window = open(Fetching.USUAL)) {
            window.press(KeyCode.W, KeyCode.CONTROL, KeyCode.SHIFT);
            window.until("it is said", () -> window.going().startsWith("Working offline"));
            window.press(KeyCode.F5);
            assertTrue(see(window::said).startsWith("You are working offline"), see(window::said));
            assertEquals(0, wire.connections());
            assertTrue(window.kept.getLast().fetching().offline());
            window.press(KeyCode.W, KeyCode.CONTROL, KeyCode.SHIFT);
            assertFalse(window.kept.getLast().fetching().offline());
            window.press(KeyCode.F5);
            window.until("its articles are there", () -> window.rows().size() == 2);
            assertEquals(List.of(), window.failures);
        }
    }

    @Test
    void whoWasOfflineStartsOffline() {
        try (var window = open(new Fetching(true, false))) {
            assertTrue(see(window::going).startsWith("Working offline"), see(window::going));
            assertTrue(window.newsroom.connecting().offline());
        }
    }

    @Test
    void aPauseIsSaidKeptAndTakenBack() {
        try (var window = open(Fetching.USUAL)) {
            window.press(KeyCode.F5, KeyCode.CONTROL, KeyCode.SHIFT);
            window.until("it is said", () -> window.going().startsWith("Refreshing is paused"));
            window.press(KeyCode.F5);
            assertTrue(see(window::said).startsWith("Refreshing is paused"), see(window::said));
            assertEquals(new Fetching(false, true), window.kept.getLast().fetching());
            assertEquals(0, wire.connections());
            window.press(KeyCode.F5, KeyCode.CONTROL, KeyCode.SHIFT);
            window.press(KeyCode.F5);
            window.until("its articles are there", () -> window.rows().size() == 2);
        }
    }

    @Test
    void aRefreshIsStoppedByKeyAndByEscWhereNoStepBackIsLeft() {
        hanging = true;
        try (var window = open(Fetching.USUAL)) {
            window.press(KeyCode.ESCAPE, KeyCode.SHIFT);
            assertEquals("Nothing is being refreshed", see(window::said));
            for (var key : List.of("shift", "plain")) {
                window.press(KeyCode.F5);
                window.until("pages are to go", () -> window.going().contains("2 pages to go"));
                window.press(KeyCode.DIGIT1, KeyCode.CONTROL);
                window.press(KeyCode.ESCAPE, key.equals("shift") ? new KeyCode[] {KeyCode.SHIFT} : new KeyCode[] {});
                window.until("it has stopped", () -> window.going().startsWith("Stopped"));
                assertEquals(2, see(() -> window.rows().size()));
            }
            hanging = false;
            window.press(KeyCode.F5);
            window.until("the rest has come", () -> window.ready().startsWith("2 of 2 articles ready offline, "));
            assertEquals(List.of(), window.failures);
        }
    }
}
