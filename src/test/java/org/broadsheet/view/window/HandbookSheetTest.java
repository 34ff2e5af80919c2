package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.broadsheet.view.RunningText;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The handbook inside the program, by keyboard alone.
class HandbookSheetTest {
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
    }

    private void ask() {
        window.press(KeyCode.F1);
        window.until("the handbook is open", this::opened);
    }

    private boolean opened() {
        return window.inFront().stream().anyMatch(HandbookSheetTest::handbook) && !title().isEmpty();
    }

    private Stage handbook() {
        return window.inFront().stream().filter(HandbookSheetTest::handbook).findFirst().orElseThrow();
    }

    private static boolean handbook(Stage sheet) {
        return sheet.getScene().getRoot().lookup(".chapters") != null;
    }

    private Node in(String style) {
        return Objects.requireNonNull(handbook().getScene().getRoot().lookup(style));
    }

    private String title() {
        return handbook().getScene().getRoot().lookup(".article .headline") instanceof RunningText line ? line.prose().text() : "";
    }

    @SuppressWarnings("unchecked")
    private ListView<Integer> contents() {
        return (ListView<Integer>) in(".chapters .list-view");
    }

    private String said() {
        return ((Label) in(".count")).getText();
    }

    private String focused() {
        var owner = handbook().getScene().getFocusOwner();
        return owner instanceof RunningText line ? line.prose().text() : owner == null ? "" : owner.lookupAll(".run").stream()
                .map(run -> run instanceof Text text ? text.getText() : "").collect(Collectors.joining());
    }

    private void chapter(String title) {
        window.until("chapter " + title, () -> title().equals(title));
    }

    @Test
    void opensAtItsBeginningAndGoesOnByKey() {
        ask();
        chapter("The reader's handbook");
        window.press(KeyCode.J);
        chapter("First steps");
        assertEquals("First steps, chapter 2 of " + see(() -> contents().getItems().size()), see(this::said));
        window.press(KeyCode.DOWN);
        chapter("Choosing sections");
        window.press(KeyCode.K);
        chapter("First steps");
        window.press(KeyCode.K);
        window.press(KeyCode.K);
        assertEquals("This is the first chapter", see(this::said));
        window.press(KeyCode.ESCAPE);
        assertEquals(List.of(), see(window::inFront));
        ask();
        chapter("The reader's handbook");
    }

    @Test
    void headingsAndPartsAreVisited() {
        ask();
        Screen.run(() -> ((TextField) in(".text-field")).setText("how much is fetched and kept"));
        window.press(KeyCode.TAB, KeyCode.SHIFT);
        window.press(KeyCode.ENTER);
        window.until("a chapter that has it", () -> title().equals("Reading without a network") || title().equals("The reader's handbook"));
        Screen.run(() -> ((TextField) in(".text-field")).clear());
        window.press(KeyCode.T);
        var before = see(this::focused);
        window.press(KeyCode.DOWN, KeyCode.CONTROL);
        assertNotEquals(before, see(this::focused));
    }

    @Test
    void wordsAreFoundOverAllChapters() {
        ask();
        window.press(KeyCode.SLASH);
        window.until("the field has the focus", () -> in(".text-field").isFocused());
        var all = see(() -> contents().getItems().size());
        window.type("certificate");
        window.until("fewer chapters", () -> contents().getItems().size() < all);
        var found = see(() -> contents().getItems().size());
        assertEquals((found == 1 ? "One chapter has this in it" : found + " chapters have this in them") + ": certificate", see(this::said));
        window.press(KeyCode.ENTER);
        window.until("the first place", () -> focused().contains("ertificate"));
        var first = see(() -> title() + focused());
        window.press(KeyCode.F3);
        window.until("another place", () -> !(title() + focused()).equals(first) && focused().contains("ertificate"));
        window.press(KeyCode.ESCAPE);
        window.until("all chapters again", () -> contents().getItems().size() == all);
        assertTrue(see(this::opened), "Esc first gives up the words");
    }

    @Test
    void aLinkLeadsToItsChapterAndAltLeftBack() {
        ask();
        window.press(KeyCode.F6);
        chapter("The reader's handbook");
        window.press(KeyCode.TAB); // from the headline to the first link of the contents
        window.press(KeyCode.ENTER);
        chapter("First steps");
        window.press(KeyCode.LEFT, KeyCode.ALT);
        chapter("The reader's handbook");
    }

    @Test
    void whatHasNoMeaningHereSaysSo() {
        ask();
        window.press(KeyCode.S);
        window.until("it says so", () -> said().equals("The handbook has no use for this: Star"));
    }

    @ParameterizedTest
    @CsvSource({"P,Networks", "J,When something is wrong", "I,When feeds are asked", "U,How much is fetched and kept", "B,Coming from another reader"})
    void opensAtWhatASheetIsAbout(KeyCode key, String place) {
        if (key == KeyCode.J) {
            window.press(key, KeyCode.CONTROL);
        } else {
            window.press(key, KeyCode.CONTROL, KeyCode.SHIFT);
        }
        window.until("a sheet is open", () -> !window.inFront().isEmpty());
        ask();
        window.until("it is about " + place, () -> title().equals(place) || focused().equals(place));
        window.press(KeyCode.ESCAPE);
        assertEquals(1, see(window::inFront).size(), "the sheet is still there");
    }

    @Test
    void theMainWindowGoesOnBesideIt() {
        ask();
        assertEquals(Modality.NONE, see(() -> handbook().getModality()));
    }
}
