package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.settings.KeyChoices.Singles;
import org.broadsheet.settings.KeysText;
import org.broadsheet.view.Screen;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Labels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys are changed, found, carried away and taken over by keys alone.
class ChangeKeysTest {
    @TempDir
    static Path profiles = Path.of("");
    private static int next;

    private Path profile = Path.of("");
    private OpenWindow window;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void open() {
        profile = profiles.resolve("reader" + next++);
        window = OpenWindow.with(profile, 3);
        window.press(KeyCode.K, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("open", () -> window.inFront().size() == 1);
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
        Labels.use(Keying.USUAL);
    }

    @Test
    void lettersFindACommandFromAmongTheLinesAndTheArrowGoesBackToThem() {
        window.type("next un");
        window.until("found", () -> table().getItems().contains(Command.NEXT_UNREAD) && !table().getItems().contains(Command.REFRESH));
        window.press(KeyCode.DOWN);
        assertEquals(true, see(() -> table().isFocused()));
        window.press(KeyCode.ENTER);
        window.until("asks", () -> window.inFront().size() == 2);
    }

    @Test
    void aKeyIsGivenAndCountsAtOnce() {
        choose("next article");
        assertEquals("J", keysOf(Command.NEXT));
        window.press(KeyCode.ENTER);
        window.until("asks", () -> window.inFront().size() == 2);
        window.press(KeyCode.Z);
        assertEquals("Z", pressed());
        window.press(KeyCode.ENTER);
        window.until("given", () -> window.inFront().size() == 1);
        said("\u201cNext Article\u201d has Z now");
        assertEquals("Z", keysOf(Command.NEXT));
        kept(KeyChoices.USUAL.with("article.next", List.of("Z")));
        assertEquals("Z", see(() -> inMenu("article.next")));
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.J);
        assertEquals("", see(window::headline));
        window.press(KeyCode.Z);
        window.until("next", () -> "Harbour story 2".equals(window.headline()));
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("keys are back", () -> "The keys are as they were before".equals(window.said()));
        window.press(KeyCode.J);
        window.until("next", () -> "Harbour story 1".equals(window.headline()));
        kept(KeyChoices.USUAL);
    }

    @Test
    void whoHasTheKeyIsNamedAndLosesItOrNot() {
        choose("mark read or");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.S);
        assertTrue(see(this::verdict).startsWith("So far this is the key of: Star."), see(this::verdict));
        window.press(KeyCode.ESCAPE);
        window.until("given up", () -> window.inFront().size() == 1);
        assertEquals("M, U", keysOf(Command.MARK));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.S);
        window.press(KeyCode.TAB, KeyCode.SHIFT);
        window.press(KeyCode.TAB, KeyCode.SHIFT);
        window.press(KeyCode.TAB, KeyCode.SHIFT);
        assertEquals("Take It Besides M, U", see(() -> ((Labeled) top().getScene().getFocusOwner()).getText()));
        window.press(KeyCode.ENTER);
        window.until("given", () -> window.inFront().size() == 1);
        assertEquals("M, U, S", keysOf(Command.MARK));
        assertEquals("", keysOf(Command.STAR));
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("back", () -> "S".equals(keysOf(Command.STAR)));
        window.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("again", () -> "M, U, S".equals(keysOf(Command.MARK)));
    }

    @Test
    void twoKeysAfterEachOtherAreTaken() {
        choose("export list as");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.G);
        window.press(KeyCode.E);
        assertEquals("G E", pressed());
        window.press(KeyCode.ENTER);
        window.until("given", () -> "G E".equals(keysOf(Command.EXPORT_LIST)));
    }

    @Test
    void nobodyLocksHimselfOut() {
        choose("change keys");
        window.press(KeyCode.DELETE);
        said("\u201cChange Keys\u201d keeps Ctrl+Shift+K");
        choose("article star");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.F10);
        assertTrue(see(this::verdict).startsWith("F10 always does"), see(this::verdict));
        window.press(KeyCode.ENTER);
        assertEquals(2, see(window::inFront).size(), "Enter takes nothing");
        window.press(KeyCode.DIGIT9);
        assertEquals("F10 9", pressed());
        window.press(KeyCode.DIGIT9);
        assertEquals("9", pressed());
        window.press(KeyCode.ENTER);
        window.until("given", () -> "9".equals(keysOf(Command.STAR)));
    }

    @Test
    void aCommandWithoutAKeyStandsInItsMenuAndSoSaySentences() {
        choose("next article");
        window.press(KeyCode.DELETE);
        said("\u201cNext Article\u201d has no key now; it stands in the menu Go");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.M);
        window.until("says", () -> window.said().equals("No article is chosen. Go \u203a Next Article chooses the next one"));
        assertEquals("", see(() -> inMenu("article.next")));
        assertEquals("Choose an article from the list, or press Go \u203a Next Article.",
                see(() -> ((Label) Objects.requireNonNull(window.stage.getScene().lookup(".article-pane .nothing"))).getText()));
        window.press(KeyCode.K, KeyCode.CONTROL, KeyCode.SHIFT);
        choose("next article");
        window.press(KeyCode.BACK_SPACE);
        window.until("usual", () -> "J".equals(keysOf(Command.NEXT)));
    }

    @Test
    void aKeyLeadsToItsCommand() {
        window.press(KeyCode.F3);
        window.until("asks", () -> window.inFront().size() == 2);
        window.press(KeyCode.W, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("found", () -> window.inFront().size() == 1);
        said("Ctrl+Shift+W: Work Offline");
        assertEquals(Command.OFFLINE, see(() -> table().getSelectionModel().getSelectedItem()));
        window.press(KeyCode.F3);
        window.press(KeyCode.F12);
        said("No command has F12");
    }

    @Test
    void keysGoIntoAFileAndComeBackFromIt() throws Exception {
        choose("next article");
        window.press(KeyCode.DELETE);
        window.named = profile.resolve("mine.json");
        see(() -> button("Export\u2026"));
        window.until("written", () -> Files.exists(profile.resolve("mine.json")));
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("usual", () -> "J".equals(keysOf(Command.NEXT)));
        see(() -> button("Import\u2026"));
        window.until("taken over", () -> "".equals(keysOf(Command.NEXT)));
        Files.writeString(profile.resolve("mine.json"), "{\"keys\": {\n\"article.next\": [\"Meta+J\"]}}");
        see(() -> button("Import\u2026"));
        said("Nothing is changed: in line 2 of mine.json stands \u201cMeta+J\u201d, which is no key");
        assertEquals("", keysOf(Command.NEXT));
    }

    @Test
    void keysOfAnotherReaderAndBehindAnotherKey() {
        choosePick(0, 2);
        window.until("newsboat", () -> "Shift+J, Ctrl+Shift+J".equals(keysOf(Command.NEXT)));
        choosePick(1, 2);
        window.until("behind", () -> "Ctrl+E Shift+J".equals(inMenu("article.next")));
        kept(KeyChoices.USUAL.withPreset("newsboat").withSingles(Singles.PREFIX));
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.J, KeyCode.SHIFT);
        assertEquals("", see(window::headline));
        window.press(KeyCode.E, KeyCode.CONTROL);
        window.press(KeyCode.J, KeyCode.SHIFT);
        window.until("next", () -> "Harbour story 2".equals(window.headline()));
    }

    @Test
    void noButtonIsCutOff() {
        var scene = see(() -> top().getScene());
        Screen.pulses(scene);
        assertEquals(List.of(), see(() -> scene.getRoot().lookupAll(".button").stream().map(one -> (Labeled) one)
                .filter(one -> one.isVisible() && one.getWidth() + 0.5 < one.prefWidth(-1) && !one.getText().isEmpty()).map(Labeled::getText).toList()));
    }

    private void choosePick(int which, int line) {
        see(() -> {
            var box = (Pick<?>) List.copyOf(top().getScene().getRoot().lookupAll(".choice-box")).get(which);
            box.requestFocus();
            return true;
        });
        window.press(KeyCode.DOWN);
        for (int i = 0; i < line; i++) {
            window.press(KeyCode.DOWN);
        }
        window.press(KeyCode.ENTER);
    }

    /// By words of its name, in the field; the focus is on its line then.
    private void choose(String words) {
        see(() -> {
            Objects.requireNonNull(top().getScene().getRoot().lookup(".filter .text-field")).requestFocus();
            return true;
        });
        window.press(KeyCode.A, KeyCode.CONTROL);
        window.type(words);
        see(() -> {
            table().requestFocus();
            table().getSelectionModel().selectFirst();
            return true;
        });
    }

    private boolean button(String text) {
        top().getScene().getRoot().lookupAll(".button").stream().filter(one -> ((Labeled) one).getText().equals(text))
                .forEach(one -> ((Button) one).fire());
        return true;
    }

    private Stage top() {
        return window.inFront().getLast();
    }

    @SuppressWarnings("unchecked")
    private TableView<Command> table() {
        return (TableView<Command>) Objects.requireNonNull(window.inFront().getFirst().getScene().getRoot().lookup(".ledger"));
    }

    private String keysOf(Command command) {
        return Keying.of(choices()).written(command).stream().map(keys -> keys.shown()).reduce((one, other) -> one + ", " + other).orElse("");
    }

    private KeyChoices choices() {
        return window.keysFile.read() instanceof KeysText.Read.Good(var choices) ? choices : KeyChoices.USUAL;
    }

    private void kept(KeyChoices choices) {
        window.until("kept", () -> choices.equals(choices()));
    }

    private String pressed() {
        return see(() -> ((Label) Objects.requireNonNull(top().getScene().getRoot().lookup(".pressed"))).getText());
    }

    private String verdict() {
        return String.valueOf(Objects.requireNonNull(top().getScene().getRoot().lookup(".sentence .answer")).getParent().getAccessibleText());
    }

    private void said(String start) {
        Screen.until("says " + start, () -> window.inFront().getFirst().getScene().getRoot().lookup(".count") instanceof Label label
                && label.getText().startsWith(start));
    }

    private String inMenu(String id) {
        return ((MenuBar) Objects.requireNonNull(window.stage.getScene().lookup(".menu-bar"))).getMenus().stream()
                .map(menu -> inMenu(menu, id)).reduce("", String::concat);
    }

    private static String inMenu(Menu menu, String id) {
        return menu.getItems().stream().map(line -> line instanceof Menu inner ? inMenu(inner, id) : id.equals(line.getId()) ? shown(line) : "")
                .reduce("", String::concat);
    }

    private static String shown(MenuItem line) {
        return line.getAccelerator() == null ? "" : line.getAccelerator().getDisplayText();
    }
}
