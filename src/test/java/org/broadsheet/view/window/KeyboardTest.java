package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.broadsheet.view.Screen;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Menus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Everything is done by key, as a reader without a mouse would.
class KeyboardTest {
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
    void theSkipLinksAreTheFirstStopsOfTabAndHiddenUntilThen() {
        assertEquals(0, see(() -> window.stage.getScene().lookup(".skip-links").getOpacity()));
        var stops = List.of("Skip to content", "Skip to main menu", "Skip to more sites", "Skip to search");
        for (var stop : stops) {
            window.press(KeyCode.TAB);
            assertEquals(stop, see(() -> ((Labeled) window.stage.getScene().getFocusOwner()).getText()));
            assertEquals(1, see(() -> window.stage.getScene().lookup(".skip-links").getOpacity()));
        }
        window.press(KeyCode.TAB);
        assertEquals(0, see(() -> window.stage.getScene().lookup(".skip-links").getOpacity()));
        assertNotEquals("skip-links", see(window::focus));
    }

    @ParameterizedTest(name = "Alt+{0}")
    @CsvSource({"DIGIT1, article-pane", "DIGIT2, sections", "DIGIT3, article-pane", "DIGIT4, finding"})
    void altAndADigitSkips(KeyCode digit, String where) {
        choose();
        window.press(digit, KeyCode.ALT);
        assertEquals(where, see(window::focus));
    }

    @Test
    void enterOnASkipLinkGoesThere() {
        choose();
        see(() -> {
            window.stage.getScene().getRoot().requestFocus();
            return true;
        });
        window.press(KeyCode.TAB);
        window.press(KeyCode.TAB);
        window.press(KeyCode.ENTER);
        assertEquals("sections", see(window::focus));
    }

    @Test
    void theLinkToMoreSitesNamesThePublisherOfTheOpenArticle() {
        choose();
        assertEquals("Skip to more The Gazette sites",
                see(() -> window.stage.getScene().getRoot().lookupAll(".skip-links .button").stream()
                        .filter(link -> "skip.sites".equals(link.getId())).map(link -> ((Labeled) link).getText())
                        .findFirst().orElseThrow()));
    }

    @Test
    void f6GoesRoundThePanesAndShiftF6BackAgain() {
        choose();
        for (var pane : List.of("sections", "contents", "article-pane", "status-line", "sections")) {
            window.press(KeyCode.F6);
            assertEquals(pane, see(window::focus));
        }
        for (var pane : List.of("status-line", "article-pane", "contents", "sections")) {
            window.press(KeyCode.F6, KeyCode.SHIFT);
            assertEquals(pane, see(window::focus));
        }
    }

    @Test
    void arrowsGoFromPaneToPaneAndEscBackOut() {
        choose();
        window.press(KeyCode.DIGIT1, KeyCode.CONTROL);
        for (var pane : List.of("contents", "article-pane", "article-pane")) {
            window.press(KeyCode.RIGHT);
            assertEquals(pane, see(window::focus));
        }
        window.press(KeyCode.LEFT);
        assertEquals("contents", see(window::focus));
        window.press(KeyCode.DIGIT3, KeyCode.CONTROL);
        for (var pane : List.of("contents", "sections")) {
            window.press(KeyCode.ESCAPE);
            assertEquals(pane, see(window::focus));
        }
    }

    @Test
    void keysInTheMenuBarAreTheBarsOwn() {
        choose();
        window.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        window.press(KeyCode.F10);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.J);
        assertEquals("contents", see(window::focus));
        assertEquals("Harbour story 11", see(window::headline));
        window.press(KeyCode.ESCAPE);
        assertEquals("contents", see(window::focus));
        window.press(KeyCode.J);
        opened("Harbour story 10");
    }

    @Test
    void aContextMenuOpensByKeyAndKeepsTheKeysWhileItIsOpen() {
        choose();
        window.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        window.press(KeyCode.F10, KeyCode.SHIFT);
        window.until("open", () -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
        window.press(KeyCode.J);
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> Window.getWindows().stream().noneMatch(ContextMenu.class::isInstance));
        assertEquals("contents", see(window::focus));
        assertEquals("Harbour story 11", see(window::headline));
    }

    @Test
    void aLetterThatChoosesFromAMenuIsNotTyped() {
        window.press(KeyCode.E, KeyCode.ALT);
        window.press(KeyCode.S);
        window.until("the line is open", () -> "finding".equals(window.focus()));
        assertEquals("", see(() -> field().getText()));
    }

    /// Its letter stands in the menu to its right, too.
    @Test
    void aMenuOpensByItsLetterAgainAfterArrowsHaveLedToOthers() {
        window.press(KeyCode.P, KeyCode.ALT);
        window.until("it is open", () -> "_Publishers".equals(openMenu()));
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        window.until("another is open", () -> "_Article".equals(openMenu()));
        window.press(KeyCode.ESCAPE);
        window.until("none is open", () -> openMenu().isEmpty());
        window.press(KeyCode.P, KeyCode.ALT);
        window.until("it is open again", () -> "_Publishers".equals(openMenu()));
    }

    @Test
    void aMenuWithinAMenuOpensByItsLetterAndItsLinesByTheirs() {
        window.press(KeyCode.G, KeyCode.ALT);
        window.press(KeyCode.L);
        window.until("the inner one is open", () -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).count() == 2);
        window.press(KeyCode.S);
        window.until("shown", () -> window.sections().getSelectionModel().getSelectedIndex() == 2);
        assertEquals(List.of(), see(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList()));
    }

    @Test
    void aLineOfAMenuThatIsNotPossibleNowSaysWhyAndCanBeGoneTo() {
        window.press(KeyCode.A, KeyCode.ALT);
        window.until("open", () -> "_Article".equals(openMenu()));
        for (int line = 0; line < 4; line++) {
            window.press(KeyCode.DOWN);
        }
        said("No article is chosen");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.A, KeyCode.ALT);
        window.press(KeyCode.S);
        said("No article is chosen");
        assertEquals(0, window.newsroomCounts().starred());
    }

    /// The menu of the bar that is open; empty without one.
    private String openMenu() {
        return ((MenuBar) Objects.requireNonNull(window.stage.getScene().lookup(".menu-bar"))).getMenus().stream().filter(Menu::isShowing)
                .map(Menu::getText).findFirst().orElse("");
    }

    /// Two editions of a publisher of a long name would look the same, were the end cut off.
    @Test
    void theHeadingOfASectionKeepsItsEnd() {
        assertEquals(OverrunStyle.CENTER_ELLIPSIS,
                see(() -> ((Label) Objects.requireNonNull(window.sections().lookup(".list-cell:heading .title"))).getTextOverrun()));
    }

    @Test
    void jAndKStepAndSayWhereTheyAre() {
        window.press(KeyCode.J);
        said("Article 1 of 24, unread");
        opened("Harbour story 11");
        window.press(KeyCode.J);
        opened("Harbour story 10");
        window.press(KeyCode.K);
        said("Article 1 of 24, read");
        window.press(KeyCode.K);
        said("This is the first article of this list");
    }

    @Test
    void altAndAnArrowGoBackAlongTheArticlesVisitedAndForwardAgain() {
        choose();
        window.press(KeyCode.J);
        opened("Harbour story 10");
        window.show("Town");
        window.press(KeyCode.J);
        opened("Town story 11");
        window.press(KeyCode.LEFT, KeyCode.ALT);
        opened("Harbour story 10");
        window.until("in its list", () -> window.rows().size() == 24);
        window.press(KeyCode.LEFT, KeyCode.ALT);
        opened("Harbour story 11");
        window.press(KeyCode.LEFT, KeyCode.ALT);
        said("There is no article before this one");
        window.press(KeyCode.RIGHT, KeyCode.ALT);
        window.press(KeyCode.RIGHT, KeyCode.ALT);
        opened("Town story 11");
        window.press(KeyCode.LEFT, KeyCode.ALT);
        opened("Harbour story 10");
        window.press(KeyCode.J);
        opened("Harbour story 9");
        window.press(KeyCode.RIGHT, KeyCode.ALT);
        said("There is no article to go forward to");
    }

    /// It left *Unread* when it was read and the list was left.
    @Test
    void whatHasLeftItsListIsFoundAmongAll() {
        window.press(KeyCode.G);
        window.press(KeyCode.U);
        window.until("shown", () -> window.sections().getSelectionModel().getSelectedIndex() == 1);
        window.press(KeyCode.J);
        opened("Harbour story 11");
        window.until("read", () -> window.newsroomCounts().unread() == 23);
        window.show("Town");
        window.press(KeyCode.J);
        opened("Town story 11");
        window.press(KeyCode.LEFT, KeyCode.ALT);
        opened("Harbour story 11");
        assertEquals(3, see(() -> window.sections().getSelectionModel().getSelectedIndex()));
    }

    @Test
    void shiftNAndShiftPGoToSectionsWithUnreadAlone() {
        window.show("Harbour");
        window.press(KeyCode.A, KeyCode.SHIFT);
        window.until("read", () -> window.newsroomCounts().unread() == 12);
        window.press(KeyCode.N, KeyCode.SHIFT);
        window.until("in the town", () -> window.stage.getTitle().startsWith("Town"));
        window.press(KeyCode.P, KeyCode.SHIFT);
        window.settle();
        assertTrue(see(() -> window.stage.getTitle().startsWith("Town")));
    }

    @Test
    void shiftOMarksTheOlderOnesReadAndCtrlZBringsThemBack() {
        choose();
        window.press(KeyCode.J);
        opened("Harbour story 10");
        window.until("read", () -> window.newsroomCounts().unread() == 22);
        window.press(KeyCode.O, KeyCode.SHIFT);
        said("22 articles marked as read");
        assertEquals(0, window.newsroomCounts().unread());
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("unread again", () -> window.newsroomCounts().unread() == 22);
    }

    @Test
    void gAndFFindASectionByItsLettersAndEscGoesBack() {
        window.press(KeyCode.G);
        window.press(KeyCode.F);
        window.type("tow");
        window.until("found", () -> window.stage.getTitle().startsWith("Town"));
        window.press(KeyCode.ENTER);
        assertEquals("sections", see(window::focus));
        window.press(KeyCode.G);
        window.press(KeyCode.F);
        window.type("r");
        window.until("the first is shown", () -> !window.stage.getTitle().startsWith("Town"));
        window.press(KeyCode.ESCAPE);
        window.until("back", () -> window.stage.getTitle().startsWith("Town"));
        assertEquals("sections", see(window::focus));
    }

    @Test
    void theMenuOfSectionsMirrorsTheTreeWithWhatIsUnread() {
        window.show("Town");
        window.press(KeyCode.A, KeyCode.SHIFT);
        window.until("counted", () -> window.sections().getItems().stream().anyMatch(place -> place.title().equals("Town") && place.count() == 0));
        window.press(KeyCode.C, KeyCode.ALT);
        window.until("open", () -> "Se_ctions".equals(openMenu()));
        var menu = see(() -> Menus.of((MenuBar) Objects.requireNonNull(window.stage.getScene().lookup(".menu-bar")), Command.Menu.SECTIONS));
        var lines = see(() -> menu.getItems().stream().filter(line -> !(line instanceof SeparatorMenuItem)).skip(1).map(MenuItem::getText).toList());
        assertEquals(List.of("Today (24)", "Unread (12)", "Starred", "All (24)", "Not Ready Offline", "The Gazette (12)"), lines);
        var gazette = see(() -> ((Menu) menu.getItems().getLast()).getItems().stream().map(MenuItem::getText).toList());
        assertEquals(List.of("All that stands in it", "Harbour (12)", "Town"), gazette);
        for (int line = 0; line < 7; line++) {
            window.press(KeyCode.DOWN);
        }
        window.press(KeyCode.RIGHT);
        window.until("the folder is open", () -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).count() == 2);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.until("shown", () -> window.stage.getTitle().startsWith("Harbour"));
        assertEquals("contents", see(window::focus));
    }

    @Test
    void eachPartVisitedIsToldWithItsPlace() {
        choose();
        window.press(KeyCode.H);
        said("Heading 1 of 3: Harbour story 11");
        window.press(KeyCode.H);
        said("Heading 2 of 3: What comes after");
        window.press(KeyCode.H, KeyCode.SHIFT);
        said("Heading 1 of 3");
        window.press(KeyCode.H, KeyCode.SHIFT);
        said("There is no heading further up");
        window.press(KeyCode.I);
        said("There is no picture further down");
        window.press(KeyCode.C);
        said("There is no picture further down");
        window.press(KeyCode.DOWN, KeyCode.CONTROL);
        said("Part 3 of");
    }

    @Test
    void aDigitOpensTheLinkOfThatNumberAndAFullStopShowsTheNumbers() {
        choose();
        window.press(KeyCode.PERIOD);
        said("2 links are numbered");
        assertEquals("1", see(() -> window.stage.getScene().getRoot().lookupAll(".link-numbers .label").stream().filter(Node::isVisible)
                .map(number -> ((Label) number).getText()).findFirst().orElse("")));
        window.press(KeyCode.DIGIT1);
        window.press(KeyCode.DIGIT2);
        assertEquals(List.of(URI.create("https://gazette.example/p/11"), URI.create("https://gazette.example/ships")), window.browsed);
        window.press(KeyCode.DIGIT9);
        said("There is no link number 9 in view");
        window.press(KeyCode.PERIOD);
        said("No link is numbered");
    }

    @Test
    void theArticleOnThePageIsTheOneChosenLast() {
        choose();
        for (int i = 0; i < 10; i++) {
            window.pressAtOnce(KeyCode.J, KeyCode.J, KeyCode.K, KeyCode.K, KeyCode.J, KeyCode.K);
            opened("Harbour story 11");
        }
        window.pressAtOnce(KeyCode.J, KeyCode.J, KeyCode.J, KeyCode.J, KeyCode.J, KeyCode.J);
        opened("Harbour story 5");
    }

    @Test
    void openingMarksRead() {
        choose();
        window.until("marked", () -> window.newsroomCounts().unread() == 23);
    }

    @Test
    void nGoesOnAcrossSections() {
        window.show("Harbour");
        window.press(KeyCode.END);
        window.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        window.press(KeyCode.END);
        opened("Harbour story 0");
        window.press(KeyCode.N);
        opened("Town story 11");
        assertEquals("Town", see(() -> window.sections().getSelectionModel().getSelectedItem().title()));
        window.press(KeyCode.P);
        opened("Harbour story 1");
    }

    @Test
    void spacePagesOnAndThenGoesToTheNextUnread() {
        choose();
        window.press(KeyCode.SPACE);
        opened("Harbour story 10");
    }

    @Test
    void mAndSMarkAndCtrlZTakesBack() {
        choose();
        window.until("read", () -> window.newsroomCounts().unread() == 23);
        // M goes by what the reader sees: before the line has changed it would mark the article read once more.
        window.until("and shown so", () -> window.list().lookupAll(".list-cell").stream().anyMatch(cell -> cell.lookupAll("*").stream()
                .anyMatch(part -> part.getPseudoClassStates().contains(PseudoClass.getPseudoClass("read")))));
        window.press(KeyCode.M);
        window.until("unread again", () -> window.newsroomCounts().unread() == 24);
        window.press(KeyCode.S);
        window.until("starred", () -> window.newsroomCounts().starred() == 1);
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("no star", () -> window.newsroomCounts().starred() == 0);
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("read", () -> window.newsroomCounts().unread() == 23);
        window.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("unread again", () -> window.newsroomCounts().unread() == 24);
        window.press(KeyCode.Y, KeyCode.CONTROL);
        window.until("starred again", () -> window.newsroomCounts().starred() == 1);
    }

    @Test
    void shiftAMarksAllReadAndAnImmediateCtrlZBringsThemBack() {
        window.press(KeyCode.A, KeyCode.SHIFT);
        window.press(KeyCode.Z, KeyCode.CONTROL);
        said("Taken back for 24 articles");
        assertEquals(24, window.newsroomCounts().unread());
    }

    @Test
    void shiftAInAFilteredListMarksWhatIsSeen() {
        window.press(KeyCode.F);
        window.type("town");
        window.until("narrowed", () -> window.rows().size() == 12);
        window.press(KeyCode.ENTER);
        window.press(KeyCode.A, KeyCode.SHIFT);
        window.until("marked", () -> window.newsroomCounts().unread() == 12);
    }

    @Test
    void whatIsTypedIntoTheFilterIsNoCommand() {
        choose();
        window.press(KeyCode.F);
        assertEquals("", see(() -> field().getText()), "the key that opened it is not in it");
        window.type("jams n");
        assertEquals("jams n", see(() -> field().getText()));
        assertEquals(1, see(() -> 24 - window.newsroomCounts().unread()));
        window.until("nothing has this", () -> window.rows().isEmpty());
        assertTrue(see(() -> window.list().getPlaceholder().isVisible()));
        window.press(KeyCode.ESCAPE);
        window.until("whole again", () -> window.rows().size() == 24);
        assertEquals("contents", see(window::focus));
    }

    @Test
    void theFilterNarrowsWhileOneTypesAndKeepsTheChosenArticleOpen() {
        choose();
        window.press(KeyCode.F);
        window.type("STORY 11");
        window.until("narrowed", () -> window.rows().size() == 2);
        assertEquals("Harbour story 11", see(window::headline));
    }

    @Test
    void aFilterThatLeavesNothingNamesWhatIsTyped() {
        window.press(KeyCode.F);
        window.type("zz");
        window.until("nothing left", () -> nothing().contains(": zz."));
        window.type("top");
        window.until("still nothing", () -> nothing().contains(": zztop."));
    }

    private String nothing() {
        return window.stage.getScene().lookup(".contents .nothing") instanceof Label label ? label.getText() : "";
    }

    @Test
    void slashSearchesEverythingAndEscBringsTheListBack() {
        window.show("Town");
        window.press(KeyCode.J);
        opened("Town story 11");
        window.press(KeyCode.SLASH);
        assertEquals("finding", see(window::focus));
        window.type("harbour 7");
        window.until("found", () -> window.rows().size() == 1);
        window.press(KeyCode.ENTER);
        opened("Harbour story 7");
        window.press(KeyCode.ESCAPE);
        opened("Town story 11");
        window.until("the list is back", () -> window.rows().size() == 12);
        assertEquals("contents", see(window::focus));
    }

    @ParameterizedTest(name = "G {0}")
    @CsvSource({"T, 0", "U, 1", "S, 2", "A, 3"})
    void gAndALetterGoesToAList(KeyCode letter, int line) {
        window.press(KeyCode.G);
        said("G, then: T Today");
        window.press(letter);
        window.until("shown", () -> window.sections().getSelectionModel().getSelectedIndex() == line);
    }

    @Test
    void aKeyThatDoesNothingNowSaysWhy() {
        window.press(KeyCode.M);
        said("No article is chosen");
        window.press(KeyCode.F5, KeyCode.SHIFT);
        said("Choose a section first");
        window.press(KeyCode.Z, KeyCode.CONTROL);
        said("There is nothing to take back");
    }

    @Test
    void enterOpensAndBOpensTheBrowserAndDelAsksFirst() {
        choose();
        window.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        window.press(KeyCode.ENTER);
        assertEquals("article-pane", see(window::focus));
        window.press(KeyCode.B);
        assertEquals(List.of(URI.create("https://gazette.example/p/11")), window.browsed);
        window.press(KeyCode.DELETE);
        assertEquals(List.of(), see(window::inFront), "Del does nothing to an article");
        window.show("Town");
        window.press(KeyCode.DIGIT1, KeyCode.CONTROL);
        window.press(KeyCode.DELETE);
        window.until("asks", () -> window.inFront().size() == 1);
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
        assertEquals(7 + 1, see(() -> window.sections().getItems().size()));
        window.press(KeyCode.DELETE);
        window.until("asks", () -> window.inFront().size() == 1);
        window.press(KeyCode.TAB, KeyCode.SHIFT);
        window.press(KeyCode.ENTER);
        window.until("gone", () -> window.sections().getItems().size() == 7);
        window.until("its list gives way", () -> window.sections().getSelectionModel().getSelectedIndex() == 0);
    }

    @Test
    void theArticleGrowsAndShrinksAndTheSizeIsKept() {
        choose();
        window.press(KeyCode.PLUS, KeyCode.CONTROL);
        window.press(KeyCode.EQUALS, KeyCode.CONTROL);
        said("Article at 125%");
        window.press(KeyCode.DIGIT0, KeyCode.CONTROL);
        window.press(KeyCode.MINUS, KeyCode.CONTROL);
        said("Article at 90%");
        window.until("kept", () -> !window.kept.isEmpty() && window.kept.getLast().articleScale() == 0.9);
    }

    @Test
    void paragraphArticleAndLinkAreCopied() {
        choose();
        window.press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals("Harbour story 11\nhttps://gazette.example/p/11", clipboard());
        window.press(KeyCode.C, KeyCode.SHIFT);
        assertTrue(clipboard().contains("The first paragraph of story 11"));
        window.press(KeyCode.DIGIT1, KeyCode.ALT);
        window.press(KeyCode.DOWN, KeyCode.CONTROL);
        window.press(KeyCode.C, KeyCode.CONTROL);
        said("Paragraph copied");
        assertFalse(clipboard().contains("\n"));
    }

    @Test
    void theSheetOfKeysOpensAndClosesByKey() {
        window.press(KeyCode.SLASH, KeyCode.SHIFT);
        window.until("open", () -> window.inFront().size() == 1);
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
        window.press(KeyCode.J);
        opened("Harbour story 11");
    }

    @Test
    void arrowsTakeUpTheListWhileTheFocusIsOnNothing() {
        window.press(KeyCode.DOWN);
        opened("Harbour story 11");
        assertEquals("contents", see(window::focus));
        window.press(KeyCode.DOWN);
        opened("Harbour story 10");
    }

    @Test
    void addingWithoutANetworkSaysWhyInPlace() {
        window.press(KeyCode.N, KeyCode.CONTROL);
        window.until("open", () -> window.inFront().size() == 1);
        window.press(KeyCode.A, KeyCode.CONTROL);
        window.type("https://gazette.example/news");
        window.press(KeyCode.ENTER);
        Screen.until("says why", () -> window.inFront().getFirst().getScene().getRoot().lookupAll(".answer").stream()
                .anyMatch(line -> String.valueOf(line.getAccessibleText()).startsWith("https://gazette.example/news")
                        && line.getAccessibleText().contains("no network")));
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
    }

    private void choose() {
        window.press(KeyCode.J);
        opened("Harbour story 11");
    }

    private void opened(String headline) {
        window.until("open is " + headline, () -> headline.equals(window.headline()));
    }

    private void said(String start) {
        window.until("says " + start, () -> window.said().startsWith(start));
    }

    private TextField field() {
        return (TextField) window.stage.getScene().lookup(".finding .text-field");
    }

    private static String clipboard() {
        return see(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }
}
