package org.broadsheet.view.window;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.palette.Line;
import org.jspecify.annotations.Nullable;

/// A line of the palette: what it is called, where it stands, what it is, and its key.
final class PaletteCell extends ListCell<Line> {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final Label name = new Label();
    private final Label beside = new Label();
    private final Label one = new Label();
    private final Label key = new Label();
    private final HBox row;

    PaletteCell() {
        name.setMinWidth(0);
        beside.setMinWidth(0);
        one.setMinWidth(Region.USE_PREF_SIZE);
        key.setMinWidth(Region.USE_PREF_SIZE);
        beside.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(beside, Priority.ALWAYS);
        row = new HBox(name, beside, one, key);
        row.getStyleClass().add("called");
        setPrefWidth(0); // the line takes the width of the list, never more
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(IMPOSSIBLE, line != null && line.obstacle() != null);
        if (line == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            write(name, line.title(), "name");
            write(beside, line.obstacle() == null ? line.beside() : line.beside() + " \u00b7 " + line.obstacle(), "about");
            write(one, line.one(), "about");
            write(key, line.key(), "key");
            key.setManaged(!line.key().isEmpty());
            key.setVisible(!line.key().isEmpty());
            setGraphic(row);
            setAccessibleText(line.spoken());
        }
    }

    private static void write(Label label, String text, String style) {
        label.setText(text);
        label.getStyleClass().setAll("label", style, "sans", Typefaces.mainScript(text, null).styleClass());
    }
}
