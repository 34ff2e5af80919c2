package org.broadsheet.view.contents;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// The sections, a line each, with what is unread at the right. The line whose list is shown is the chosen one. Lives on
/// the JavaFX thread.
public final class SectionsPane extends ListView<Place> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("unread");

    private final SectionsModel sections;
    private final ContentsModel contents;
    private boolean following;

    public SectionsPane(SectionsModel sections, ContentsModel contents) {
        super(sections.places());
        this.sections = sections;
        this.contents = contents;
        getStyleClass().add("sections");
        setAccessibleText(Labels.say("pane.sections.name"));
        setCellFactory(_ -> new PlaceCell());
        getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        contents.contents().subscribe(this::follow);
        sections.places().subscribe(this::follow);
    }

    private void chosen(@Nullable Place place) {
        if (!following && place != null && !place.contents().equals(contents.contents().get())) {
            contents.show(place.contents());
        }
    }

    private void follow() {
        following = true;
        var place = sections.place(contents.contents().get());
        if (place.isEmpty()) {
            getSelectionModel().clearSelection();
        } else {
            var row = sections.places().indexOf(place.get());
            if (row != getSelectionModel().getSelectedIndex()) {
                getSelectionModel().clearAndSelect(row);
                scrollTo(Math.max(0, row - 1));
            }
            getFocusModel().focus(row);
        }
        following = false;
    }

    private static final class PlaceCell extends ListCell<Place> {
        private final Label title = new Label();
        private final Label count = new Label();
        private final HBox line = new HBox(title, count);

        PlaceCell() {
            title.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(0);
            title.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(title, Priority.ALWAYS);
            count.setMinWidth(USE_PREF_SIZE);
            count.getStyleClass().add("count");
            line.getStyleClass().add("place");
            setPrefWidth(0); // the line takes the width of the list, never more
        }

        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            pseudoClassStateChanged(HEADING, place != null && place.kind() == Place.Kind.HEADING);
            pseudoClassStateChanged(FRESH, place != null && place.count() > 0 && place.countsUnread());
            setGraphic(place == null ? null : line);
            setAccessibleText(place == null ? null : spoken(place));
            if (place == null) {
                return;
            }
            var script = Typefaces.mainScript(place.title(), null);
            title.setText(place.title());
            title.getStyleClass().setAll("label", "title", "sans", script.styleClass());
            line.getStyleClass().setAll(place.error() == null ? "place" : "failing", "place");
            setTooltip(place.error() == null ? null : new Tooltip(Reason.plain(place.error())));
            count.setText(place.count() == 0 || place.kind() == Place.Kind.HEADING ? "" : number(place.count()));
        }

        private static String number(int count) {
            return Labels.say("number", count);
        }

        private static String spoken(Place place) {
            var spoken = Labels.say(place.countsUnread() ? "place.unread" : "place.articles", place.title(), place.count());
            return place.error() == null ? spoken : Labels.say("place.failing", spoken, Reason.plain(place.error()));
        }
    }
}
