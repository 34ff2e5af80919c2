package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.broadsheet.Gazette;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.settings.Settings;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The details of a section, by key alone.
class DetailsTest {
    private static final String SOUND = """
        <rss version="2.0"><channel><title>مجلة الأنهار والعبّارات</title><language>ar</language>
        <item><guid>1</guid><title>High &amp; low</title><description>Water.</description></item></channel></rss>
        """;
    private static final String BROKEN = SOUND.replace("&amp;", "&");

    @TempDir
    static Path profiles = Path.of("");
    private static int next;

    private final Gazette gazette = new Gazette();
    private OpenWindow window;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void open() {
        gazette.answer("/tides.xml", "application/rss+xml", BROKEN);
        window = new OpenWindow(profiles.resolve("reader" + next++), Settings.USUAL.withSize(980, 700),
                new HttpFetcher("test", Limits.STANDARD, _ -> { }));
        Screen.run(() -> {
            var content = new ClipboardContent();
            content.putString(gazette.address("/tides.xml").toString());
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.press(KeyCode.N, KeyCode.CONTROL);
        window.until("asks for the address", () -> window.inFront().size() == 1);
        window.press(KeyCode.ENTER);
        window.offered();
        window.press(KeyCode.ENTER);
        window.until("its article is there", () -> window.rows().size() == 1);
        window.until("the refresh has ended", () -> window.going().contains("One new article"));
        window.press(KeyCode.I, KeyCode.CONTROL);
        window.until("the details are open", () -> window.inFront().size() == 1);
    }

    @AfterEach
    void close() {
        window.close();
        gazette.close();
        assertEquals(List.of(), window.failures);
    }

    private Node sheet() {
        return window.inFront().getFirst().getScene().getRoot();
    }

    private Node focus() {
        return window.inFront().getFirst().getScene().getFocusOwner();
    }

    private String spoken() {
        return String.valueOf(sheet().lookup(".details-page").getAccessibleText());
    }

    private String answer() {
        return sheet().lookupAll(".answer").stream().map(Node::getAccessibleText).collect(Collectors.joining());
    }

    private static String clipboard() {
        return see(() -> Clipboard.getSystemClipboard().getString());
    }

    private void tabTo(String button) {
        for (int tab = 0; tab < 8 && !see(() -> focus() instanceof Button on && on.getText().equals(button)); tab++) {
            window.press(KeyCode.TAB);
        }
    }

    @Test
    void theWholeReportIsSpokenAndEveryLineShown() {
        assertTrue(see(() -> focus() instanceof ScrollPane));
        assertEquals(NodeOrientation.RIGHT_TO_LEFT, see(() -> sheet().lookup(".sentence").getNodeOrientation()));
        var report = see(this::spoken);
        assertTrue(report.startsWith("مجلة الأنهار والعبّارات\n\nRepaired at the last reading: "), report);
        assertTrue(report.contains("\nFormat: RSS 2.0\nLanguage: Arabic (ar)\nArticles: one held, one unread, one ready offline\n"), report);
        var names = see(() -> sheet().lookupAll(".details .name").stream().map(Label.class::cast).map(Label::getText).toList());
        assertTrue(names.containsAll(List.of("Address of the feed", "Next check", "Last checked", "Text")), names::toString);
    }

    @Test
    void theAddressIsAStopOfTabAndCanBeCopied() {
        window.press(KeyCode.TAB);
        assertEquals(gazette.address("/tides.xml").toString(), see(() -> ((TextField) focus()).getSelectedText()));
        Screen.run(() -> Clipboard.getSystemClipboard().clear());
        window.press(KeyCode.C, KeyCode.CONTROL);
        assertEquals(gazette.address("/tides.xml").toString(), clipboard());
    }

    @Test
    void theReportCanBeTakenAway() {
        tabTo("Copy Report");
        window.press(KeyCode.SPACE);
        assertEquals(see(this::spoken), clipboard());
        assertEquals("The report is in the clipboard.", see(this::answer));
    }

    @Test
    void refreshingFromHereShowsWhatHasBecomeOfIt() {
        gazette.answer("/tides.xml", "application/rss+xml", SOUND);
        tabTo("Refresh Now");
        window.press(KeyCode.SPACE);
        Screen.until("mended", () -> spoken().contains("Condition: The feed is in good order."));
        Screen.until("said", () -> answer().equals("Nothing new"));
        gazette.answer("/tides.xml", 503, "text/plain", new byte[0], Map.of());
        window.press(KeyCode.SPACE);
        Screen.until("failed", () -> spoken().contains("\nLast failure: ") && spoken().contains("because it could not be read the last time"));
    }

    @Test
    void aMoveIsToldAndCanBeUndone() {
        gazette.answer("/tides.xml", 301, "text/plain", new byte[0], Map.of("Location", gazette.address("/moved.xml").toString()));
        gazette.answer("/moved.xml", "application/rss+xml", SOUND);
        tabTo("Refresh Now");
        window.press(KeyCode.SPACE);
        Screen.until("moved", () -> spoken().contains("Address of the feed: " + gazette.address("/moved.xml") + "\nMoved: from " + gazette.address("/tides.xml")));
        tabTo("Use Old Address");
        window.press(KeyCode.SPACE);
        Screen.until("back", () -> spoken().contains("Address of the feed: " + gazette.address("/tides.xml")) && !spoken().contains("Moved"));
        Screen.until("said", () -> answer().equals("The section has its old address again, and keeps it."));
        assertTrue(see(() -> focus() instanceof ScrollPane), "the focus is not lost with the button");
    }

    @Test
    void escapeClosesItAndTheFocusIsBack() {
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
        assertEquals("contents", see(window::focus));
    }

    @Test
    void whatCanBeChosenForTheSectionOpensFromThere() {
        tabTo("Choices\u2026");
        window.press(KeyCode.SPACE);
        window.until("both are open", () -> window.inFront().stream().anyMatch(stage -> "Section Choices".equals(stage.getTitle())));
    }
}
