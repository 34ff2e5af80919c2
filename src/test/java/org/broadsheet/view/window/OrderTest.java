package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Section;
import org.broadsheet.settings.Settings;
import org.broadsheet.store.Store;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/// The reader puts his menu in order, by key alone.
class OrderTest {
    @TempDir
    static Path profiles = Path.of("");
    private static int next;

    @SuppressWarnings("NullAway.Init")
    private OpenWindow window;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void open() {
        var profile = profiles.resolve("reader" + next++);
        try (var store = Store.open(profile, () -> false).store()) {
            for (var place : List.of("Coast/Tides", "Coast/Ferries", "Inland/Woods", "Town")) {
                var titles = List.of(place.split("/"));
                store.sections().add(titles.getLast(), URI.create("https://gazette.example/" + titles.getLast()),
                        titles.subList(0, titles.size() - 1), null, "en", OpenWindow.NOW);
            }
        }
        window = new OpenWindow(profile, Settings.USUAL.withSize(980, 700).withContents("all"), new OpenWindow.Unplugged());
        window.until("the sections are there", () -> menu().contains("Town"));
        window.press(KeyCode.DIGIT1, KeyCode.CONTROL);
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
    }

    /// The reader's menu, each line set in as deep as it stands.
    private String menu() {
        return String.join(" ", window.sections().getItems().stream().skip(5).map(place -> "-".repeat(place.depth()) + place.title()
                + (place.closed() ? "…" : "")).toList());
    }

    private void menuIs(String expected) {
        window.until("the menu is " + expected, () -> menu().equals(expected));
    }

    private void choose(String title) {
        window.until("a line is chosen", () -> window.sections().getSelectionModel().getSelectedItem() != null);
        while (see(() -> window.sections().getSelectionModel().getSelectedIndex()) > 0) {
            window.press(KeyCode.UP);
        }
        while (!see(() -> window.sections().getSelectionModel().getSelectedItem().title()).equals(title)) {
            window.press(KeyCode.DOWN);
        }
    }

    private String chosen() {
        return see(() -> window.sections().getSelectionModel().getSelectedItem().title());
    }

    @Test
    void foldersAreFoldedAsInATree() {
        choose("Tides");
        window.press(KeyCode.LEFT);
        assertEquals("Coast", chosen());
        window.press(KeyCode.LEFT);
        menuIs("Coast… Inland -Woods Town");
        assertEquals("Coast", chosen());
        window.press(KeyCode.RIGHT);
        menuIs("Coast -Tides -Ferries Inland -Woods Town");
        window.press(KeyCode.RIGHT);
        assertEquals("contents", see(window::focus));
        window.press(KeyCode.D, KeyCode.CONTROL, KeyCode.SHIFT);
        menuIs("Coast… Inland… Town");
        window.press(KeyCode.D, KeyCode.CONTROL, KeyCode.SHIFT);
        menuIs("Coast -Tides -Ferries Inland -Woods Town");
    }

    @Test
    void whatIsFoldedAwayIsStillWalkedThrough() {
        choose("Coast");
        window.press(KeyCode.LEFT);
        menuIs("Coast… Inland -Woods Town");
        window.press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        window.until("the first section in it", () -> window.stage.getTitle().startsWith("Tides"));
    }

    @Test
    void linesMoveWithTheChoiceOnThem() {
        choose("Town");
        window.press(KeyCode.UP, KeyCode.CONTROL, KeyCode.SHIFT);
        menuIs("Coast -Tides -Ferries Town Inland -Woods");
        window.until("it is said", () -> window.said().startsWith("“Town” stands at the top, 2 of 3."));
        window.press(KeyCode.RIGHT, KeyCode.CONTROL, KeyCode.SHIFT);
        menuIs("Coast -Tides -Ferries -Town Inland -Woods");
        assertEquals("Town", chosen());
        window.press(KeyCode.Z, KeyCode.CONTROL);
        menuIs("Coast -Tides -Ferries Town Inland -Woods");
        window.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        menuIs("Coast -Tides -Ferries -Town Inland -Woods");
        window.press(KeyCode.LEFT, KeyCode.CONTROL, KeyCode.SHIFT);
        menuIs("Coast -Tides -Ferries Town Inland -Woods");
        window.press(KeyCode.DOWN, KeyCode.CONTROL, KeyCode.SHIFT);
        menuIs("Coast -Tides -Ferries Inland -Woods Town");
        window.press(KeyCode.DOWN, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("it is said", () -> window.said().equals("It is the last already"));
    }

    @Test
    void aFolderIsMadeNamedFilledAndLetGo() {
        choose("Town");
        window.press(KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("asked", () -> sheet(".text-field") instanceof TextField);
        window.type("Coast");
        window.press(KeyCode.ENTER);
        window.until("refused", () -> text().contains("There is a folder “Coast” here already"));
        window.type("Places");
        window.press(KeyCode.ENTER);
        menuIs("Coast -Tides -Ferries Inland -Woods Places Town");
        window.until("it is shown", () -> window.stage.getTitle().startsWith("Places"));
        choose("Inland");
        window.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("asked where", () -> sheet(".list-view") != null);
        window.type("pla");
        window.until("found", () -> sheet(".list-view") instanceof ListView<?> folders && folders.getItems().size() == 1);
        window.press(KeyCode.ENTER);
        menuIs("Coast -Tides -Ferries Places -Inland --Woods Town");
        window.press(KeyCode.F2);
        window.until("asked for the name", () -> sheet(".text-field") instanceof TextField field && field.getText().equals("Inland"));
        window.type("Hills");
        window.press(KeyCode.ENTER);
        menuIs("Coast -Tides -Ferries Places -Hills --Woods Town");
        choose("Places");
        window.press(KeyCode.DELETE);
        window.until("asked whether", () -> !window.inFront().isEmpty());
        press("Remove Folder Alone");
        menuIs("Coast -Tides -Ferries Hills -Woods Town");
        window.press(KeyCode.Z, KeyCode.CONTROL);
        menuIs("Coast -Tides -Ferries Places -Hills --Woods Town");
    }

    @Test
    void whatIsRemovedComesBack() {
        choose("Coast");
        window.press(KeyCode.DELETE);
        window.until("asked whether", () -> !window.inFront().isEmpty());
        press("Remove with 2 Sections");
        menuIs("Inland -Woods Town");
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("all are back", () -> menu().contains("Coast -Tides -Ferries"));
    }

    @Test
    void choicesSayWhoseTheyAreAndCountAtOnce() {
        choose("Coast");
        window.press(KeyCode.U, KeyCode.CONTROL);
        window.until("open", () -> sheet(".choice-box") instanceof ChoiceBox<?>);
        take("every 2 hours");
        window.until("chosen", () -> section("Tides").interval().equals(new Interval(120)));
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("taken back", () -> !section("Tides").interval().equals(new Interval(120)));
        window.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("chosen again", () -> section("Tides").interval().equals(new Interval(120)));
        choose("Tides");
        window.press(KeyCode.U, KeyCode.CONTROL);
        window.until("it says whose", () -> sheet(".choice-box") instanceof ChoiceBox<?> box && box.getValue() instanceof ChoiceLine.Option<?> option
                && option.words().equals("As in “Coast”: every 2 hours"));
        take("only when you say so");
        window.until("nearest wins", () -> section("Tides").interval().equals(Interval.BY_HAND) && section("Ferries").interval().equals(new Interval(120)));
        Screen.run(() -> boxes().get(3).getSelectionModel().select(6));
        window.until("painted", () -> section("Tides").colour() == Colour.BLUE);
        Screen.run(() -> Objects.requireNonNull(sheet(".text-field")).requestFocus());
        window.type("Mornings");
        window.press(KeyCode.ENTER);
        window.until("labelled", () -> menu().endsWith("Town Mornings -Tides"));
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.Z, KeyCode.CONTROL);
        menuIs("Coast -Tides -Ferries Inland -Woods Town");
    }

    private Section section(String title) {
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) { // the store refuses the window's thread
            return asking.submit(() -> window.newsroom.subscribing().sections().stream().filter(one -> one.title().equals(title)).findFirst()
                    .orElseThrow()).get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private List<ChoiceBox<?>> boxes() {
        return window.inFront().getFirst().getScene().getRoot().lookupAll(".choice-box").stream().<ChoiceBox<?>>map(box -> (ChoiceBox<?>) box).toList();
    }

    /// Opens the box in focus by an arrow, and goes down to an option.
    private void take(String words) {
        assertTrue(see(() -> boxes().getFirst().isFocused()));
        window.press(KeyCode.DOWN);
        window.until("opened", () -> boxes().getFirst().isShowing());
        Screen.run(() -> {
            var box = boxes().getFirst();
            box.getSelectionModel().select(IntStream.range(0, box.getItems().size())
                    .filter(at -> box.getItems().get(at).toString().contains("words=" + words)).findFirst().orElseThrow());
        });
        Screen.run(() -> boxes().getFirst().hide());
    }

    private @Nullable Node sheet(String what) {
        return window.inFront().isEmpty() ? null : window.inFront().getFirst().getScene().getRoot().lookup(what);
    }

    private String text() {
        return window.inFront().isEmpty() ? "" : String.join(" ", window.inFront().getFirst().getScene().getRoot().lookupAll(".sentence").stream()
                .map(Node::getAccessibleText).toList());
    }

    private void press(String button) {
        window.until(button, () -> window.inFront().getFirst().getScene().getRoot().lookupAll(".button").stream()
                .anyMatch(one -> one instanceof Labeled labeled && labeled.getText().equals(button)));
        while (!see(() -> window.inFront().getFirst().getScene().getFocusOwner() instanceof Labeled focused && focused.getText().equals(button))) {
            window.press(KeyCode.TAB);
        }
        window.press(KeyCode.SPACE);
    }
}
