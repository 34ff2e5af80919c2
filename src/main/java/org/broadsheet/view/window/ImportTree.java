package org.broadsheet.view.window;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.broadsheet.library.Checked;
import org.broadsheet.library.ListLine;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Reason;
import org.jspecify.annotations.Nullable;

/// The lines of a list that is to be taken over, with boxes to check. Space chooses, the arrows at the sides fold a folder and
/// show what is in it, letters go to the next line that begins so. Lives on the JavaFX thread.
final class ImportTree extends ListView<Integer> {
    /// Letters that come later than this begin a new word.
    private static final long PAUSE_NANOS = 1_000_000_000;
    /// Deeper lines stand no further in.
    private static final int INDENTED = 8;

    private final Runnable changed;
    private @Nullable ImportModel model;
    private String typed = "";
    private long typedAt;

    /// @param changed hears that another line is chosen
    ImportTree(Runnable changed) {
        this.changed = changed;
        getStyleClass().add("import-tree");
        setCellFactory(_ -> new LineCell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    void show(ImportModel of) {
        model = of;
        getItems().setAll(of.visible());
        getSelectionModel().selectFirst();
        scrollTo(0);
    }

    private void pressed(KeyEvent key) {
        var place = getSelectionModel().getSelectedItem();
        if (model == null || place == null || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case SPACE -> {
                key.consume();
                toggle(place);
            }
            case RIGHT, LEFT -> {
                key.consume();
                var closes = (key.getCode() == KeyCode.LEFT) == (getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT);
                if (!fold(place, closes) && closes) {
                    go(getItems().indexOf(model.outer(place)));
                }
            }
            default -> { }
        }
    }

    private void toggle(int place) {
        if (model != null) {
            model.toggle(place);
            refresh();
            changed.run();
        }
    }

    private boolean fold(int place, boolean so) {
        if (model == null || !model.fold(place, so)) {
            return false;
        }
        getItems().setAll(model.visible());
        go(getItems().indexOf(place));
        return true;
    }

    private void go(int index) {
        getSelectionModel().clearAndSelect(index);
        getFocusModel().focus(index);
        scrollTo(Math.max(0, index - 4));
    }

    private void typed(KeyEvent key) {
        var character = key.getCharacter();
        if (model == null || character.isBlank() || Character.isISOControl(character.charAt(0)) || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        key.consume();
        var now = System.nanoTime();
        typed = (now - typedAt < PAUSE_NANOS ? typed : "") + character;
        typedAt = now;
        var from = Math.max(0, getSelectionModel().getSelectedIndex());
        go(ImportModel.next(getItems(), typed.length() == 1 ? (from + 1) % getItems().size() : from, typed, model));
    }

    private final class LineCell extends ListCell<Integer> {
        private final Label arrow = new Label();
        private final CheckBox box = new CheckBox();
        private final Label title = new Label();
        private final Label note = new Label();
        private final HBox row = new HBox(arrow, box, title, note);

        LineCell() {
            setPrefWidth(0); // never wider than the list
            arrow.getStyleClass().add("arrow");
            arrow.setOnMouseClicked(_ -> {
                if (model != null && getItem() != null) {
                    fold(getItem(), !model.folded(getItem()));
                }
            });
            box.setFocusTraversable(false);
            box.setMinWidth(USE_PREF_SIZE);
            box.setOnAction(_ -> {
                if (getItem() != null) {
                    toggle(getItem());
                }
            });
            title.setMinWidth(0);
            note.setMinWidth(0);
            HBox.setHgrow(title, Priority.SOMETIMES);
        }

        @Override
        protected void updateItem(@Nullable Integer place, boolean empty) {
            super.updateItem(place, empty);
            setText(null);
            if (empty || place == null || model == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            show(model, place);
        }

        private void show(ImportModel of, int place) {
            var line = of.line(place);
            arrow.setText(of.holds(place) ? of.folded(place) ? "\u25B8" : "\u25BE" : "");
            box.setVisible(of.offered(place));
            box.setSelected(of.mark(place) == ImportModel.Mark.ALL);
            box.setIndeterminate(of.mark(place) == ImportModel.Mark.SOME);
            var script = Typefaces.mainScript(line.title(), null);
            title.setText(line.title());
            title.getStyleClass().setAll("label", "title", "sans", script.styleClass());
            title.setNodeOrientation(script.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            note.setText(note(of, place));
            note.getStyleClass().setAll("label", "note", style(of, place));
            row.getStyleClass().setAll("line", "depth-" + Math.min(INDENTED, line.depth()), of.folder(place) ? "folder" : "feed");
            setGraphic(row);
            setAccessibleText(Labels.say("import.line", line.title(), of.folder(place) ? 1 : 0,
                    of.offered(place) ? Labels.say("import.mark." + of.mark(place)) : Labels.say("import.mark.none-offered"), note.getText()));
        }

        private static String note(ImportModel of, int place) {
            var said = of.note(place);
            var line = of.line(place);
            return line.kind() == ListLine.Kind.REFUSED ? Labels.say("import.refused", Reason.plain(String.valueOf(said).replaceFirst("^[a-z-]+ ", "")))
                    : said == null ? line.kind() == ListLine.Kind.NEW ? host(line.detail()) : "" : said;
        }

        private static String host(String address) {
            return address.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/?#].*", "");
        }

        private static String style(ImportModel of, int place) {
            return of.line(place).kind() == ListLine.Kind.REFUSED || of.verdict(place) == Checked.Verdict.DEAD ? "refused" : "plain";
        }
    }
}
