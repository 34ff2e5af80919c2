package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.broadsheet.settings.KeyChoices.Singles;
import org.broadsheet.settings.KeysText;
import org.broadsheet.settings.Settings;
import org.broadsheet.view.Screen;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Labels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of settings and the sheet of keys, by keys alone.
class SettingsSheetTest {
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
        window = OpenWindow.with(profiles.resolve("reader" + next++), 3);
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
        Labels.use(Keying.USUAL);
    }

    @Test
    void languageLookAndSwitchesAreSetOnOnePage() {
        openSettings();
        pick(2);
        window.until("kept", () -> !window.kept.isEmpty() && "de".equals(window.kept.getLast().language()));
        assertTrue(see(() -> words().contains("The language is another one when Broadsheet is started again")));
        window.press(KeyCode.TAB);
        pick(2);
        window.until("dark", () -> window.kept.getLast().theme() == Settings.Theme.DARK);
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        window.until("icons", () -> window.kept.getLast().icons());
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        window.until("offline", () -> window.kept.getLast().fetching().offline());
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
        assertTrue(window.newsroom.connecting().offline());
    }

    /// A reader who has the window small, or the type large.
    @Test
    void itsLastButtonIsSeenThoughTheWindowIsLow() {
        see(() -> {
            window.stage.setWidth(720);
            window.stage.setHeight(400);
            return true;
        });
        window.settle();
        openSettings();
        window.settle();
        assertTrue(see(() -> {
            var scene = window.inFront().getLast().getScene();
            return scene.getRoot().lookupAll(".button").stream()
                    .allMatch(button -> button.localToScene(button.getLayoutBounds()).getMaxY() <= scene.getHeight());
        }));
    }

    @Test
    void keysAreChosenThereAndItsOwnWindowOpensInItsPlace() {
        openSettings();
        for (int i = 0; i < 6; i++) {
            window.press(KeyCode.TAB);
        }
        pick(1);
        window.until("off", () -> window.keysFile.read() instanceof KeysText.Read.Good(var choices) && choices.singles() == Singles.OFF);
        window.press(KeyCode.TAB);
        assertEquals("Change Keys\u2026", see(() -> ((Labeled) window.inFront().getLast().getScene().getFocusOwner()).getText()));
        window.press(KeyCode.ENTER);
        window.until("another", () -> window.inFront().size() == 1 && window.inFront().getFirst().getTitle().equals("Change Keys"));
    }

    @Test
    void theSheetOfKeysBeginsWithWhereTheFocusWasAndIsNarrowedByTyping() {
        window.press(KeyCode.DIGIT1, KeyCode.CONTROL);
        window.press(KeyCode.SLASH, KeyCode.SHIFT);
        window.until("open", () -> window.inFront().size() == 1);
        assertEquals("Here, in the sections", see(() -> words().getFirst()));
        window.type("pane");
        window.until("narrowed", () -> words().contains("Pane Forward") && !words().contains("Next Article"));
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
        assertEquals("sections", see(window::focus));
    }

    @Test
    void theSheetOfKeysSaysThatLettersRest() {
        openSettings();
        for (int i = 0; i < 6; i++) {
            window.press(KeyCode.TAB);
        }
        pick(1);
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.SLASH, KeyCode.SHIFT);
        assertEquals(List.of(), see(window::inFront));
        window.press(KeyCode.F1, KeyCode.SHIFT);
        window.until("open", () -> window.inFront().size() == 1);
        assertTrue(see(() -> words().getLast().startsWith("Letters, digits and signs don\u2019t count any more")), see(this::words).toString());
        assertFalse(see(() -> words().contains("Next Article")));
    }

    /// Nothing is cut off, in a window of 1000 by 700.
    @Test
    void allKeysAreSeenWhole() {
        window.press(KeyCode.SLASH, KeyCode.SHIFT);
        window.until("open", () -> window.inFront().size() == 1);
        var scene = see(() -> window.inFront().getFirst().getScene());
        Screen.pulses(scene);
        assertEquals(List.of(), see(() -> scene.getRoot().lookupAll(".keys .label").stream().map(node -> (Label) node)
                .filter(label -> label.getHeight() + 0.5 < label.prefHeight(label.getWidth())
                        || label.localToScene(label.getBoundsInLocal()).getMaxX() > scene.getWidth()).map(Label::getText).toList()));
    }

    private void openSettings() {
        window.press(KeyCode.COMMA, KeyCode.CONTROL);
        window.until("open", () -> window.inFront().size() == 1);
    }

    private void pick(int line) {
        window.press(KeyCode.DOWN);
        for (int i = 0; i < line; i++) {
            window.press(KeyCode.DOWN);
        }
        window.press(KeyCode.ENTER);
    }

    private List<String> words() {
        return window.inFront().getLast().getScene().getRoot().lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText()).filter(text -> text != null && !text.isEmpty()).toList();
    }
}
