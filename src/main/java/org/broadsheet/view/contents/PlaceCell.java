package org.broadsheet.view.contents;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// A line of the sections: a mark that folds a heading, the reader's colour, the title, and how much is unread.
final class PlaceCell extends ListCell<Place> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");
    /// Deeper lines are set in no further: their titles need the room.
    private static final int DEEPEST = 6;

    private static final double ICON_PX = 16;

    private final SiteIcons icons;
    private final Region fold = new Region();
    private final Region colour = new Region();
    private final ImageView icon = new ImageView();
    private final Label title = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(fold, colour, icon, title, count);

    PlaceCell(Arranging arranging, SiteIcons icons) {
        this.icons = icons;
        icon.setFitWidth(ICON_PX);
        icon.setFitHeight(ICON_PX);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        title.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("count");
        fold.getStyleClass().add("fold");
        line.getStyleClass().add("place");
        setPrefWidth(0); // the line takes the width of the list, never more
        fold.setOnMousePressed(event -> {
            var place = getItem();
            if (place != null && event.getButton() == MouseButton.PRIMARY) {
                event.consume();
                arranging.fold(place.contents(), !place.closed());
            }
        });
        new Dragging(this, arranging).listen();
    }

    @Override
    protected void updateItem(@Nullable Place place, boolean empty) {
        super.updateItem(place, empty);
        var heading = place != null && place.kind() == Place.Kind.HEADING;
        pseudoClassStateChanged(HEADING, heading);
        pseudoClassStateChanged(FRESH, place != null && place.count() > 0 && place.countsUnread());
        setGraphic(place == null ? null : line);
        setAccessibleText(place == null ? null : place.spoken());
        if (place == null) {
            return;
        }
        var script = Typefaces.mainScript(place.title(), null);
        title.setText(place.title());
        title.setTextOverrun(heading ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS); // editions of a publisher differ at the end
        title.getStyleClass().setAll("label", "title", "sans", script.styleClass());
        line.getStyleClass().setAll(place.error() == null ? "place" : "failing", "place", "depth-" + Math.min(DEEPEST, place.depth()));
        show(fold, heading);
        fold.pseudoClassStateChanged(CLOSED, place.closed());
        show(colour, place.colour() != null);
        if (place.colour() != null) {
            colour.getStyleClass().setAll("colour", "colour-" + place.colour().name().toLowerCase(Locale.ROOT));
        }
        var image = icons.of(place.host());
        icon.setImage(image.orElse(null));
        show(icon, image.isPresent());
        setTooltip(place.error() == null ? null : new Tooltip(Reason.plain(place.error())));
        count.setText(place.count() == 0 || (heading && !place.closed()) ? "" : Labels.say("number", place.count()));
    }

    private static void show(Node part, boolean so) {
        part.setVisible(so);
        part.setManaged(so);
    }
}
