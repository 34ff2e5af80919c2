package org.broadsheet.view.reading;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page: one column of parts in the middle of the pane, however wide that is.
final class Column extends StackPane {
    private final VBox parts = new VBox();
    private final Runnable afterLayout;

    /// @param afterLayout runs whenever the parts have been laid out anew
    Column(Runnable afterLayout) {
        this.afterLayout = afterLayout;
        getStyleClass().add("page");
        parts.getStyleClass().add("article");
        setAlignment(Pos.TOP_CENTER);
        getChildren().add(parts);
    }

    VBox parts() {
        return parts;
    }

    /// Where a part begins, from the top of the page.
    double top(Region part) {
        return parts.getLayoutY() + part.getLayoutY();
    }

    /// The part at a height of the page: the last that begins at or above it.
    int partAt(double y) {
        var low = 0;
        var high = parts.getChildren().size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (top((Region) parts.getChildren().get(middle)) <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        parts.layout();
        afterLayout.run();
    }
}
