package org.broadsheet.view.window;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Command.Menu;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Keys;
import org.broadsheet.view.command.Labels;

/// All keys, printed from the table of commands, a block a menu.
final class KeysSheet {
    private final ScrollPane page = new ScrollPane();
    private final Sheet sheet;

    private final Supplier<Keying> keying;

    /// @param keying the keys in force
    KeysSheet(Stage owner, Theme theme, Supplier<Keying> keying) {
        this.keying = keying;
        page.setFocusTraversable(true);
        page.setAccessibleText(Labels.say("keys.title"));
        page.getStyleClass().add("keys-page");
        sheet = new Sheet(owner, theme, Labels.say("keys.title"), new VBox(page), 960, 640);
        VBox.setVgrow(page, Priority.ALWAYS);
        page.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            if (key.getCharacter().equals("?")) {
                sheet.close();
            }
        });
    }

    private void print() {
        var columns = new HBox(column(Menu.FILE, Menu.EDIT, Menu.VIEW, Menu.HELP), column(Menu.GO, Menu.LISTS, Menu.SKIPS, Menu.PANES),
                column(Menu.PUBLISHERS, Menu.SECTION, Menu.ORDER, Menu.ARTICLE, Menu.PARTS));
        columns.getStyleClass().add("keys");
        page.setContent(columns);
    }

    private Node column(Menu... menus) {
        var column = new VBox();
        column.getStyleClass().add("column");
        Arrays.stream(menus).map(this::block).forEach(column.getChildren()::add);
        return column;
    }

    private Node block(Menu menu) {
        var head = new Label(Labels.plain(menu));
        head.getStyleClass().add("head");
        var grid = new GridPane();
        grid.getStyleClass().add("grid");
        var row = 0;
        for (var command : Command.values()) {
            if (command.menu() == menu && !keying.get().keys(command).isEmpty()) {
                var keys = new Label(keying.get().keys(command).stream().map(Keys::shown).collect(Collectors.joining("   ")));
                keys.getStyleClass().add("key");
                var name = new Label(Labels.plain(command));
                grid.addRow(row++, keys, name);
            }
        }
        var block = new VBox(head, grid);
        block.getStyleClass().add("block");
        return block;
    }

    void open() {
        print();
        sheet.open(page);
    }

    boolean opened() {
        return sheet.opened();
    }
}
