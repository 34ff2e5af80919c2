package org.broadsheet.view.window;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Keys;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.command.Rekeying;

/// All commands with their keys, which can be changed here, one by one or as another reader has them. Lives on the JavaFX thread.
final class ChangeKeysSheet {
    private final KeptKeys keys;
    private final Ledger<Command> ledger = new Ledger<>(List.of(
            column("keys.column.command", Labels::plain, 270), column("keys.column.menu", command -> Labels.plain(command.menu()), 190),
            column("keys.column.keys", this::shown, 210), column("keys.column.where", command -> Labels.say("keys.where." + command.place()), 130),
            column("keys.column.whose", this::whose, 105)), command -> command);
    private final LedgerFilter<Command> filter = new LedgerFilter<>(ledger, Labels.say("keys.only"), this::changed);
    private final KeyChoicePicks picks;
    private final KeysExchange exchange;
    private final Sheet sheet;
    private final PressKeysSheet press;
    private final FindKeySheet finding;

    ChangeKeysSheet(Stage owner, Theme theme, KeptKeys keys, FileChoice files, Background background) {
        this.keys = keys;
        picks = new KeyChoicePicks(keys, filter::say);
        exchange = new KeysExchange(keys, files, background, filter::say);
        ledger.setAccessibleText(Labels.title(Command.CHANGE_KEYS));
        ledger.setPlaceholder(new Label(Labels.say("keys.column.none")));
        VBox.setVgrow(ledger, Priority.ALWAYS);
        var find = button("keys.find.key", this::lookForKey);
        find.setMinWidth(HBox.USE_PREF_SIZE);
        filter.getChildren().add(find);
        var content = new VBox(filter, ledger, filter.voice(), picks, buttons());
        sheet = new Sheet(owner, theme, Labels.title(Command.CHANGE_KEYS), content, 980, 640);
        press = new PressKeysSheet(sheet.stage(), theme, keys, this::give);
        finding = new FindKeySheet(sheet.stage(), theme, this::find);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        ledger.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInList);
        keys.keying().subscribe(_ -> ledger.refresh());
    }

    private static Ledger.Column<Command> column(String key, Function<Command, String> text, double widthPx) {
        return new Ledger.Column<>(key, text, comparing(text, String.CASE_INSENSITIVE_ORDER), widthPx, false);
    }

    /// On two lines where one has no room for them.
    private FlowPane buttons() {
        var buttons = new FlowPane(8, 8, button("keys.change.change", this::change), button("keys.change.none", this::takeAway), button("keys.change.usual", this::asUsual),
                button("keys.change.all", this::allAsUsual), button("keys.change.import", exchange::take), button("keys.change.export", exchange::carry),
                button("keys.change.undo", this::undo), button("details.close", () -> sheet.close()));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private static Button button(String key, Runnable deed) {
        var button = new Button(Labels.say(key));
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private String shown(Command command) {
        return keys.now().written(command).stream().map(Keys::shown).collect(Collectors.joining(", "));
    }

    private boolean changed(Command command) {
        return keys.now().choices().own().containsKey(command.id());
    }

    private String whose(Command command) {
        return changed(command) ? Labels.say("keys.whose.own") : KeyChoicePicks.name(keys.now().preset(command));
    }

    void open() {
        keys.begin();
        ledger.show(List.of(Command.values()));
        filter.count();
        sheet.open(ledger);
        ledger.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.F3) {
            lookForKey();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.Z && ledger.isFocused()) {
            if (key.isShiftDown()) {
                redo();
            } else {
                undo();
            }
        } else {
            return;
        }
        key.consume();
    }

    private void pressedInList(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> change();
            case DELETE -> takeAway();
            case BACK_SPACE -> asUsual();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void lookForKey() {
        finding.open();
    }

    private void find(Keys sought) {
        var those = Arrays.stream(Command.values()).filter(command -> keys.now().written(command).stream().anyMatch(sought::meets)).toList();
        filter.clear();
        those.stream().findFirst().ifPresent(ledger::choose);
        ledger.requestFocus();
        filter.say(those.isEmpty() ? Labels.say("keys.found.none", sought.shown())
                : Labels.say("keys.found", sought.shown(), those.stream().map(command -> Labels.title(command) + " (" + shown(command) + ")").collect(Collectors.joining(", "))));
    }

    private Stream<Command> chosen() {
        var those = ledger.chosen();
        if (those.isEmpty()) {
            filter.say(Labels.say("keys.choose"));
        }
        return those.stream().limit(1);
    }

    private void change() {
        chosen().forEach(press::open);
    }

    private void give(Command command, Keys wanted, boolean besides) {
        change(Rekeying.give(keys.now(), command, wanted, besides), Labels.say("keys.done", Labels.title(command), wanted.shown()));
    }

    private void takeAway() {
        chosen().forEach(command -> Keying.fixed(command).ifPresentOrElse(
                fixed -> filter.say(Labels.say("keys.fixed", Labels.title(command), fixed.shown())),
                () -> change(keys.now().choices().with(command.id(), List.of()),
                        Labels.say("keys.none", Labels.title(command), Labels.plain(command.menu())))));
    }

    private void asUsual() {
        chosen().forEach(command -> change(keys.now().choices().without(command.id()), Labels.say("keys.usual", Labels.title(command))));
    }

    private void allAsUsual() {
        change(keys.now().choices().asUsual(Arrays.stream(Command.values()).map(Command::id).toList()), Labels.say("keys.usual.all"));
    }

    private void change(KeyChoices next, String sentence) {
        keys.change(next, sentence);
        filter.say(sentence);
    }

    private void undo() {
        filter.say(keys.undo() ? Labels.say("keys.undone") : Labels.say("mark.undo.nothing"));
    }

    private void redo() {
        filter.say(keys.redo() ? Labels.say("keys.redone") : Labels.say("mark.redo.nothing"));
    }
}
