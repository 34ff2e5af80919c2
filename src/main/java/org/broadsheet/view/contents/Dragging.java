package org.broadsheet.view.contents;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.broadsheet.library.Ordering.Side;
import org.broadsheet.news.Contents;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;

/// Sections and folders are dragged to where they shall stand: before a line, behind it, or into a folder.
final class Dragging {
    private static final DataFormat FILED = new DataFormat("application/x-broadsheet-filed");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("drop-behind");
    private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("drop-inside");

    private final ListCell<Place> cell;
    private final Arranging arranging;

    Dragging(ListCell<Place> cell, Arranging arranging) {
        this.cell = cell;
        this.arranging = arranging;
    }

    void listen() {
        cell.setOnDragDetected(event -> filed(cell.getItem()).ifPresent(what -> {
            var content = new ClipboardContent();
            content.put(FILED, written(what));
            var board = cell.startDragAndDrop(TransferMode.MOVE);
            board.setContent(content);
            board.setDragView(cell.snapshot(null, null));
            event.consume();
        }));
        cell.setOnDragOver(event -> target(event).ifPresent(_ -> {
            event.acceptTransferModes(TransferMode.MOVE);
            mark(side(event));
            event.consume();
        }));
        cell.setOnDragExited(_ -> mark(null));
        cell.setOnDragDropped(event -> target(event).ifPresent(beside -> {
            arranging.move(read((String) event.getDragboard().getContent(FILED)), beside, side(event));
            event.setDropCompleted(true);
            event.consume();
        }));
    }

    /// What a line stands for in the menu: nothing where it is the program's own, or a label.
    private static Optional<FiledId> filed(@Nullable Place place) {
        return place == null ? Optional.empty() : place.filed();
    }

    private Optional<FiledId> target(DragEvent event) {
        return event.getDragboard().hasContent(FILED) ? filed(cell.getItem()) : Optional.empty();
    }

    /// The upper part of a line is before it, the lower behind it; of a folder the middle is inside.
    private Side side(DragEvent event) {
        var at = event.getY() / Math.max(1, cell.getHeight());
        if (cell.getItem().contents() instanceof Contents.Folder) {
            return at < 0.3 ? Side.BEFORE : Side.INSIDE;
        }
        return at < 0.5 ? Side.BEFORE : Side.BEHIND;
    }

    private void mark(@Nullable Side side) {
        cell.pseudoClassStateChanged(BEFORE, side == Side.BEFORE);
        cell.pseudoClassStateChanged(BEHIND, side == Side.BEHIND);
        cell.pseudoClassStateChanged(INSIDE, side == Side.INSIDE);
    }

    private static String written(FiledId what) {
        return switch (what) {
            case FolderId(var number) -> "folder " + number;
            case SectionId(var number) -> "section " + number;
        };
    }

    private static FiledId read(String written) {
        var number = Long.parseLong(written.substring(written.indexOf(' ') + 1));
        return written.startsWith("folder ") ? new FolderId(number) : new SectionId(number);
    }
}
