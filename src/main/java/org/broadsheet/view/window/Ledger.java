package org.broadsheet.view.window;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.text.Text;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// Lines under columns, by any of which they can be sorted; filtered by words, and carried away as text. Lives on the JavaFX
/// thread.
/// @param <T> a line; its identity is told by a key, by which a line that was renewed stays chosen
final class Ledger<T> extends TableView<T> {
    /// @param key    of its head, in the resource bundle
    /// @param figure whether it holds figures, which stand at the right
    record Column<T>(String key, Function<T, String> text, Comparator<T> order, double widthPx, boolean figure) {}

    /// What the head of a column needs beside its word: its edges and the arrow that shows how it is sorted.
    private static final double HEAD_PX = 48;

    private final List<Column<T>> columns;
    private final Function<T, Object> identity;
    private final ObservableList<T> lines = FXCollections.observableArrayList();
    private final FilteredList<T> shown = new FilteredList<>(lines);
    private String words = "";
    private Predicate<T> also = _ -> true;

    Ledger(List<Column<T>> columns, Function<T, Object> identity) {
        this.columns = List.copyOf(columns);
        this.identity = identity;
        getStyleClass().add("ledger");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        this.columns.stream().map(this::column).forEach(getColumns()::add);
        var sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    private TableColumn<T, T> column(Column<T> of) {
        var head = Labels.say(of.key());
        var column = new TableColumn<T, T>(head);
        column.setId(of.key());
        column.setPrefWidth(Math.max(of.widthPx(), HEAD_PX + new Text(head).getLayoutBounds().getWidth()));
        if (of.figure()) {
            column.getStyleClass().add("figure"); // its head and its cells
        }
        column.setComparator(of.order());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TextCell<>(of));
        return column;
    }

    /// In a typeface for its script; the whole of it when it is pointed at.
    private static final class TextCell<T> extends TableCell<T, T> {
        private final Column<T> column;
        private final Label text = new Label();

        TextCell(Column<T> column) {
            this.column = column;
            text.textFillProperty().bind(textFillProperty()); // a cell that lies aside knows its own colour, and no other
            text.setMinWidth(0);
            text.setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        protected void updateItem(@Nullable T line, boolean empty) {
            super.updateItem(line, empty);
            var said = line == null || empty ? "" : column.text().apply(line);
            text.setText(said);
            text.getStyleClass().setAll("label", "sans", Typefaces.mainScript(said, null).styleClass());
            setGraphic(said.isEmpty() ? null : text);
            setTooltip(said.length() < 12 ? null : new Tooltip(said));
            setAccessibleText(said);
        }
    }

    /// Shows these lines. What was chosen stays chosen where it is still there.
    void show(List<T> all) {
        var chosen = getSelectionModel().getSelectedItems().stream().map(identity).collect(Collectors.toCollection(HashSet::new));
        lines.setAll(all);
        getSelectionModel().clearSelection();
        for (int row = 0; !chosen.isEmpty() && row < getItems().size(); row++) {
            if (chosen.remove(identity.apply(getItems().get(row)))) {
                getSelectionModel().select(row);
            }
        }
    }

    /// Leaves out what has not all of these words in it, or is not of this kind.
    void filter(String sought, Predicate<T> kind) {
        words = sought.toLowerCase(Locale.ROOT);
        also = kind;
        shown.setPredicate(this::matches);
    }

    private boolean matches(T line) {
        var said = said(line).toLowerCase(Locale.ROOT);
        return also.test(line) && Arrays.stream(words.strip().split("\\s+")).allMatch(said::contains);
    }

    private String said(T line) {
        return columns.stream().map(column -> column.text().apply(line)).collect(Collectors.joining("\t"));
    }

    /// The lines that are chosen, in the order in which they stand.
    List<T> chosen() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    /// Chooses a line, and no other.
    void choose(T line) {
        getSelectionModel().clearSelection();
        getSelectionModel().select(line);
        scrollTo(line);
    }

    int total() {
        return lines.size();
    }

    /// Carries away the lines that are chosen, else all that are shown, with the heads of the columns and tabs between.
    /// @return how many lines
    int copy() {
        var those = chosen().isEmpty() ? getItems() : chosen();
        var heads = columns.stream().map(column -> Labels.say(column.key())).collect(Collectors.joining("\t"));
        copy(Stream.concat(Stream.of(heads), those.stream().map(this::said)).collect(Collectors.joining("\n", "", "\n")));
        return those.size();
    }

    static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
