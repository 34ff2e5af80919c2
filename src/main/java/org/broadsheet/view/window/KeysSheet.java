package org.broadsheet.view.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Command.Menu;
import org.broadsheet.view.command.Command.Place;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Labels;

/// The keys in force, printed from the table of commands: first what belongs to where the focus was, then the rest, a block a menu.
/// What is typed narrows it. Lives on the JavaFX thread.
final class KeysSheet {
    private static final int COLUMNS = 3;
    private static final double PAGE = 0.9; // of what is seen, so that the last lines are seen again

    /// Commands under one heading.
    private record Block(String head, List<Command> commands) {}

    private final Supplier<Keying> keying;
    private final Supplier<Place> focus;
    private final TextField words = new TextField();
    private final Label singles = new Label();
    private final ScrollPane page = new ScrollPane();
    private final Sheet sheet;
    private Place place = Place.ANYWHERE;

    /// @param keying the keys in force
    /// @param focus  where the focus is in the window behind
    KeysSheet(Stage owner, Theme theme, Supplier<Keying> keying, Supplier<Place> focus) {
        this.keying = keying;
        this.focus = focus;
        words.setPromptText(Labels.say("keys.words"));
        words.setAccessibleText(Labels.say("keys.words"));
        words.textProperty().subscribe(this::print);
        singles.getStyleClass().add("count");
        singles.setWrapText(true);
        page.setFitToWidth(true);
        page.setFocusTraversable(true);
        page.getStyleClass().add("keys-page");
        VBox.setVgrow(page, Priority.ALWAYS);
        sheet = new Sheet(owner, theme, Labels.say("keys.title"), new VBox(words, page, singles), 960, 640).about("handbook#keys");
        words.addEventFilter(KeyEvent.KEY_TYPED, key -> {
            if (key.getCharacter().equals("?") && words.getText().isEmpty()) {
                key.consume();
                sheet.close();
            }
        });
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::scroll);
    }

    void open() {
        place = focus.get();
        words.clear();
        print();
        page.setVvalue(0);
        var now = keying.get();
        singles.setText(Labels.say("keys.foot", Labels.say("keys.singles.done." + now.choices().singles(), Keying.PREFIX.shown())));
        sheet.open(words);
    }

    private void scroll(KeyEvent key) {
        var seen = page.getViewportBounds().getHeight();
        var beyond = Math.max(1, page.getContent().getBoundsInLocal().getHeight() - seen);
        var step = switch (key.getCode()) {
            case PAGE_DOWN -> seen * PAGE;
            case PAGE_UP -> -seen * PAGE;
            case DOWN -> singles.getHeight() * 2;
            case UP -> -singles.getHeight() * 2;
            default -> 0;
        };
        if (step != 0) {
            key.consume();
            page.setVvalue(Math.clamp(page.getVvalue() + step / beyond, 0, 1));
        }
    }

    private void print() {
        var blocks = blocks();
        var columns = new HBox();
        columns.getStyleClass().add("keys");
        page.setContent(blocks.isEmpty() ? new Label(Labels.say("keys.column.none")) : columns);
        page.setAccessibleText(blocks.stream().map(this::said).collect(Collectors.joining(". ")));
        var rows = blocks.stream().mapToInt(block -> block.commands().size() + 2).sum();
        var column = new VBox();
        var filled = 0;
        for (var block : blocks) {
            if (column.getChildren().isEmpty()) {
                column.getStyleClass().add("column");
                columns.getChildren().add(column);
            }
            column.getChildren().add(block(block));
            filled += block.commands().size() + 2;
            if (filled * COLUMNS >= rows * columns.getChildren().size()) {
                column = new VBox();
            }
        }
        while (columns.getChildren().size() < COLUMNS) {
            columns.getChildren().add(new VBox());
        }
        columns.getChildren().forEach(one -> {
            HBox.setHgrow(one, Priority.ALWAYS);
            ((VBox) one).setPrefWidth(10); // all the same
        });
    }

    /// What belongs to where the focus was stands first, and then every menu with what is left of it.
    private List<Block> blocks() {
        var here = menus(place);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block(Labels.say("keys.here." + place), shown(here)));
        for (var menu : Menu.values()) {
            if (!here.contains(menu)) {
                blocks.add(new Block(Labels.plain(menu), shown(EnumSet.of(menu))));
            }
        }
        blocks.removeIf(block -> block.commands().isEmpty());
        return blocks;
    }

    private static Set<Menu> menus(Place place) {
        return switch (place) {
            case SECTIONS -> EnumSet.of(Menu.SECTION, Menu.ORDER);
            case CONTENTS -> EnumSet.of(Menu.GO, Menu.ARTICLE);
            case ARTICLE -> EnumSet.of(Menu.ARTICLE, Menu.PARTS);
            case ANYWHERE -> EnumSet.of(Menu.GO);
        };
    }

    private List<Command> shown(Set<Menu> menus) {
        var sought = words.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
        return Arrays.stream(Command.values()).filter(command -> menus.contains(command.menu()) && !keying.get().keys(command).isEmpty())
                .filter(command -> Arrays.stream(sought).allMatch(line(command).toLowerCase(Locale.ROOT)::contains)).toList();
    }

    private String line(Command command) {
        return keying.get().shown(command) + " " + name(command);
    }

    /// With the place where its keys count, if that is another one.
    private String name(Command command) {
        return command.place() == Place.ANYWHERE || command.place() == place ? Labels.plain(command)
                : Labels.say("keys.elsewhere", Labels.plain(command), Labels.say("keys.where." + command.place()));
    }

    private String said(Block block) {
        return block.head() + ": " + block.commands().stream().map(this::line).collect(Collectors.joining(", "));
    }

    private Node block(Block of) {
        var head = new Label(of.head());
        head.getStyleClass().add("head");
        head.setWrapText(true);
        var grid = new GridPane();
        grid.getStyleClass().add("grid");
        for (var share : List.of(48, 52)) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        IntStream.range(0, of.commands().size()).forEach(row -> {
            var command = of.commands().get(row);
            var keys = wrapped(keying.get().shown(command));
            keys.getStyleClass().add("key");
            grid.addRow(row, keys, wrapped(name(command)));
        });
        return new VBox(head, grid);
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
