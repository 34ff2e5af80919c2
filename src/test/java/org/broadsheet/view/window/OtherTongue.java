package org.broadsheet.view.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.broadsheet.view.Screen;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;

/// A process that was started in another language: opens the window, each menu and each sheet, and prints what does not fit.
/// [OtherTonguesTest] starts it.
final class OtherTongue {
    /// What is cut off on purpose: lists of outside words, whose whole text stands in a tooltip or on the page.
    private static final Set<String> ELLIPSIZED = Set.of("list-cell", "tree-cell", "table-cell", "table-row-cell");
    /// What opens no sheet, or what nobody would come back from.
    private static final Set<String> LEFT = Set.of(Command.QUIT.id(), Command.FULL_SCREEN.id(), Command.MENU_BAR.id(),
            Command.CONTEXT_MENU.id(), Command.REFRESH.id(), Command.MAKE_READY.id());

    private final OpenWindow window;
    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> sheets = new LinkedHashSet<>();
    private int looked;

    private OtherTongue(OpenWindow window) {
        this.window = window;
    }

    public static void main(String[] arguments) {
        try {
            Screen.start();
            try (var window = OpenWindow.with(Path.of(arguments[0]), 3)) {
                var looking = new OtherTongue(window);
                looking.all();
                looking.faults.forEach(fault -> System.out.println("FAULT " + fault));
                window.failures.forEach(failure -> System.out.println("FAULT " + failure));
                System.out.println("LOOKED AT " + looking.looked + " words, " + looking.sheets.size() + " sheets: " + looking.sheets);
            }
        } finally {
            System.exit(0); // whatever went wrong, JavaFX would go on
        }
    }

    private void all() {
        arrows();
        window.press(KeyCode.J);
        window.until("an article is on the page", () -> !window.headline().isEmpty());
        window.settle();
        look("window", window.stage.getScene());
        Screen.run(() -> Objects.requireNonNull(window.stage.getScene().lookup(".skip-links .button")).requestFocus());
        window.settle();
        look("skip links", window.stage.getScene());
        Screen.run(() -> window.list().requestFocus());
        var bar = Screen.on(() -> (MenuBar) Objects.requireNonNull(window.stage.getScene().lookup(".menu-bar")));
        Screen.on(() -> List.copyOf(bar.getMenus())).forEach(this::menu);
        for (var item : Screen.on(() -> items(bar.getMenus()))) {
            sheet(item);
        }
    }

    /// From the sections to the headlines and back, the way they are seen.
    private void arrows() {
        var turned = Labels.RIGHT_TO_LEFT;
        Screen.run(() -> window.sections().requestFocus());
        window.press(turned ? KeyCode.LEFT : KeyCode.RIGHT);
        expect("contents");
        window.press(turned ? KeyCode.RIGHT : KeyCode.LEFT);
        expect("sections");
        window.press(turned ? KeyCode.RIGHT : KeyCode.LEFT);
        expect("sections");
    }

    private void expect(String pane) {
        var focus = Screen.on(window::focus);
        if (!focus.equals(pane)) {
            faults.add("the arrow led to " + focus + ", not to " + pane);
        }
    }

    private void menu(Menu menu) {
        Screen.run(menu::show);
        window.settle();
        Screen.on(() -> Window.getWindows().stream().filter(PopupWindow.class::isInstance).toList())
                .forEach(popup -> look("menu " + menu.getId(), popup.getScene()));
        Screen.run(menu::hide);
    }

    private static List<MenuItem> items(List<? extends MenuItem> menu) {
        var items = new ArrayList<MenuItem>();
        for (var item : menu) {
            if (item instanceof Menu within) {
                items.addAll(items(within.getItems()));
            } else if (!(item instanceof SeparatorMenuItem) && item.getId() != null && !LEFT.contains(item.getId())) {
                items.add(item);
            }
        }
        return items;
    }

    private void sheet(MenuItem item) {
        if (!Screen.on(() -> window.stage.getTitle().startsWith("Harbour"))) {
            window.show("Harbour"); // what is done to sections has one, and what is done to articles, too
            window.press(KeyCode.J);
        }
        Screen.run(() -> {
            var action = item.getOnAction();
            if (action != null) {
                action.handle(new ActionEvent(item, item));
            }
        });
        window.settle();
        window.settle();
        look("after " + item.getId(), window.stage.getScene());
        for (var sheet : Screen.on(window::inFront)) {
            look("sheet of " + item.getId(), sheet.getScene());
            sheets.add(item.getId());
            Screen.run(sheet::hide);
        }
        window.settle();
    }

    private void look(String where, Scene scene) {
        Screen.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout(); // something may have come in meanwhile
            look(where, scene.getRoot(), new Place(scene, false, false));
        });
    }

    /// @param scrolled whether it may be out of view, and `outside` whether it is a line of outside words
    private record Place(Scene scene, boolean scrolled, boolean outside) {}

    private void look(String where, Node node, Place place) {
        if (!node.isVisible() || node.getLayoutBounds().isEmpty() || resting(node)) {
            return;
        }
        var within = new Place(place.scene(), place.scrolled() || node instanceof ScrollPane || node instanceof TableView || node instanceof VirtualFlow,
                place.outside() || node.getStyleClass().stream().anyMatch(ELLIPSIZED::contains));
        if (node instanceof Labeled label && !within.outside()) {
            looked++;
            cutOff(where, label);
        }
        if (node instanceof TextField field) {
            prompt(where, field);
        }
        if (!within.scrolled() && (node instanceof Labeled || node instanceof TextField) && overhangs(node, place.scene())) {
            faults.add(where + ": outside of its window: " + name(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(where, child, within));
        }
    }

    /// The skip links lie above the window until one has the focus.
    private static boolean resting(Node node) {
        return node.getStyleClass().contains("skip-links") && !node.isFocusWithin();
    }

    private void cutOff(String where, Labeled label) {
        var whole = label.getText() == null ? "" : label.isMnemonicParsing() ? label.getText().replaceFirst("_", "") : label.getText();
        label.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast).map(Text::getText)
                .filter(shown -> !whole.isBlank() && !shown.equals(whole))
                .forEach(shown -> faults.add(where + ": cut off: " + name(label) + " shows " + shown));
    }

    private void prompt(String where, TextField field) {
        var prompt = new Text(field.getPromptText());
        prompt.setFont(field.getFont());
        var room = field.getWidth() - field.getPadding().getLeft() - field.getPadding().getRight();
        if (prompt.getLayoutBounds().getWidth() > room + 1) {
            faults.add(where + ": the prompt is wider than its field: " + field.getPromptText());
        }
    }

    private static boolean overhangs(Node node, Scene scene) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return Math.min(Math.min(bounds.getMinX(), bounds.getMinY()),
                Math.min(scene.getWidth() - bounds.getMaxX(), scene.getHeight() - bounds.getMaxY())) < -1;
    }

    private static String name(Node node) {
        return node.getStyleClass() + " " + (node instanceof Labeled label ? label.getText() : "");
    }
}
