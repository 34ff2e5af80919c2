package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.broadsheet.news.Section;
import org.broadsheet.view.Screen;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.palette.Called;
import org.broadsheet.view.palette.Kind;
import org.broadsheet.view.palette.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Everything by a few letters of its name, by keyboard alone.
class PaletteTest {
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
        callUp();
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
    }

    private void callUp() {
        window.press(KeyCode.K, KeyCode.CONTROL);
        window.until("the palette is there", () -> !window.inFront().isEmpty() && !lines().getItems().isEmpty());
    }

    private Node in(String style) {
        return Objects.requireNonNull(window.inFront().getLast().getScene().lookup(style));
    }

    @SuppressWarnings("unchecked")
    private ListView<Line> lines() {
        return (ListView<Line>) in(".palette .list-view");
    }

    private TextField words() {
        return (TextField) in(".palette .text-field");
    }

    private String said() {
        return ((Label) in(".palette .count")).getText();
    }

    /// Types, and waits until the answer says so much of the first line.
    private void find(String typed, String title) {
        Screen.run(() -> words().setText(typed));
        window.until("“" + typed + "” finds " + title, () -> !lines().getItems().isEmpty() && lines().getItems().getFirst().title().equals(title));
    }

    @ParameterizedTest(name = "{0} calls up {1}")
    @CsvSource(delimiter = '|', textBlock = """
        nigh           | Night              | SETTING   | Setting. Night, View
        refrehs all    | Refresh All        | COMMAND   | Command. Refresh All, File. Key: F5
        >next unread   | Next Unread        | COMMAND   | Command. Next Unread, Go. Key: N
        !mer           | Make Everything Ready | COMMAND | Command. Make Everything Ready, File. Key: Ctrl+Shift+O
        #harb          | Harbour            | SECTION   | Section. Harbour, The Gazette, 3 unread
        №town          | Town               | SECTION   | Section. Town, The Gazette, 3 unread
        gazet          | The Gazette        | SECTION   | Folder. The Gazette, 6 unread
        @deutsche we   | Deutsche Welle     | PUBLISHER | Publisher. Deutsche Welle
        "har sto 2     | Harbour story 2    | ARTICLE   | Article. Harbour story 2, Harbour
        "harbuor 1     | Harbour story 1    | ARTICLE   | Article. Harbour story 1, Harbour
        =language      | Language of the program | SETTING | Setting. Language of the program, Settings
        keys as in     | Keys as in         | SETTING   | Setting. Keys as in, Settings
        =icons         | Icons of Publishers| SETTING   | Setting. Icons of Publishers, View, off
        """)
    void lettersFind(String typed, String title, Kind kind, String spoken) {
        find(typed, title);
        var first = see(() -> lines().getItems().getFirst());
        assertEquals(kind, first.kind());
        assertTrue(first.spoken().startsWith(spoken), first.spoken());
        window.until("it is said", () -> said().contains("first: " + spoken) || said().contains("One found: " + spoken));
        assertEquals(see(this::said), see(() -> words().getAccessibleHelp()), "for those who hear it");
    }

    @Test
    void enterDoesACommand() {
        find("night", "Night");
        window.press(KeyCode.ENTER);
        window.until("it is night", () -> window.kept.stream().anyMatch(kept -> kept.theme().name().equals("DARK")));
        assertEquals(List.of(), window.inFront());
    }

    @Test
    void aSettingIsOpenedWhereItIsMade() {
        find("=keys as in", "Keys as in");
        window.press(KeyCode.ENTER);
        window.until("the settings are open", () -> window.inFront().size() == 1 && window.inFront().getFirst().getTitle().equals("Settings"));
        window.until("at the choice of keys", () -> "Keys as in".equals(window.inFront().getFirst().getScene().getFocusOwner().getAccessibleText()));
    }

    @Test
    void enterRightBehindTheLettersDoesWhatTheyFind() {
        Screen.run(() -> words().setText("#town"));
        window.pressAtOnce(KeyCode.ENTER);
        window.until("the town is shown", () -> window.stage.getTitle().startsWith("Town"));
        assertEquals("contents", see(window::focus));
    }

    @Test
    void whatIsNotPossibleIsFoundAndSaysWhy() {
        find(">undo", "Undo");
        var why = see(() -> lines().getItems().getFirst().obstacle());
        assertNotNull(why);
        window.press(KeyCode.ENTER);
        window.until("why is said", () -> window.said().equals(why));
    }

    @Test
    void anArticleIsOpenedWhereItStands() {
        find("\"town story 0", "Town story 0");
        window.press(KeyCode.ENTER);
        window.until("it is on the page", () -> window.headline().startsWith("Town story 0"));
        window.until("and has the focus", () -> window.focus().equals("article-pane"));
    }

    @Test
    void controlEnterOpensAnArticlesPage() {
        find("\"town story 1", "Town story 1");
        window.press(KeyCode.ENTER, KeyCode.CONTROL);
        window.until("the browser has it", () -> window.browsed.equals(List.of(URI.create("https://gazette.example/p/1"))));
    }

    @Test
    void whatHasNoPageSaysSo() {
        find(">refresh all", "Refresh All");
        window.press(KeyCode.ENTER, KeyCode.CONTROL);
        window.until("it says so", () -> window.said().equals("Only an article has a page in the browser"));
    }

    @Test
    void anOfferIsSubscribedAndTakenBack() {
        find("@dw business english", "Business");
        window.press(KeyCode.ENTER);
        window.until("it is subscribed", () -> window.newsroomSections().stream().map(Section::title).toList().contains("Business"));
        window.until("its list is shown", () -> window.stage.getTitle().startsWith("Business"));
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("it is gone again", () -> window.newsroomSections().size() == 2);
    }

    @Test
    void aPublisherOpensTheChoice() {
        find("@deutsche welle", "Deutsche Welle");
        window.press(KeyCode.ENTER);
        window.until("the choice is open", () -> window.inFront().stream().anyMatch(sheet -> sheet.getScene().getRoot().lookup(".choices") != null));
    }

    @Test
    void whatWasCalledUpBeforeComesFirst() {
        find(">fold", "Fold Up or Open All Folders");
        window.press(KeyCode.ENTER);
        window.until("it is closed", () -> window.inFront().isEmpty());
        callUp();
        assertEquals("Fold Up or Open All Folders", see(() -> lines().getItems().getFirst().title()));
        assertTrue(see(() -> lines().getItems().stream().anyMatch(line -> line.called().equals(new Called.Deed(Command.REFRESH)))), "and the commands are there");
    }

    @Test
    void arrowsGoThroughTheLinesAndBack() {
        Screen.run(() -> words().setText(">next"));
        window.until("found", () -> said().contains("found, first"));
        window.press(KeyCode.DOWN);
        assertTrue(see(this::said).startsWith("2 of "), see(this::said));
        assertTrue(see(() -> lines().isFocused()));
        window.press(KeyCode.UP);
        window.press(KeyCode.UP);
        assertTrue(see(() -> words().isFocused()));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.U);
        assertEquals(">nextu", see(() -> words().getText()), "letters go on wherever the focus is");
        window.press(KeyCode.BACK_SPACE);
        assertEquals(">next", see(() -> words().getText()));
        window.press(KeyCode.ESCAPE);
        assertEquals(List.of(), see(window::inFront));
    }

    @Test
    void kindsAreChosenByKeyWithoutTheirSigns() {
        Screen.run(() -> words().setText("harbour"));
        window.press(KeyCode.TAB);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        assertEquals("#harbour", see(() -> words().getText()));
        window.until("sections alone", () -> lines().getItems().stream().allMatch(line -> line.kind() == Kind.SECTION));
        window.press(KeyCode.TAB);
        assertTrue(see(() -> lines().isFocused()));
    }

    @Test
    void nothingFoundOffersTheSearch() {
        Screen.run(() -> words().setText("xyzzy quux"));
        window.until("it says so", () -> said().equals("Nothing found"));
        window.press(KeyCode.ENTER);
        window.until("all articles are searched", () -> window.stage.getTitle().contains("xyzzy quux"));
    }
}
