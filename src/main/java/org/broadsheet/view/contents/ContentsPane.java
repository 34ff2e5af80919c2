package org.broadsheet.view.contents;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.broadsheet.library.Reading;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// The headlines, one row a story, with the line for filter and search above them. Rows are all of one height, so that
/// neither a line that is read later nor an article that arrives moves what the reader looks at. Lives on the JavaFX
/// thread.
public final class ContentsPane extends VBox {
    /// Where the reader is in the list.
    /// @param id       of the uppermost row in view
    /// @param offsetPx how much of it is out of view
    private record Anchor(EntryId id, double offsetPx) {}

    private final ContentsModel model;
    private final Thumbnails thumbnails;
    private final ListView<EntryId> list = new ListView<>();
    private final Label nothing = new Label();
    private final Finding finding;
    private boolean following;

    public ContentsPane(ContentsModel model, Reading reading, Background background) {
        this.model = model;
        thumbnails = new Thumbnails(reading, background);
        finding = new Finding(model, this::focusList);
        getStyleClass().add("contents");
        list.setAccessibleText(Labels.say("pane.contents.name"));
        list.setCellFactory(_ -> new TeaserCell());
        list.setItems(model.rows());
        nothing.getStyleClass().add("nothing");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(finding, list);
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.selected().subscribe(_ -> follow());
        model.arriving(this::keepPlace);
        model.contents().subscribe(this::sayNothing);
        model.contents().subscribe(this::toTop);
        model.loaded().subscribe(this::sayNothing);
        model.rows().subscribe(this::sayNothing);
        model.filtered().subscribe(this::sayNothing); // from nothing to nothing no row changes
    }

    /// The line above the list, for filter and search.
    public Finding finding() {
        return finding;
    }

    /// Moves the focus to the list: to its chosen row, or else to its first.
    public void focusList() {
        list.requestFocus();
        if (model.selectedIndex() < 0 && !model.rows().isEmpty()) {
            list.getFocusModel().focus(Math.max(0, firstVisible()));
        }
    }

    /// Chooses the first row in view, when none is chosen.
    public void chooseFirst() {
        if (model.selectedIndex() < 0 && !model.rows().isEmpty()) {
            list.getSelectionModel().select(Math.max(0, firstVisible()));
        }
    }

    private int firstVisible() {
        var cell = flow() == null ? null : flow().getFirstVisibleCell();
        return cell == null ? 0 : cell.getIndex();
    }

    /// The list, for a menu opened by key.
    public ListView<EntryId> list() {
        return list;
    }

    private void chosen(@Nullable EntryId id) {
        if (!following && id != null) {
            model.selected().set(id);
        }
    }

    /// Marks the row of the chosen article and brings it into view.
    private void follow() {
        following = true;
        var row = model.selectedIndex();
        if (row < 0) {
            list.getSelectionModel().clearSelection();
        } else if (row != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().clearAndSelect(row);
            list.getFocusModel().focus(row);
        }
        following = false;
        if (row >= 0) {
            reveal(row);
        }
    }

    /// Brings a row into view whole, with the least movement; a far one with one row above it, for orientation.
    private void reveal(int row) {
        var flow = flow();
        var first = flow == null ? null : flow.getFirstVisibleCell();
        var last = flow == null ? null : flow.getLastVisibleCell();
        if (flow == null || first == null || last == null) {
            list.scrollTo(Math.max(0, row - 1));
        } else if (row <= first.getIndex()) {
            flow.scrollPixels((row - first.getIndex()) * first.getHeight() + Math.min(0, first.getLayoutY()));
        } else if (row >= last.getIndex()) {
            var below = last.getLayoutY() + last.getHeight() - flow.getHeight();
            flow.scrollPixels((row - last.getIndex()) * last.getHeight() + Math.max(0, below));
        }
    }

    /// Applies new rows and puts the row that was uppermost back to where it was.
    private void keepPlace(Runnable apply) {
        var anchor = anchor();
        following = true;
        apply.run();
        var row = model.selectedIndex();
        if (row < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(row);
            list.getFocusModel().focus(row);
        }
        following = false;
        var flow = flow();
        if (flow == null) {
            return;
        }
        var at = anchor == null ? -1 : model.rows().indexOf(anchor.id());
        list.layout(); // the flow learns of its new rows only now
        if (anchor != null && at >= 0) {
            flow.scrollToTop(at);
            flow.scrollPixels(anchor.offsetPx());
        }
    }

    /// What two lists have in common would else stay where it was.
    private void toTop() {
        var flow = flow();
        if (flow != null) {
            flow.scrollToTop(0);
            flow.scrollPixels(-1); // laid out at once: whoever asks what is in view is told of the top
        }
    }

    private @Nullable Anchor anchor() {
        var flow = flow();
        var cell = flow == null ? null : flow.getFirstVisibleCell();
        var id = cell == null ? null : cell.getItem();
        return cell == null || id == null ? null : new Anchor(id, -cell.getLayoutY());
    }

    @SuppressWarnings("unchecked")
    private @Nullable VirtualFlow<ListCell<EntryId>> flow() {
        return (VirtualFlow<ListCell<EntryId>>) list.lookup(".virtual-flow");
    }

    private void sayNothing() {
        if (!model.loaded().get()) {
            nothing.setText("");
            return;
        }
        nothing.setText(model.unfiltered() > 0 ? Labels.say("empty.filter", model.filtered().get())
                : switch (model.contents().get()) {
                    case Contents.Today _ -> Labels.say("empty.today");
                    case Contents.Unread _ -> Labels.say("empty.unread");
                    case Contents.Starred _ -> Labels.say("empty.starred");
                    case Contents.NotReady _ -> Labels.say("empty.not-ready");
                    case Contents.Everything _ -> Labels.say("empty.all");
                    case Contents.Of _, Contents.Folder _, Contents.Labelled _ -> Labels.say("empty.section");
                    case Contents.From(_, var name) -> Labels.say("empty.from", name);
                    case Contents.Found(var query) -> Labels.say("empty.found", query);
                });
    }

    private final class TeaserCell extends ListCell<EntryId> {
        private final TeaserLine line = new TeaserLine(thumbnails);

        TeaserCell() {
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setPrefWidth(0); // the row takes the width of the list, never more
            model.learned().subscribe(_ -> show());
        }

        @Override
        protected void updateItem(@Nullable EntryId id, boolean empty) {
            super.updateItem(id, empty);
            show();
        }

        private void show() {
            var row = getIndex();
            var teaser = isEmpty() || row < 0 || row >= model.rows().size() ? null : model.teaser(row);
            setGraphic(teaser == null ? null : line);
            if (teaser == null) {
                setAccessibleText(null);
                return;
            }
            line.show(teaser, model.contents().get());
            setAccessibleText(TeaserLine.spoken(teaser));
        }
    }
}
