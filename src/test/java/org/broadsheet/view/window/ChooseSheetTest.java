package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.broadsheet.library.Wish;
import org.broadsheet.news.Section;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The choice of sections, by keyboard alone.
class ChooseSheetTest {
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
        window.press(KeyCode.A);
        window.until("the catalogue is there", () -> lines().getExpandedItemCount() > 100);
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
    }

    @SuppressWarnings("unchecked")
    private TreeView<Choice> lines() {
        return (TreeView<Choice>) Objects.requireNonNull(window.inFront().getFirst().getScene().lookup(".choices"));
    }

    private TextField words() {
        return (TextField) Objects.requireNonNull(window.inFront().getFirst().getScene().lookup(".text-field"));
    }

    private String chosen() {
        return switch (lines().getSelectionModel().getSelectedItem().getValue()) {
            case Choice.Heading(var words) -> words;
            case Choice.House house -> house.publisher().name();
            case Choice.Issue issue -> issue.edition().language();
            case Choice.Section section -> section.place().folder() + "/" + section.place().section().title();
        };
    }

    private String count() {
        return ((Label) Objects.requireNonNull(window.inFront().getFirst().getScene().lookup(".count"))).getText();
    }

    private <A> A asked(Callable<A> question) {
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            return asking.submit(question).get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private List<String> subscribed() {
        return asked(() -> window.newsroom.subscribing().sections().stream().map(Section::title).toList());
    }

    private void find(String words, String first) {
        window.type(words);
        window.until("“" + words + "” is found", () -> lines().getExpandedItemCount() < 100 && chosen().equals(first));
    }

    @Test
    void lettersFindSpaceSubscribesEnterCloses() {
        find("dw bus", "Deutsche Welle · English/Business");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.SPACE);
        window.until("it is subscribed", () -> subscribed().contains("Business"));
        assertEquals("One section is new", see(this::count));
        assertTrue(see(window.stage::getTitle).startsWith("All"), "nothing is shown or fetched yet");
        window.press(KeyCode.ENTER);
        window.until("its list is shown", () -> window.stage.getTitle().startsWith("Business"));
        assertEquals(List.of(), window.inFront().stream().toList());
    }

    @Test
    void enterInTheWordsGoesToWhatWasFoundAndClosesNothing() {
        find("nzz", "Neue Zürcher Zeitung/Startseite");
        window.press(KeyCode.ENTER);
        assertTrue(see(() -> lines().isFocused()));
        window.press(KeyCode.ENTER);
        assertEquals(0, window.inFront().size());
        assertEquals(List.of("Harbour", "Town"), subscribed());
    }

    @Test
    void enterClosesAtAPublisherToo() {
        find("nzz", "Neue Zürcher Zeitung/Startseite");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.LEFT);
        assertEquals("Neue Zürcher Zeitung", see(this::chosen));
        window.press(KeyCode.ENTER);
        assertEquals(0, window.inFront().size());
    }

    private List<String> buttons() {
        var bar = Objects.requireNonNull(window.inFront().getFirst().getScene().lookup(".button-bar"));
        return bar.lookupAll(".button").stream().filter(Node::isVisible).map(Button.class::cast)
                .map(button -> button.getText() + (button.getWidth() < button.prefWidth(-1) - 1 ? ", cut" : "")).toList();
    }

    @Test
    void theButtonsSayWhatTheyDoAndNoWordOfItIsCut() {
        assertEquals(List.of("Close"), see(this::buttons));
        find("nzz", "Neue Zürcher Zeitung/Startseite");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.LEFT);
        window.press(KeyCode.SPACE);
        window.until("all are subscribed", () -> subscribed().size() == 2 + 10);
        window.settle();
        assertEquals(List.of("Fetch 10 Sections", "Not Now"), see(this::buttons));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.A);
        window.until("the catalogue is there", () -> lines().getExpandedItemCount() > 100);
        find("nzz", "Neue Zürcher Zeitung/Startseite");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.SPACE);
        window.until("it ends", () -> count().equals("Nothing new so far, one ends"));
        window.settle();
        assertEquals(List.of("End One Subscription", "Keep Subscribed"), see(this::buttons));
    }

    private List<String> round(boolean asked) {
        return asked(() -> {
            var titles = new ArrayList<String>();
            window.newsroom.connecting().untilPossible();
            window.newsroom.refresh().run(List.of(), new Wish(asked, false), outcome -> titles.add(outcome.section().title()));
            return titles.stream().sorted().toList();
        });
    }

    /// The first round of the program waits until the choice is closed, and must not take Esc for Enter.
    @Test
    void whatIsLeftWithEscIsFetchedWhenTheReaderAsksAndNotByItself() {
        find("nzz", "Neue Zürcher Zeitung/Startseite");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.SPACE);
        window.until("it is subscribed", () -> subscribed().contains("Startseite"));
        window.press(KeyCode.ESCAPE);
        assertEquals(List.of("Harbour", "Town"), round(false));
        assertEquals(List.of("Harbour", "Startseite", "Town"), round(true));
    }

    @Test
    void whatIsLeftWithEscIsToldAndCanBeTakenBack() {
        find("nzz", "Neue Zürcher Zeitung/Startseite");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.SPACE);
        window.until("it is subscribed", () -> subscribed().contains("Startseite"));
        window.press(KeyCode.ESCAPE);
        window.until("it is told", () -> window.said().equals("One section subscribed. Ctrl+Z takes it back. F5 fetches it"));
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("it is not", () -> !subscribed().contains("Startseite"));
    }

    @Test
    void spaceAgainTakesItBack() {
        find("nzz", "Neue Zürcher Zeitung/Startseite");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.SPACE);
        window.until("it is subscribed", () -> subscribed().contains("Startseite"));
        window.press(KeyCode.SPACE);
        window.until("it is not", () -> !subscribed().contains("Startseite"));
        assertEquals("Nothing new so far", see(this::count));
    }

    /// What has articles ends with Enter, and not by a slip of the finger on the way.
    @ParameterizedTest(name = "{0}: still subscribed {1}")
    @CsvSource({"ENTER, false", "ESCAPE, true"})
    void anEndWaitsUntilTheReaderIsDone(KeyCode key, boolean still) {
        asked(() -> window.newsroom.choosing().subscribe(window.newsroom.choosing().catalogue().search("nzz startseite", Locale.ENGLISH).publishers().stream()
                .flatMap(publisher -> new Choice.House(publisher).places().stream()).limit(1).toList()));
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.A);
        window.until("the catalogue is there", () -> lines().getExpandedItemCount() > 100);
        find("nzz", "Neue Zürcher Zeitung/Startseite");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.SPACE);
        window.until("it ends", () -> count().equals("Nothing new so far, one ends"));
        assertTrue(subscribed().contains("Startseite"));
        window.press(key);
        if (!still) {
            window.until("it has ended", () -> !subscribed().contains("Startseite"));
        }
        window.settle();
        assertEquals(still, subscribed().contains("Startseite"));
    }

    @Test
    void arrowsOpenAndCloseAPublisherAndSpaceTakesAllOfAnOpenOne() {
        find("nzz", "Neue Zürcher Zeitung/Startseite");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.LEFT);
        assertEquals("Neue Zürcher Zeitung", see(this::chosen));
        window.press(KeyCode.LEFT);
        assertEquals(1, see(() -> lines().getExpandedItemCount()));
        window.press(KeyCode.SPACE);
        assertEquals(11, see(() -> lines().getExpandedItemCount()));
        window.press(KeyCode.SPACE);
        window.until("all are subscribed", () -> subscribed().size() == 2 + 10);
        window.press(KeyCode.SPACE);
        window.until("none is", () -> subscribed().size() == 2);
    }

    @Test
    void lettersInTheLinesGoOnWithTheSearchAndBeginAnotherAfterAChoice() {
        find("nz", "Neue Zürcher Zeitung/Startseite");
        window.press(KeyCode.DOWN);
        window.type("z");
        window.until("it went on", () -> words().getText().equals("nzz"));
        window.until("it is found", () -> chosen().equals("Neue Zürcher Zeitung/Startseite"));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.SPACE);
        window.type("dw");
        assertEquals("dw", see(() -> words().getText()));
    }

    /// Down and Space may come before the answer; they must not hit a line of the list before it.
    @Test
    void keysThatComeBeforeTheAnswerChooseNothingElse() {
        window.pressAtOnce(KeyCode.N, KeyCode.Z, KeyCode.Z, KeyCode.DOWN, KeyCode.SPACE);
        window.until("it is found", () -> lines().getExpandedItemCount() < 100 && lines().isFocused());
        assertEquals(List.of("Harbour", "Town"), subscribed().stream().filter(title -> !title.equals("Startseite")).toList());
        assertEquals("Neue Zürcher Zeitung/Startseite", see(this::chosen));
    }

    @Test
    void whatIsNotFoundIsAddedByItsAddress() {
        window.type("zzq");
        window.until("nothing is found", () -> window.inFront().getFirst().getScene().lookup(".none").isVisible());
        assertFalse(see(() -> lines().isVisible()));
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        window.until("the sheet for addresses is open", () -> window.inFront().getFirst().getTitle().equals("Add Section"));
    }
}
