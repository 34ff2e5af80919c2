package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.broadsheet.view.Screen;
import org.broadsheet.view.command.Command;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing moves under the reader's eyes.
class KeepingPlaceTest {
    private static final long SECOND = 1_000_000_000;

    @TempDir
    static Path profiles = Path.of("");

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @ParameterizedTest(name = "{0} articles")
    @ValueSource(ints = {100, 100_000})
    void whenNewsArrivesSelectionScrollAndFocusStay(int articles) {
        try (var window = OpenWindow.with(profiles.resolve("arriving" + articles), articles / 2)) {
            for (int i = 0; i < 9; i++) {
                window.press(KeyCode.J);
            }
            window.until("opened", () -> window.headline().endsWith(String.valueOf(articles / 2 - 9)));
            window.press(KeyCode.DIGIT2, KeyCode.CONTROL);
            window.scroll(-37);
            var chosen = see(window::chosen);
            var top = see(window::top);

            window.arrive(25);

            window.until("they are there", () -> window.rows().size() == articles + 25);
            window.settle();
            assertEquals(chosen, see(window::chosen));
            assertEquals(top.row(), see(window::top).row());
            assertEquals(top.offPx(), see(window::top).offPx(), 0.6);
            assertEquals("contents", see(window::focus));
            window.press(KeyCode.J);
            window.until("goes on from there", () -> window.headline().endsWith(String.valueOf(articles / 2 - 10)));
            assertEquals(List.of(), window.failures);
        }
    }

    @Test
    void newsDoesNotPullTheFocusOutOfTheArticle() {
        try (var window = OpenWindow.with(profiles.resolve("article"), 20)) {
            window.press(KeyCode.J);
            window.until("opened", () -> !window.headline().isEmpty());
            window.press(KeyCode.ENTER);
            window.arrive(3);
            window.until("they are there", () -> window.rows().size() == 43);
            window.settle();
            assertEquals("article-pane", see(window::focus));
        }
    }

    @Test
    void anArticleReadInUnreadStaysUntilTheListIsRefreshedOrLeft() {
        try (var window = OpenWindow.with(profiles.resolve("unread"), 10)) {
            window.press(KeyCode.G);
            window.press(KeyCode.U);
            window.until("shown", () -> window.stage.getTitle().startsWith("Unread"));
            window.press(KeyCode.J);
            window.press(KeyCode.J);
            window.press(KeyCode.J);
            window.until("read", () -> window.newsroomCounts().unread() <= 18);
            window.arrive(1);
            window.until("new on top of the old", () -> window.rows().size() == 21);

            window.press(KeyCode.F5);
            window.until("but the open one, what was read has left", () -> window.rows().size() == 19 - 1 + 1);

            window.press(KeyCode.G);
            window.press(KeyCode.A);
            window.until("all", () -> window.rows().size() == 21);
            window.press(KeyCode.G);
            window.press(KeyCode.U);
            window.until("only unread", () -> window.rows().size() == window.newsroomCounts().unread());
        }
    }

    @Test
    void anotherListIsShownFromItsTopThoughItHasTheSameRows() {
        try (var window = OpenWindow.with(profiles.resolve("top"), 50)) {
            window.until("shown", () -> window.rows().size() == 100);
            window.press(KeyCode.G);
            window.press(KeyCode.T);
            window.until("today", () -> window.stage.getTitle().startsWith("Today"));
            window.scroll(3000);
            assertNotEquals(see(() -> window.rows().getFirst()), see(window::top).row());
            window.press(KeyCode.G);
            window.press(KeyCode.A);
            window.until("all", () -> window.stage.getTitle().startsWith("All"));
            window.settle();
            assertEquals(see(() -> window.rows().getFirst()), see(window::top).row());
        }
    }

    @Test
    void allMarkedReadInUnreadStayInPlaceAndCountNoMore() {
        try (var window = OpenWindow.with(profiles.resolve("all"), 10)) {
            window.press(KeyCode.G);
            window.press(KeyCode.U);
            window.until("shown", () -> window.stage.getTitle().startsWith("Unread"));
            window.press(KeyCode.A, KeyCode.SHIFT);
            window.until("counted", () -> window.sections().getItems().get(1).count() == 0);
            assertEquals(20, see(() -> window.rows().size()));
        }
    }

    @Test
    void allReadOfATenThousandAndBackTakeLessThanASecondEach() {
        try (var window = OpenWindow.with(profiles.resolve("many"), 5000)) {
            var before = System.nanoTime();
            window.press(KeyCode.A, KeyCode.SHIFT);
            window.until("read", () -> window.said().startsWith("10,000 articles marked as read"));
            var between = System.nanoTime();
            window.press(KeyCode.Z, KeyCode.CONTROL);
            window.until("back", () -> window.said().startsWith("Taken back for 10,000"));
            var after = System.nanoTime();
            assertTrue(between - before < SECOND, "marked in " + (between - before) / 1_000_000 + " ms");
            assertTrue(after - between < SECOND, "taken back in " + (after - between) / 1_000_000 + " ms");
        }
    }

    @Test
    void sectionsAndTheStatusLineCountWhatIsThere() {
        try (var window = OpenWindow.with(profiles.resolve("counts"), 5)) {
            window.until("counted", () -> window.ready().startsWith("10 of 10 articles ready offline, "));
            assertEquals(List.of("Today 10", "Unread 10", "Starred 0", "All 10", "Not Ready Offline 0", "The Gazette 10", "Harbour 5", "Town 5"),
                    see(() -> window.sections().getItems().stream()
                            .map(place -> place.title() + " " + place.count()).toList()));
        }
    }

    @Test
    void rowsSayWhatAScreenReaderNeeds() {
        try (var window = OpenWindow.with(profiles.resolve("rows"), 1)) {
            window.until("spoken", () -> window.list().lookupAll(".list-cell").stream().anyMatch(cell ->
                    String.valueOf(cell.getAccessibleText()).startsWith("Unread. Harbour story 0. Harbour, ")
                            && cell.getAccessibleText().endsWith("complete offline.")));
        }
    }

    @Test
    void everyCommandStandsInAMenu() {
        try (var window = OpenWindow.with(profiles.resolve("menus"), 1)) {
            var bar = (MenuBar) see(() -> window.stage.getScene().lookup(".menu-bar"));
            var commands = Arrays.stream(Command.values()).map(Command::id).toList();
            assertEquals(commands, see(() -> bar.getMenus().stream().flatMap(KeepingPlaceTest::lines).map(MenuItem::getId).filter(commands::contains).toList()));
        }
    }

    /// Those of the menus within it, too.
    private static Stream<MenuItem> lines(Menu menu) {
        return menu.getItems().stream().flatMap(line -> line instanceof Menu inner ? lines(inner) : Stream.of(line));
    }
}
