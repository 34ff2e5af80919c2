package org.broadsheet.view.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.palette.Called;
import org.broadsheet.view.palette.Kind;
import org.broadsheet.view.palette.Line;
import org.broadsheet.view.palette.PaletteModel;
import org.broadsheet.view.palette.Said;
import org.jspecify.annotations.Nullable;

/// Everything by a few letters of its name: letters find, arrows choose, Enter does it. Lives on the JavaFX thread.
final class PaletteSheet {
    private final PaletteModel model;
    private final Consumer<Called> deed;
    private final Consumer<Called> browser;
    private final Consumer<String> everywhere;
    private final TextField words = new TextField();
    private final PaletteKinds kinds = new PaletteKinds(this::narrow);
    private final ListView<Line> lines = new ListView<>();
    private final Sentence nothing = new Sentence("nothing");
    private final VBox none;
    private final Label said = new Label();
    private final Sheet sheet;
    /// What is to be done with the line that the answer to the last letter brings first.
    private @Nullable Consumer<Called> awaiting;
    /// Where the reader has gone himself; absent while he is at the first.
    private @Nullable Line at;
    private String before = "";

    /// @param deed       does what was called up; the sheet is closed by then
    /// @param browser    opens its page in the browser
    /// @param everywhere searches all articles for words
    PaletteSheet(Stage owner, Theme theme, PaletteModel model, Consumer<Called> deed, Consumer<Called> browser, Consumer<String> everywhere) {
        this.model = model;
        this.deed = deed;
        this.browser = browser;
        this.everywhere = everywhere;
        words.setPromptText(Kind.withSigns("words"));
        words.setAccessibleText(Kind.withSigns("words.spoken"));
        lines.setItems(model.lines());
        lines.setAccessibleText(Labels.title(Command.CALL_UP));
        lines.setCellFactory(_ -> cell());
        var search = new Button(Said.say("nothing.search"));
        search.setOnAction(_ -> searchEverywhere());
        none = new VBox(nothing, search);
        none.getStyleClass().add("none");
        none.setVisible(false);
        var found = new StackPane(lines, none);
        VBox.setVgrow(found, Priority.ALWAYS);
        said.getStyleClass().add("count");
        said.setAccessibleRole(AccessibleRole.TEXT);
        var content = new VBox(words, kinds, found, said);
        content.getStyleClass().add("palette");
        sheet = new Sheet(owner, theme, Labels.title(Command.CALL_UP), content, 900, 560).about("handbook#the-window");
        words.textProperty().subscribe(typed -> {
            kinds.show(Kind.of(typed));
            model.look(typed);
        });
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInWords);
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        lines.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        lines.getSelectionModel().selectedIndexProperty().subscribe(this::tell);
        model.answered().subscribe(this::answered);
        sheet.whenClosed(model::close);
    }

    private PaletteCell cell() {
        var cell = new PaletteCell();
        cell.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && cell.getItem() != null) {
                perform(cell.getItem(), deed);
            }
        });
        return cell;
    }

    /// @param own what the window knows by itself: commands, settings, lists
    void open(List<Line> own) {
        awaiting = null;
        before = "";
        at = null;
        words.clear();
        model.open(own);
        sheet.open(words);
    }

    boolean opened() {
        return sheet.opened();
    }

    /// Words stay, their sign gives way to another.
    private void narrow(Optional<Kind> kind) {
        words.setText(kind.map(Kind::sign).orElse("") + Kind.words(words.getText()));
        words.end();
    }

    private void answered(PaletteModel.@Nullable Answer answer) {
        if (answer == null) {
            return;
        }
        var typed = answer.typed();
        var some = !model.lines().isEmpty();
        lines.setVisible(some);
        none.setVisible(!some && answer.whole());
        nothing.say(Said.say("nothing", Kind.words(typed)));
        lines.getSelectionModel().selectFirst();
        if (typed.equals(before) && at != null && model.lines().contains(at)) {
            lines.getSelectionModel().select(at); // more came in; the reader stays where he was
        } else {
            lines.scrollTo(0);
        }
        before = typed;
        tell();
        var next = awaiting;
        if (next != null && answer.whole()) {
            awaiting = null;
            chosen(next);
        }
    }

    /// How many were found and which is first; once the reader has gone on, which he is at.
    private void tell() {
        var row = lines.getSelectionModel().getSelectedIndex();
        var count = model.lines().size();
        if (model.answered().get() != null) {
            at = row > 0 ? lines.getSelectionModel().getSelectedItem() : null;
        }
        if (row > 0 && row < count) {
            said.setText(Said.say("at", row + 1, count, model.lines().get(row).spoken()));
        } else if (words.getText().isEmpty() || (count == 0 && !none.isVisible())) {
            said.setText(Said.say("keys"));
        } else {
            said.setText(Said.say("found", count, count == 0 ? "" : model.lines().getFirst().spoken()));
        }
        words.setAccessibleHelp(said.getText());
    }

    private void pressedInWords(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> {
                key.consume();
                chosen(key.isShortcutDown() ? browser : deed);
            }
            case DOWN, PAGE_DOWN -> {
                if (lines.isVisible() && !model.lines().isEmpty()) {
                    key.consume();
                    lines.requestFocus();
                    lines.getSelectionModel().select(Math.min(key.getCode() == KeyCode.DOWN ? 1 : 10, model.lines().size() - 1));
                    lines.scrollTo(0);
                }
            }
            default -> { }
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> {
                key.consume();
                chosen(key.isShortcutDown() ? browser : deed);
            }
            case UP -> {
                if (lines.getSelectionModel().getSelectedIndex() <= 0) {
                    key.consume();
                    words.requestFocus();
                    words.end();
                }
            }
            case BACK_SPACE -> {
                key.consume();
                words.requestFocus();
                words.end();
                words.deletePreviousChar();
            }
            default -> { }
        }
    }

    /// Letters go on with the words, wherever the focus is.
    private void typed(KeyEvent key) {
        var character = key.getCharacter();
        if (!character.isEmpty() && !Character.isISOControl(character.charAt(0)) && !key.isShortcutDown()) {
            key.consume();
            words.requestFocus();
            words.end();
            words.appendText(character);
        }
    }

    /// The line that is chosen; while the answer to the last letter is still to come, the first that it brings.
    private void chosen(Consumer<Called> what) {
        var line = lines.getSelectionModel().getSelectedItem();
        var answer = model.answered().get();
        if (answer == null || !words.getText().equals(answer.typed()) || (line == null && !answer.whole())) {
            awaiting = what;
        } else if (line != null) {
            perform(line, what);
        } else if (none.isVisible()) {
            searchEverywhere();
        }
    }

    private void perform(Line line, Consumer<Called> what) {
        sheet.close();
        model.used(line);
        what.accept(line.called());
    }

    private void searchEverywhere() {
        sheet.close();
        everywhere.accept(Kind.words(words.getText()).strip());
    }
}
