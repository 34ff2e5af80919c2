package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
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

/// A list that somebody else keeps is followed by key alone, and says on its folder when it fails.
class ListSheetTest {
    @TempDir
    Path folder = Path.of("");

    private final Gazette gazette = new Gazette();
    @SuppressWarnings("NullAway.Init")
    private OpenWindow window;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void open() {
        gazette.publish(1);
        gazette.answer("/list.opml", "text/x-opml", "<opml version='2.0'><head><title>The Coast</title></head><body><outline text='River' xmlUrl='"
                + gazette.address("/feed.xml") + "'/></body></opml>");
        window = new OpenWindow(folder, Settings.USUAL.withSize(980, 700), new HttpFetcher("test", Limits.STANDARD, _ -> { }));
    }

    @AfterEach
    void close() {
        window.close();
        gazette.close();
        assertEquals(List.of(), window.failures);
    }

    private void follow(String address) {
        if (window.inFront().isEmpty()) {
            window.press(KeyCode.B, KeyCode.CONTROL, KeyCode.SHIFT);
            window.until("the sheet is open", () -> window.inFront().size() == 1);
        }
        Screen.run(() -> ((TextField) Objects.requireNonNull(sheet().lookup(".text-field"))).setText(address));
        window.press(KeyCode.ENTER);
    }

    private Node sheet() {
        return window.inFront().getLast().getScene().getRoot();
    }

    private String said() {
        return window.inFront().isEmpty() ? "" : sheet().lookupAll(".sentence").stream().map(Node::getAccessibleText).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private List<String> places() {
        return window.sections().lookupAll(".list-cell").stream().map(cell -> String.valueOf(((ListCell<?>) cell).getAccessibleText())).toList();
    }

    @Test
    void aListIsFollowedAndFetched() {
        follow(gazette.address("/list.opml").toString());
        window.until("its articles are there", () -> window.inFront().isEmpty() && window.newsroomCounts().total() == 1);
        window.until("its folder is there", () -> places().stream().anyMatch(line -> line.startsWith("The Coast")));
        follow(gazette.address("/list.opml").toString());
        window.until("it is known", () -> said().contains("You follow this list already, in The Coast"));
    }

    @Test
    void whatIsNoListIsToldAndTheSheetStaysOpen() {
        follow("nonsense");
        window.until("no address", () -> said().contains("is not the address of a list"));
        follow(gazette.address("/feed.xml").toString());
        window.until("no list", () -> said().contains("is no list of sections"));
        follow(gazette.address("/none.opml").toString());
        window.until("none there", () -> said().contains("404"));
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
    }

    @Test
    void aFolderSaysThatItsListFailed() {
        follow(gazette.address("/list.opml").toString());
        window.until("it is followed", () -> window.inFront().isEmpty() && window.newsroomCounts().total() == 1);
        window.until("the refresh is over", () -> !window.going().startsWith("Refreshing"));
        gazette.answer("/list.opml", 404, "text/plain", new byte[0], Map.of());
        window.press(KeyCode.F5);
        window.until("it is told: " + places(), () -> places().stream().anyMatch(line -> line.startsWith("The Coast")
                && line.contains("Its list could not be read: ") && line.contains("404")));
        window.show("The Coast");
        assertTrue(window.said().contains("404"), window::said);
    }
}
