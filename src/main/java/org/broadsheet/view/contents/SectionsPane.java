package org.broadsheet.view.contents;

import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import org.broadsheet.news.Contents;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// The sections, a line each, with what is unread at the right. The line whose list is shown is the chosen one. Lives on
/// the JavaFX thread.
public final class SectionsPane extends ListView<Place> {
    private final SectionsModel sections;
    private final ContentsModel contents;
    private final Arranging arranging;
    private boolean following;

    public SectionsPane(SectionsModel sections, ContentsModel contents, Arranging arranging, SiteIcons icons) {
        super(sections.places());
        this.sections = sections;
        this.contents = contents;
        this.arranging = arranging;
        getStyleClass().add("sections");
        setAccessibleText(Labels.say("pane.sections.name"));
        setCellFactory(_ -> new PlaceCell(arranging, icons));
        getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        contents.contents().subscribe(this::follow);
        // Behind the selection's own listener, which moves it along with its line.
        sections.places().addListener((ListChangeListener<Place>) _ -> follow());
        icons.shown().subscribe(_ -> refresh());
    }

    private void chosen(@Nullable Place place) {
        if (!following && !sections.rearranging() && place != null && !place.contents().equals(contents.contents().get())) {
            contents.show(place.contents());
        }
    }

    /// A section may stand in several places: the line that was chosen stays so.
    private void follow() {
        following = true;
        var shown = contents.contents().get();
        var row = shows(getSelectionModel().getSelectedIndex(), shown) ? getSelectionModel().getSelectedIndex()
                : IntStream.range(0, sections.places().size()).filter(line -> shows(line, shown)).findFirst().orElse(-1);
        if (row < 0) {
            getSelectionModel().clearSelection();
        } else {
            if (row != getSelectionModel().getSelectedIndex()) {
                getSelectionModel().clearAndSelect(row);
                scrollTo(Math.max(0, row - 1));
            }
            getFocusModel().focus(row);
        }
        following = false;
    }

    private boolean shows(int row, Contents shown) {
        return row >= 0 && row < sections.places().size() && sections.places().get(row).contents().equals(shown);
    }

    /// Shows what stands in the chosen heading.
    /// @return false when that has no meaning here
    public boolean unfold() {
        var place = getSelectionModel().getSelectedItem();
        var closed = place != null && place.kind() == Place.Kind.HEADING && place.closed();
        if (closed) {
            arranging.fold(place.contents(), false);
        }
        return closed;
    }

    /// Folds away what stands in the chosen heading; from what stands in one, goes to it.
    /// @return false when that has no meaning here
    public boolean fold() {
        var place = getSelectionModel().getSelectedItem();
        if (place != null && place.kind() == Place.Kind.HEADING && !place.closed()) {
            arranging.fold(place.contents(), true);
            return true;
        }
        if (place == null || place.depth() == 0) {
            return false;
        }
        var row = getSelectionModel().getSelectedIndex();
        while (row >= 0 && sections.places().get(row).depth() >= place.depth()) {
            row--;
        }
        getSelectionModel().clearAndSelect(row);
        return true;
    }
}
