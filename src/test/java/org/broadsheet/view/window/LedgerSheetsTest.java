package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.broadsheet.Gazette;
import org.broadsheet.library.Change;
import org.broadsheet.library.Subscription;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Activity;
import org.broadsheet.settings.Settings;
import org.broadsheet.store.Store;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log of what was fetched, and the view of all feeds, by key.
class LedgerSheetsTest {
    @TempDir
    Path profile = Path.of("");

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
        gazette.publish(2);
        try (var store = Store.open(profile, () -> false).store()) {
            store.sections().add("River", gazette.feed(), List.of("The Gazette"), null, "en", OpenWindow.NOW);
            store.sections().add("Lost", gazette.address("/lost.xml"), List.of(), null, "en", OpenWindow.NOW);
        }
        window = new OpenWindow(profile, Settings.USUAL.withSize(980, 700).withContents("all"),
                new HttpFetcher("test", Limits.STANDARD, _ -> { }));
        window.press(KeyCode.F5);
        window.until("it is refreshed", () -> window.going().contains("one section could not be read"));
    }

    @AfterEach
    void close() {
        window.close();
        gazette.close();
        assertEquals(List.of(), window.failures);
    }

    private Node sheet() {
        return window.inFront().getLast().getScene().getRoot();
    }

    @SuppressWarnings("unchecked")
    private <T> TableView<T> table() {
        return (TableView<T>) Objects.requireNonNull(sheet().lookup(".ledger"));
    }

    private String said() {
        return sheet().lookup(".count") instanceof Label label ? label.getText() : "";
    }

    private static String clipboard() {
        return see(() -> Clipboard.getSystemClipboard().getString());
    }

    private void activity() {
        window.press(KeyCode.J, KeyCode.CONTROL);
        window.until("it is open", () -> window.inFront().size() == 1);
    }

    private void feeds() {
        window.press(KeyCode.I, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("it is open", () -> window.inFront().size() == 1);
    }

    private List<String> titles() {
        return this.<Subscription>table().getItems().stream().map(one -> one.section().title()).toList();
    }

    @Test
    void theLogListsConnectionsAndTheRefreshAndFollowsWhatComes() {
        activity();
        var lines = see(() -> List.copyOf(this.<Activity>table().getItems()));
        assertEquals(7, lines.size(), lines::toString); // two feeds, two pages, two pictures, the refresh
        assertTrue(lines.stream().anyMatch(Activity::refresh));
        var before = see(() -> table().getItems().size());
        var addedElsewhere = new Thread(() -> {
            try (var store = Store.open(profile, () -> false).store()) {
                store.activities().keep(List.of(lines.getFirst()));
            }
            window.newsroom.changes().announce(new Change.Elsewhere());
        });
        addedElsewhere.start();
        window.until("the new line is there", () -> table().getItems().size() == before + 1);
    }

    @Test
    void theLogIsFilteredSortedAndCopied() {
        activity();
        Screen.run(() -> ((TextField) Objects.requireNonNull(sheet().lookup(".text-field"))).setText("story a-1"));
        assertEquals(1, see(() -> table().getItems().size()));
        assertEquals("One line of 7", see(this::said));
        Screen.run(() -> ((TextField) Objects.requireNonNull(sheet().lookup(".text-field"))).clear());
        Screen.run(() -> ((CheckBox) Objects.requireNonNull(sheet().lookup(".check-box"))).fire());
        assertEquals(List.of(404), see(() -> this.<Activity>table().getItems().stream().map(Activity::status).toList()));
        window.press(KeyCode.C, KeyCode.CONTROL);
        var copied = clipboard().lines().toList();
        assertEquals("Time\tAddress\tStatus\tBytes\tms\tNew\tChanged\tReason of failure", copied.getFirst());
        assertTrue(copied.get(1).contains("/lost.xml\t404\t"), copied::toString);
        assertEquals(2, copied.size());
    }

    @Test
    void feedsShowHowTheyDoAndAreSortedByIt() {
        feeds();
        var all = see(() -> List.copyOf(this.<Subscription>table().getItems()));
        var river = all.stream().filter(one -> one.section().title().equals("River")).findFirst().orElseThrow();
        assertEquals(OpenWindow.NOW, river.succeeded());
        assertEquals(OpenWindow.NOW, river.changed());
        var lost = all.stream().filter(one -> one.section().title().equals("Lost")).findFirst().orElseThrow();
        assertTrue(lost.succeeded() == null && lost.error() != null);
        Screen.run(() -> {
            var error = table().getColumns().stream().filter(column -> "feeds.error".equals(column.getId())).findFirst().orElseThrow();
            error.setSortType(TableColumn.SortType.DESCENDING);
            sort(error);
        });
        assertEquals(List.of("Lost", "River"), see(this::titles));
    }

    @SuppressWarnings("unchecked")
    private void sort(TableColumn<?, ?> by) {
        this.<Object>table().getSortOrder().setAll(List.of((TableColumn<Object, ?>) by));
    }

    @Test
    void manyAreRefreshedCopiedRemovedAndTakenBackAtOnce() {
        feeds();
        window.press(KeyCode.A, KeyCode.CONTROL);
        window.press(KeyCode.C, KeyCode.CONTROL);
        assertEquals(List.of(gazette.address("/lost.xml"), gazette.feed()),
                clipboard().lines().map(URI::create).sorted(Comparator.reverseOrder()).toList());
        gazette.publish(3);
        window.press(KeyCode.F5);
        window.until("the third article came", () -> this.<Subscription>table().getItems().stream().anyMatch(one -> one.articles() == 3));
        window.until("what was chosen still is", () -> table().getSelectionModel().getSelectedItems().size() == 2);
        window.until("it is over", () -> said().contains("one section could not be read"));
        window.press(KeyCode.DELETE);
        window.until("all are gone", () -> table().getItems().isEmpty());
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("both are back with their articles",
                () -> this.<Subscription>table().getItems().stream().mapToInt(Subscription::articles).sum() == 3);
        assertEquals(List.of("Lost", "River"), see(() -> titles().stream().sorted().toList()));
        assertTrue(see(() -> this.<Subscription>table().getItems().stream().anyMatch(one -> "The Gazette".equals(one.section().folder()))));
    }

    @Test
    void whatWasRemovedIsTakenBackFromTheWindowToo() {
        feeds();
        window.press(KeyCode.A, KeyCode.CONTROL);
        window.press(KeyCode.DELETE);
        window.until("all are gone", () -> table().getItems().isEmpty());
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
        window.until("it is said", () -> window.said().startsWith("2 sections removed"));
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("both are back", () -> window.newsroomSections().size() == 2);
    }

    @Test
    void withNothingChosenNothingIsRemoved() {
        feeds();
        Screen.run(() -> table().getSelectionModel().clearSelection());
        window.press(KeyCode.DELETE);
        assertEquals("Choose one or more lines first", see(this::said));
        assertEquals(2, see(() -> table().getItems().size()));
        window.press(KeyCode.ESCAPE);
        assertFalse(see(() -> window.inFront().stream().anyMatch(stage -> stage.isShowing())));
        assertEquals(2, see(() -> window.rows().size()));
    }
}
