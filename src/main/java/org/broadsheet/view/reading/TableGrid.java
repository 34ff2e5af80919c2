package org.broadsheet.view.reading;

import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.broadsheet.news.Block;
import org.broadsheet.news.Prose;
import org.broadsheet.view.RunningText;

/// A table. It scrolls sideways by itself when it is wider than the column, so that the column never does.
final class TableGrid extends VBox {
    /// Each cell is a node of its own; a page may claim a million of them.
    private static final int MOST_CELLS = 1500;

    /// @param line sets the text of a cell, with a style class
    TableGrid(Block.Table table, Function<Prose, RunningText> line, Function<String, RunningText> note) {
        getStyleClass().add("table");
        if (table.caption() != null) {
            getChildren().add(note.apply(table.caption()));
        }
        var grid = new GridPane();
        grid.getStyleClass().add("rows");
        var cells = 0;
        var row = 0;
        while (row < table.rows().size() && cells + table.rows().get(row).size() <= MOST_CELLS) {
            var texts = table.rows().get(row);
            for (int column = 0; column < texts.size(); column++) {
                var cell = line.apply(texts.get(column));
                cell.getStyleClass().add(row == 0 && table.header() ? "header" : "cell");
                grid.add(cell, column, row);
                GridPane.setValignment(cell, VPos.TOP);
                GridPane.setFillHeight(cell, true);
            }
            cells += texts.size();
            row++;
        }
        getChildren().add(new Sideways(grid));
        if (row < table.rows().size()) {
            getChildren().add(note.apply(Words.say("table.more", table.rows().size() - row)));
        }
    }

    /// As high as its rows are at their own width; ScrollPane would ask them how high they are at none.
    private static final class Sideways extends ScrollPane {
        private static final double ROOM_FOR_BAR_PX = 14;

        private final GridPane grid;

        Sideways(GridPane grid) {
            super(grid);
            this.grid = grid;
            getStyleClass().add("sideways");
            setVbarPolicy(ScrollBarPolicy.NEVER);
            setFocusTraversable(false);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(grid.prefHeight(grid.prefWidth(-1))) + ROOM_FOR_BAR_PX;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }
}
