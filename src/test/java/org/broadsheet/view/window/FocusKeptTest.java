package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.broadsheet.library.Change;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What has the focus may go away: then something beside it has it, that can be seen, and the next key does what it should.
class FocusKeptTest {
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
        window = OpenWindow.with(profiles.resolve("reader" + next++), 4);
        window.press(KeyCode.J);
        window.until("on the page", () -> window.headline().equals("Harbour story 3"));
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
    }

    @Test
    void aSectionIsRemovedThatHadIt() {
        window.show("Town");
        window.press(KeyCode.DIGIT1, KeyCode.CONTROL);
        window.press(KeyCode.DELETE);
        window.until("asked", () -> !window.inFront().isEmpty());
        window.press(KeyCode.TAB, KeyCode.SHIFT);
        window.press(KeyCode.ENTER);
        window.until("gone", () -> window.sections().getItems().stream().noneMatch(place -> place.title().equals("Town")));
        window.until("another list", () -> !window.stage.getTitle().startsWith("Town"));
        in("sections");
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("back", () -> window.sections().getItems().stream().anyMatch(place -> place.title().equals("Town")));
        in("sections");
    }

    @Test
    void theSectionIsRemovedWhoseArticleHadIt() {
        window.show("Harbour");
        window.press(KeyCode.J);
        window.until("on the page", () -> !window.headline().isEmpty());
        window.press(KeyCode.T);
        in("article-pane");
        remove("Harbour");
        window.until("the page is empty", () -> window.headline().isEmpty());
        window.settle();
        in("article-pane");
        window.press(KeyCode.J);
        window.until("on the page", () -> window.headline().startsWith("Town"));
        in("article-pane");
    }

    private void remove(String title) {
        var id = window.newsroomSections().stream().filter(section -> section.title().equals(title)).findFirst().orElseThrow().id();
        try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            assertTrue(elsewhere.submit(() -> window.newsroom.subscribing().remove(id)).get());
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void theRowThatHadItIsFilteredAway() {
        window.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        window.press(KeyCode.F);
        window.until("the line is open", () -> "finding".equals(window.focus()));
        window.type("town");
        window.until("fewer rows", () -> window.rows().size() == 4);
        in("finding");
        window.press(KeyCode.ENTER);
        in("contents");
        window.press(KeyCode.ESCAPE);
        window.until("all rows", () -> window.rows().size() == 8);
        in("contents");
    }

    @Test
    void aFilterLeavesNothingAtAll() {
        window.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        window.press(KeyCode.F);
        window.until("the line is open", () -> "finding".equals(window.focus()));
        window.type("zzz");
        window.until("no rows", () -> window.rows().isEmpty());
        window.press(KeyCode.ENTER);
        window.settle();
        shown();
        window.press(KeyCode.ESCAPE);
        window.until("all rows", () -> window.rows().size() == 8);
        shown();
    }

    @Test
    void theArticleThatHadItGivesWayToAnother() {
        link();
        window.press(KeyCode.J);
        window.until("the next one", () -> window.headline().equals("Harbour story 2"));
        window.settle();
        in("article-pane");
    }

    @Test
    void newsComesInWhileALinkOfTheArticleHasIt() {
        link();
        window.arrive(3);
        window.until("more rows", () -> window.rows().size() == 11);
        window.settle();
        in("article-pane");
        assertTrue(see(() -> window.stage.getScene().getFocusOwner() instanceof Text text && text.getText().startsWith("https")), "still the link");
    }

    @Test
    void thePageIsSetAnewWhileALinkOfItHasIt() {
        link();
        Screen.run(() -> window.newsroom.changes().announce(new Change.Elsewhere()));
        window.settle();
        window.settle();
        in("article-pane");
    }

    @Test
    void theListUnreadIsEmptied() {
        window.press(KeyCode.G);
        window.press(KeyCode.U);
        window.until("unread", () -> window.stage.getTitle().startsWith("Unread"));
        window.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        window.press(KeyCode.A, KeyCode.SHIFT);
        window.until("all read", () -> window.newsroomCounts().unread() == 0);
        window.press(KeyCode.G);
        window.press(KeyCode.A);
        window.press(KeyCode.G);
        window.press(KeyCode.U);
        window.until("empty", () -> window.rows().isEmpty());
        window.settle();
        in("contents");
    }

    @Test
    void theNumbersOfLinksAreShownAndGivenUp() {
        link();
        var before = see(() -> window.stage.getScene().getFocusOwner());
        window.press(KeyCode.PERIOD);
        window.press(KeyCode.ESCAPE);
        window.settle();
        assertEquals(before, see(() -> window.stage.getScene().getFocusOwner()));
    }

    @Test
    void theDressOfTheWindowChanges() {
        link();
        var before = see(() -> window.stage.getScene().getFocusOwner());
        window.press(KeyCode.V, KeyCode.ALT);
        window.press(KeyCode.N);
        window.settle();
        assertEquals(before, see(() -> window.stage.getScene().getFocusOwner()));
    }

    /// Leads the focus to the first link of the article.
    private void link() {
        window.press(KeyCode.T);
        window.press(KeyCode.TAB);
        assertTrue(see(() -> window.stage.getScene().getFocusOwner() instanceof Text), "a link");
    }

    private void in(String pane) {
        shown();
        assertEquals(pane, see(window::focus));
    }

    private void shown() {
        window.until("something has the focus that can be seen", () -> {
            var owner = window.stage.getScene().getFocusOwner();
            return owner != null && !owner.equals(window.stage.getScene().getRoot()) && visible(owner);
        });
    }

    private boolean visible(Node owner) {
        for (Node up = owner; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return Objects.equals(owner.getScene(), window.stage.getScene());
    }
}
