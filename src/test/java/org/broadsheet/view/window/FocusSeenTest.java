package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Wherever the focus can go it can be seen, and can go on: every stop of Tab in the window and its sheets, on pictures of them.
class FocusSeenTest {
    private static final int MOST_STOPS = 120;
    private static final double LEAST_TARGET_PX = 24; // WCAG 2.2, 2.5.8
    @TempDir
    static Path profiles = Path.of("");
    private static int next;

    private final List<String> unseen = new ArrayList<>();
    private final Set<String> small = new TreeSet<>();
    private OpenWindow window;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void open() {
        window = OpenWindow.with(profiles.resolve("reader" + next++), 4);
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
        assertEquals(Set.of(), small);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "night"})
    void tabShowsTheFocusAllRoundTheWindow(String light) {
        dress(light);
        window.press(KeyCode.J);
        window.until("on the page", () -> !window.headline().isEmpty());
        Screen.run(() -> window.stage.getScene().getRoot().requestFocus());
        var stops = walk(window.stage);
        assertTrue(stops.size() > 9, () -> "only " + stops);
        assertEquals(List.of(), unseen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "night"})
    void thePartsOfAnArticleShowItWhenVisited(String light) {
        dress(light);
        window.press(KeyCode.J);
        window.until("on the page", () -> !window.headline().isEmpty());
        window.press(KeyCode.T);
        for (int part = 0; part < 7; part++) {
            look(window.stage);
            window.press(KeyCode.DOWN, KeyCode.CONTROL);
        }
        assertEquals(List.of(), unseen);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"A", "CONTROL N", "CONTROL SHIFT B", "CONTROL J", "CONTROL SHIFT P", "CONTROL SHIFT K", "CONTROL COMMA", "CONTROL I", "CONTROL SHIFT I",
        "CONTROL U", "CONTROL SHIFT U", "CONTROL SHIFT N", "CONTROL SHIFT M", "D", "F1", "SHIFT F1", "CONTROL K"})
    void tabShowsTheFocusAllRoundASheet(String keys) {
        for (var light : List.of("day", "night")) {
            dress(light);
            window.show("Harbour");
            window.press(KeyCode.J);
            window.until("on the page", () -> !window.headline().isEmpty());
            var before = owner(window.stage);
            var pressed = keys.split(" ");
            window.press(KeyCode.valueOf(pressed[pressed.length - 1]),
                    Arrays.stream(pressed).limit(pressed.length - 1).map(KeyCode::valueOf).toArray(KeyCode[]::new));
            window.until("a sheet is open", () -> !window.inFront().isEmpty() && window.inFront().getLast().getScene().getFocusOwner() != null);
            var sheet = see(() -> window.inFront().getLast());
            Screen.pulses(sheet.getScene());
            walk(sheet);
            Screen.run(() -> window.inFront().forEach(Stage::hide));
            window.settle();
            assertEquals(before, owner(window.stage), "the focus is back where it was");
        }
        assertEquals(List.of(), unseen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "night"})
    void panesWithoutAnythingInThemShowIt(String light) {
        dress(light);
        window.press(KeyCode.G);
        window.press(KeyCode.S);
        window.until("nothing is starred", () -> window.rows().isEmpty());
        for (var pane : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            window.press(pane, KeyCode.CONTROL);
            look(window.stage);
        }
        assertEquals(List.of(), unseen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "night"})
    void theLinesOfAMenuShowIt(String light) {
        dress(light);
        window.press(KeyCode.E, KeyCode.ALT);
        var menu = see(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst().orElseThrow().getScene());
        window.press(KeyCode.DOWN);
        for (int line = 0; line < 5; line++) {
            Screen.pulses(menu);
            var with = shot(menu);
            var focused = see(() -> menu.getRoot().lookup(".menu-item:focused"));
            var where = see(() -> around(focused, 0));
            window.press(KeyCode.DOWN);
            Screen.pulses(menu);
            note(menu, focused, new FocusMark(shot(menu), with, where));
        }
        assertEquals(List.of(), unseen);
    }

    private void dress(String light) {
        window.press(KeyCode.V, KeyCode.ALT);
        window.press("day".equals(light) ? KeyCode.D : KeyCode.N);
        window.until("dressed", () -> Window.getWindows().stream().noneMatch(ContextMenu.class::isInstance));
    }

    /// Round with Tab and back with Shift+Tab, looking at each stop.
    /// @return the stops in their order
    private List<Node> walk(Stage stage) {
        var stops = new ArrayList<Node>();
        window.press(KeyCode.TAB);
        for (var owner = owner(stage); !stops.contains(owner); owner = owner(stage)) {
            stops.add(owner);
            assertTrue(stops.size() < MOST_STOPS, "Tab does not come round");
            look(stage);
            window.press(KeyCode.TAB);
        }
        assertEquals(stops.getFirst(), owner(stage), () -> stage.getTitle() + ": Tab is caught within " + stops);
        for (int stop = stops.size() - 1; stop >= 0; stop--) {
            window.press(KeyCode.TAB, KeyCode.SHIFT);
            assertEquals(stops.get(stop), owner(stage), stage.getTitle() + ": Shift+Tab leads back as Tab led on");
        }
        return stops;
    }

    private static Node owner(Stage stage) {
        return see(() -> stage.getScene().getFocusOwner());
    }

    private void look(Stage stage) {
        var scene = stage.getScene();
        var owner = owner(stage);
        see(() -> aimed(stage).filter(target -> target.getLayoutBounds().getHeight() < LEAST_TARGET_PX || target.getLayoutBounds().getWidth() < LEAST_TARGET_PX)
                .map(target -> stage.getTitle() + ": " + name(target) + " is only " + target.getLayoutBounds()).toList()).forEach(small::add);
        var with = shot(scene);
        var where = see(() -> around(owner, 12));
        Screen.run(() -> scene.getRoot().requestFocus());
        Screen.pulses(scene);
        var mark = new FocusMark(shot(scene), with, where);
        Screen.run(owner::requestFocus);
        Screen.pulses(scene);
        note(scene, owner, mark);
    }

    /// What a pointer aims at; a link within a line of text is as high as the line.
    private static Stream<Node> aimed(Stage stage) {
        return Stream.of(".button", ".check-box", ".radio-button", ".toggle-button", ".combo-box", ".text-field", ".menu-button", ".list-cell:filled", ".tree-cell:filled",
                ".table-row-cell:filled").flatMap(style -> stage.getScene().getRoot().lookupAll(style).stream())
                .filter(node -> shown(node) && !ofALine(node));
    }

    private static boolean shown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// The whole line is what is aimed at; and what only reads as text stands far enough from the next.
    private static boolean ofALine(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof Cell<?> || up.getStyleClass().contains("details")) {
                return true;
            }
        }
        return false;
    }

    private void note(Scene scene, Node owner, FocusMark mark) {
        if (!mark.ring()) {
            unseen.add(see(() -> (scene.getWindow() instanceof Stage stage ? stage.getTitle() : "menu") + ": " + name(owner) + " has " + mark));
        }
    }

    private static String name(Node node) {
        var text = node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText();
        return node.getClass().getSimpleName() + node.getStyleClass() + (text == null ? "" : " " + text.toLowerCase(Locale.ROOT));
    }

    private static Rectangle2D around(Node node, double px) {
        var bounds = node.localToScene(node.getLayoutBounds());
        return new Rectangle2D(Math.max(0, bounds.getMinX() - px), Math.max(0, bounds.getMinY() - px), bounds.getWidth() + 2 * px, bounds.getHeight() + 2 * px);
    }

    private static WritableImage shot(Scene scene) {
        return see(() -> scene.snapshot(null));
    }
}
