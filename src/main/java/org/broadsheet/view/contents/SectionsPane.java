package org.broadsheet.view.contents;

import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.broadsheet.news.Contents;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// The sections, a line each, with what is unread at the right, and above them the line to find one by its letters. The line whose list
/// is shown is the chosen one. Lives on the JavaFX thread.
public final class SectionsPane extends VBox {
    private final SectionsModel sections;
    private final ContentsModel contents;
    private final Arranging arranging;
    private final ListView<Place> list;
    private final SectionFinding finding;
    private boolean following;

    public SectionsPane(SectionsModel sections, ContentsModel contents, Arranging arranging, SiteIcons icons) {
        this.sections = sections;
        this.contents = contents;
        this.arranging = arranging;
        list = new ListView<>(sections.places());
        finding = new SectionFinding(sections, contents, this::focusList);
        getStyleClass().add("sections-pane");
        list.getStyleClass().add("sections");
        list.setAccessibleText(Labels.say("pane.sections.name"));
        list.setCellFactory(_ -> new PlaceCell(arranging, icons));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        contents.contents().subscribe(this::follow);
        // Behind the selection's own listener, which moves it along with its line.
        sections.places().addListener((ListChangeListener<Place>) _ -> follow());
        icons.shown().subscribe(_ -> list.refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(finding, list);
    }

    /// The line above the list, in which a section is found by its letters.
    public SectionFinding finding() {
        return finding;
    }

    /// The list, for a menu opened by key.
    public ListView<Place> list() {
        return list;
    }

    /// Moves the focus to the list.
    public void focusList() {
        list.requestFocus();
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
        var row = shows(list.getSelectionModel().getSelectedIndex(), shown) ? list.getSelectionModel().getSelectedIndex()
                : IntStream.range(0, sections.places().size()).filter(line -> shows(line, shown)).findFirst().orElse(-1);
        if (row < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            if (row != list.getSelectionModel().getSelectedIndex()) {
                list.getSelectionModel().clearAndSelect(row);
                list.scrollTo(Math.max(0, row - 1));
            }
            list.getFocusModel().focus(row);
        }
        following = false;
    }

    private boolean shows(int row, Contents shown) {
        return row >= 0 && row < sections.places().size() && sections.places().get(row).contents().equals(shown);
    }

    /// Shows what stands in the chosen heading.
    /// @return false when that has no meaning here
    public boolean unfold() {
        var place = list.getSelectionModel().getSelectedItem();
        var closed = place != null && place.kind() == Place.Kind.HEADING && place.closed();
        if (closed) {
            arranging.fold(place.contents(), false);
        }
        return closed;
    }

    /// Folds away what stands in the chosen heading; from what stands in one, goes to it.
    /// @return false when that has no meaning here
    public boolean fold() {
        var place = list.getSelectionModel().getSelectedItem();
        if (place != null && place.kind() == Place.Kind.HEADING && !place.closed()) {
            arranging.fold(place.contents(), true);
            return true;
        }
        if (place == null || place.depth() == 0) {
            return false;
        }
        var row = list.getSelectionModel().getSelectedIndex();
        while (row >= 0 && sections.places().get(row).depth() >= place.depth()) {
            row--;
        }
        list.getSelectionModel().clearAndSelect(row);
        return true;
    }
}
