package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// *Find in Article*, by its keys. Each article names its number in the lead and in a paragraph, and "story" in the headline, too.
class FindTest {
    @TempDir
    java.nio.file.Path profile = java.nio.file.Path.of("");
    private OpenWindow window;

    @BeforeEach
    @SuppressWarnings("NullAway") // the window is there before any test
    void start() {
        Screen.start();
        window = OpenWindow.with(profile, 5);
        window.show("Harbour");
        window.press(KeyCode.J);
        window.until("the first article is open", () -> window.headline().equals("Harbour story 4"));
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
    }

    private String count() {
        return see(() -> line().lookup(".count") instanceof Label label ? label.getText() : "");
    }

    private Node line() {
        return Objects.requireNonNull(window.stage.getScene().lookup(".article-pane > .finding"), "the line is closed");
    }

    private boolean isOpen() {
        return see(() -> window.stage.getScene().lookup(".article-pane > .finding") != null);
    }

    private int lit(String styleClass) {
        return see(() -> (int) window.stage.getScene().getRoot().lookupAll("." + styleClass).stream()
                .filter(shape -> shape instanceof Path path && path.getLayoutBounds().getWidth() > 0).count());
    }

    private void find(String words) {
        window.press(KeyCode.F, KeyCode.CONTROL);
        window.type(words);
    }

    @Test
    void itSaysWhatToDo() {
        window.press(KeyCode.F, KeyCode.CONTROL);
        assertEquals("Find: type words of this article", see(window::said));
        assertEquals("finding", see(window::focus));
    }

    @Test
    void whatIsTypedIsMarkedAndCounted() {
        find("PAR");
        assertEquals("1 of 2", count());
        assertEquals(2, lit("sought"));
        assertEquals(1, lit("sought-now"));
        assertEquals("1 of 2: The first paragraph of story 4", see(window::said));
        window.type("x");
        assertEquals("nowhere", count());
        assertEquals(0, lit("sought"));
        assertEquals("\u201cPARx\u201d does not stand in this article", see(window::said));
    }

    @Test
    void enterAndF3GoOnAndRoundAndBack() {
        find("paragraph");
        window.press(KeyCode.ENTER);
        assertEquals("2 of 2: A last paragraph, and that is all.", see(window::said));
        window.press(KeyCode.F3);
        assertEquals("From the top again. 1 of 2: The first paragraph of story 4", see(window::said));
        window.press(KeyCode.F3, KeyCode.SHIFT);
        assertEquals("From the end again. 2 of 2: A last paragraph, and that is all.", see(window::said));
        window.press(KeyCode.ENTER, KeyCode.SHIFT);
        assertEquals("1 of 2", count());
        assertEquals("finding", see(window::focus));
    }

    @Test
    void escClosesItAndTheFocusComesBack() {
        window.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        find("last");
        window.press(KeyCode.ESCAPE);
        assertEquals("contents", see(window::focus));
        assertFalse(isOpen());
        assertEquals(0, lit("sought"));
        assertEquals(0, lit("sought-now"));
    }

    @Test
    void fromTheArticleTheFocusGoesToWhatWasFound() {
        window.press(KeyCode.DIGIT3, KeyCode.CONTROL);
        find("last");
        window.press(KeyCode.ESCAPE);
        assertEquals("A last paragraph, and that is all.", see(() -> window.stage.getScene().getFocusOwner().getAccessibleText()));
    }

    @Test
    void theArrowLeadsIntoTheTextAndF3On() {
        find("story");
        window.press(KeyCode.DOWN);
        assertEquals("article-pane", see(window::focus));
        window.press(KeyCode.F3);
        assertTrue(see(window::said).contains("first paragraph of story 4"), see(window::said));
        assertEquals("The first paragraph of story 4", see(() -> window.stage.getScene().getFocusOwner().getAccessibleText()));
        window.press(KeyCode.ESCAPE);
        assertEquals("article-pane", see(window::focus));
        assertFalse(isOpen());
    }

    @Test
    void theLineStaysFromArticleToArticle() {
        find("number");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.J);
        window.until("the next is open", () -> window.headline().equals("Harbour story 3"));
        assertEquals("0 of 1", count());
        window.press(KeyCode.F3);
        assertTrue(see(window::said).startsWith("1 of 1: "), see(window::said));
        assertTrue(see(window::said).endsWith("number 3"), see(window::said));
    }

    @Test
    void theNextTimeTheLastWordsAreThereStill() {
        find("last");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.F3);
        assertEquals("1 of 1", count());
        assertEquals("finding", see(window::focus));
    }

    @Test
    void newsDoesNotMoveTheReaderFromHisPlace() {
        find("paragraph");
        window.press(KeyCode.ENTER);
        window.arrive(3);
        window.settle();
        assertEquals("2 of 2", count());
        assertEquals("finding", see(window::focus));
    }

    @Test
    void withoutAnArticleItSaysWhyNot() {
        window.show("Town");
        window.press(KeyCode.F, KeyCode.CONTROL);
        assertTrue(see(window::said).startsWith("No article is chosen"), see(window::said));
    }
}
