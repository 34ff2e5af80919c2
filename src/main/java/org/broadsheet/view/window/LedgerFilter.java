package org.broadsheet.view.window;

import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.broadsheet.view.command.Labels;

/// What stands above a ledger: words that a line must have, and a box to see those alone that failed. Lives on the JavaFX
/// thread.
final class LedgerFilter<T> extends HBox {
    private final Ledger<T> ledger;
    private final Predicate<T> failed;
    private final Label count = new Label();
    private final TextField words = new TextField();
    private final CheckBox only;

    /// @param failures what the box says, and `failed` which lines it leaves
    LedgerFilter(Ledger<T> ledger, String failures, Predicate<T> failed) {
        this.ledger = ledger;
        this.failed = failed;
        only = new CheckBox(failures);
        getStyleClass().add("filter");
        count.getStyleClass().add("count");
        words.setPromptText(Labels.say("ledger.filter"));
        words.setAccessibleText(Labels.say("ledger.filter"));
        words.textProperty().subscribe(this::filter);
        only.selectedProperty().subscribe(this::filter);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        ledger.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(words, only);
    }

    /// Letters find from among the lines too, as in every list of the program.
    private void typed(KeyEvent key) {
        var character = key.getCharacter();
        if (!character.isBlank() && !Character.isISOControl(character.charAt(0)) && !key.isShortcutDown() && !key.isAltDown()) {
            key.consume();
            words.requestFocus();
            words.setText(words.getText() + character);
            words.end();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN && !ledger.getItems().isEmpty()) {
            key.consume();
            ledger.requestFocus();
            if (ledger.chosen().isEmpty()) {
                ledger.getSelectionModel().selectFirst();
            }
        }
    }

    private void filter() {
        ledger.filter(words.getText(), line -> !only.isSelected() || failed.test(line));
        count();
    }

    /// Says how many lines are shown.
    void count() {
        say(Labels.say("ledger.count", ledger.getItems().size(), ledger.total()));
    }

    /// Shows all lines.
    void clear() {
        words.clear();
        only.setSelected(false);
    }

    void say(String sentence) {
        count.setText(sentence);
    }

    /// Where it is said; the sheet gives it a place.
    Label voice() {
        return count;
    }
}
