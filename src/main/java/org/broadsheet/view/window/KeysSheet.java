package org.broadsheet.view.window;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Keys;
import org.broadsheet.view.command.Labels;

/// All keys, printed from the table of commands, a block a menu.
final class KeysSheet {
    private final ScrollPane page = new ScrollPane();
    private final Sheet sheet;

    KeysSheet(Stage owner, Theme theme) {
        var blocks = new FlowPane();
        blocks.getStyleClass().add("keys");
        blocks.setRowValignment(VPos.TOP);
        Arrays.stream(Command.Menu.values()).map(KeysSheet::block).forEach(blocks.getChildren()::add);
        page.setContent(blocks);
        page.setFitToWidth(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.setFocusTraversable(true);
        page.setAccessibleText(Labels.say("keys.title"));
        page.getStyleClass().add("keys-page");
        sheet = new Sheet(owner, theme, Labels.say("keys.title"), new VBox(page), 900, 720);
        VBox.setVgrow(page, javafx.scene.layout.Priority.ALWAYS);
        page.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            if (key.getCharacter().equals("?")) {
                sheet.close();
            }
        });
    }

    private static Node block(Command.Menu menu) {
        var head = new Label(Labels.plain(menu));
        head.getStyleClass().add("head");
        var grid = new GridPane();
        grid.getStyleClass().add("grid");
        var row = 0;
        for (var command : Command.values()) {
            if (command.menu() == menu && !command.keys().isEmpty()) {
                var keys = new Label(command.keys().stream().map(Keys::shown).collect(Collectors.joining("   ")));
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
        sheet.open(page);
    }

    boolean opened() {
        return sheet.opened();
    }
}
