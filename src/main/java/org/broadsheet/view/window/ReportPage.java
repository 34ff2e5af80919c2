package org.broadsheet.view.window;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is known of something, line by line: its name at the left, in a column as wide as the widest, what is known at the
/// right. Scrolls by key. Lives on the JavaFX thread.
final class ReportPage extends ScrollPane {
    private final GridPane grid = new GridPane();

    ReportPage() {
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        grid.getStyleClass().add("details");
        setContent(grid);
        setFitToWidth(true);
        setFocusTraversable(true);
        getStyleClass().add("details-page");
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    /// The lines, for what looks something up in them.
    GridPane lines() {
        return grid;
    }

    void clear() {
        grid.getChildren().clear();
    }

    void add(String name, Node value) {
        var label = new Label(name);
        label.getStyleClass().add("name");
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, value);
    }

    /// Sentences, each on a line of its own.
    static VBox sentences(Iterable<String> said) {
        var box = new VBox();
        box.getStyleClass().add("value");
        said.forEach(one -> {
            var sentence = new Sentence("said");
            sentence.say(one);
            box.getChildren().add(sentence);
        });
        return box;
    }
}
