package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.broadsheet.Gazette;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Section;
import org.broadsheet.settings.Settings;
import org.broadsheet.store.Store;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list of another reader is taken over by key alone.
class ImportSheetTest {
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
        try (var store = Store.open(folder.resolve("reader"), () -> false).store()) {
            store.sections().add("Town", gazette.address("/town"), List.of("The Gazette"), null, "en", OpenWindow.NOW);
        }
        window = new OpenWindow(folder.resolve("reader"), Settings.USUAL.withSize(980, 700), new HttpFetcher("test", Limits.STANDARD, _ -> { }));
    }

    @AfterEach
    void close() {
        window.close();
        gazette.close();
        assertEquals(List.of(), window.failures);
    }

    private void choose(String list) throws Exception {
        window.named = Files.writeString(folder.resolve("list.opml"), list);
        window.press(KeyCode.O, KeyCode.CONTROL);
        window.until("the list is shown", () -> window.inFront().size() == 1 && !tree().getItems().isEmpty());
        window.settle();
    }

    private String outline(String title, String address) {
        return "<outline text='" + title + "' xmlUrl='" + gazette.address(address) + "'/>";
    }

    private String coast() {
        return "<opml><body><outline text='Coast'>" + outline("River", "/feed.xml") + outline("Lost", "/lost.xml") + outline("Town", "/town")
                + "<outline text='Script' xmlUrl='exec:/bin/x'/></outline>" + outline("Alone", "/alone.xml") + "</body></opml>";
    }

    private Node sheet() {
        return window.inFront().getLast().getScene().getRoot();
    }

    @SuppressWarnings("unchecked")
    private ListView<Integer> tree() {
        return (ListView<Integer>) Objects.requireNonNull(sheet().lookup(".import-tree"));
    }

    private String lines() {
        return tree().lookupAll(".list-cell").stream().map(cell -> (ListCell<?>) cell).filter(cell -> cell.getAccessibleText() != null)
                .sorted(Comparator.comparingInt(ListCell::getIndex)).map(ListCell::getAccessibleText).collect(Collectors.joining("\n"))
                .replaceAll("127\\.0\\.0\\.1:\\d+", "gazette.example");
    }

    private String said() {
        return sheet().lookupAll(".sentence").stream().map(Node::getAccessibleText).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private String count() {
        return see(() -> sheet().lookup(".count") instanceof Label label ? label.getText() : "");
    }

    private void press(String button) {
        Screen.run(() -> sheet().lookupAll(".button").stream().map(Button.class::cast).filter(one -> one.getText().replace("_", "").equals(button))
                .findFirst().orElseThrow().fire());
        window.settle();
    }

    private List<String> sections() {
        return window.sections().getItems().stream().map(place -> place.title()).toList();
    }

    @Test
    void everyLineSaysWhatBecomesOfIt() throws Exception {
        choose(coast());
        assertTrue(said().contains("list.opml: 3 new sections, 1 that you have, 1 that is refused."), said());
        assertEquals("""
            Coast, folder, chosen.\s
            River, chosen. gazette.example
            Lost, chosen. gazette.example
            Town, nothing to choose. you subscribe to it already, as “Town” in The Gazette
            Script, nothing to choose. Refused: it is a command, and nothing that stands in a list is run
            Alone, chosen. gazette.example""", lines());
        assertEquals("3 sections chosen", count());
    }

    @Test
    void keysChooseFoldAndFind() throws Exception {
        choose(coast());
        window.press(KeyCode.L);
        window.press(KeyCode.SPACE);
        assertTrue(lines().contains("Coast, folder, partly chosen") && lines().contains("Lost, not chosen"), lines());
        window.press(KeyCode.LEFT);
        window.press(KeyCode.LEFT);
        assertEquals("Coast, folder, partly chosen. \nAlone, chosen. gazette.example", lines());
        window.press(KeyCode.SPACE);
        assertEquals("3 sections chosen", count());
        window.press(KeyCode.SPACE);
        assertEquals("1 section chosen", count());
        window.press(KeyCode.RIGHT);
        assertTrue(lines().contains("River, not chosen"), lines());
    }

    @Test
    void whatIsChosenIsTakenOverAndTakenBack() throws Exception {
        choose(coast());
        window.press(KeyCode.L);
        window.press(KeyCode.SPACE);
        window.press(KeyCode.ENTER);
        window.until("it is said", () -> said().contains("2 subscriptions added; 1 was there before; 1 line was refused"));
        window.until("they are in the menu", () -> sections().containsAll(List.of("Coast", "River", "Alone")));
        press("Take It Back (Ctrl+Z)");
        window.until("they are gone", () -> !sections().contains("River") && !sections().contains("Coast"));
        assertTrue(sections().contains("Town"), () -> sections().toString());
    }

    @Test
    void itIsTakenBackAndDoneAgainWhenTheSheetIsClosed() throws Exception {
        choose(coast());
        window.press(KeyCode.ENTER);
        window.until("it is said", () -> said().contains("3 subscriptions added"));
        window.press(KeyCode.ESCAPE);
        window.until("they are in the menu", () -> window.inFront().isEmpty() && sections().contains("River"));
        window.press(KeyCode.Z, KeyCode.CONTROL);
        window.until("they are gone", () -> !sections().contains("River") && window.said().equals("3 subscriptions were taken back"));
        window.press(KeyCode.Y, KeyCode.CONTROL);
        window.until("they are back", () -> sections().containsAll(List.of("Coast", "River", "Lost", "Alone")));
    }

    @Test
    void whatStandsTwiceIsCounted() throws Exception {
        choose("<opml><body>" + outline("River", "/feed.xml") + outline("Again", "/feed.xml") + "<outline text='Coast'>" + outline("Once more", "/feed.xml")
                + "</outline><outline text='Empty'/></body></opml>");
        assertTrue(said().contains("1 new section, 2 that stand there twice."), said());
        assertTrue(lines().contains("Again, chosen. stands further up already\n"), lines());
        assertTrue(lines().contains("Once more, chosen. stands further up already; this folder becomes a label of it"), lines());
    }

    @Test
    void aFileThatIsHandedOnIsShown() throws Exception {
        window.hand(Files.writeString(folder.resolve("handed on.opml"), coast()).toUri().toASCIIString());
        window.until("the list is shown", () -> window.inFront().size() == 1 && !tree().getItems().isEmpty());
        assertTrue(said().contains("handed on.opml: 3 new sections"), said());
    }

    /// Whatever the height of the list, and wherever its last line ends.
    @Test
    void nothingIsPrintedOfListsThatAreNearlyFull() throws Exception {
        var told = new CopyOnWriteArrayList<String>();
        var hearing = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var logger = Logger.getLogger("javafx.scene.control");
        logger.addHandler(hearing);
        try {
            choose("<opml><body>" + IntStream.range(0, 18).mapToObj(i -> "<outline text='Folder " + i + "'/>").collect(Collectors.joining()) + "</body></opml>");
            for (int px = 600; px < 720; px += 4) {
                var height = px;
                Screen.run(() -> window.inFront().getLast().setHeight(height));
                Screen.pulses(sheet().getScene());
            }
        } finally {
            logger.removeHandler(hearing);
        }
        assertEquals(List.of(), told);
    }

    @Test
    void addressesAreAskedWhenTheReaderSaysSoAndDeadOnesAreLeftOut() throws Exception {
        choose(coast());
        assertEquals(0, gazette.asked().size());
        window.press(KeyCode.F5);
        window.until("all are asked", () -> said().contains("3 addresses asked; 2 are dead"));
        assertEquals("1 section chosen", count());
        window.until("it stands with each", () -> lines().contains("River, chosen. 1 article") && lines().contains("Lost, not chosen. 127.0.0.1 answered 404"));
    }

    @Test
    void fiveThousandFeedsAreShownAtOnce() throws Exception {
        var list = IntStream.range(0, 50).mapToObj(folder -> "<outline text='Folder " + folder + "'>" + IntStream.range(0, 100)
                .mapToObj(feed -> "<outline text='Feed " + feed + "' xmlUrl='https://gazette.example/" + folder + "/" + feed + "'/>")
                .collect(Collectors.joining()) + "</outline>").collect(Collectors.joining());
        choose("<opml><body>" + list + "</body></opml>");
        var began = System.nanoTime();
        window.press(KeyCode.SPACE);
        window.press(KeyCode.END);
        window.press(KeyCode.LEFT);
        window.press(KeyCode.LEFT);
        assertTrue(System.nanoTime() - began < 3_000_000_000L, "a key took too long");
        assertEquals("4,900 sections chosen", count());
        window.press(KeyCode.ENTER);
        window.until("they are there", () -> said().contains("4,900 subscriptions added"));
        assertEquals(4901, window.newsroomSections().stream().map(Section::address).distinct().count());
    }
}
