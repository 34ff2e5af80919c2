package org.broadsheet.view.contents;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// The line above the headlines in which the reader types what to look for: in the list, which narrows while one types,
/// or in every article there is. Lives on the JavaFX thread.
public final class Finding extends VBox {
    /// What is being looked through.
    private enum Scope { NONE, LIST, EVERYTHING }

    private final ContentsModel model;
    private final Runnable toList;
    private final Label what = new Label();
    private final TextField words = new TextField();
    private final Label count = new Label();
    private Scope scope = Scope.NONE;
    private Contents before;
    private @Nullable EntryId selectedBefore;

    /// @param toList moves the focus to the list
    Finding(ContentsModel model, Runnable toList) {
        this.model = model;
        this.toList = toList;
        before = model.contents().get();
        getStyleClass().add("finding");
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        what.setMinWidth(USE_PREF_SIZE);
        what.setLabelFor(words);
        // Above the field, which needs the width of the pane for its prompt.
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var over = new HBox(what, between, count);
        over.getStyleClass().add("over");
        getChildren().setAll(over, words);
        words.textProperty().subscribe(this::typed);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.rows().subscribe(this::count);
        model.contents().subscribe(this::left);
        show(Scope.NONE);
    }

    /// Narrows the list to what the reader types.
    public void filter() {
        if (scope == Scope.EVERYTHING) {
            close();
        }
        open(Scope.LIST);
    }

    /// Looks through everything for what the reader types.
    public void search() {
        if (scope != Scope.EVERYTHING) {
            close();
            before = model.contents().get();
            selectedBefore = model.selected().get();
        }
        open(Scope.EVERYTHING);
    }

    private void open(Scope wanted) {
        show(wanted);
        words.requestFocus();
        words.selectAll();
    }

    private void show(Scope wanted) {
        scope = wanted;
        setVisible(wanted != Scope.NONE);
        setManaged(wanted != Scope.NONE);
        if (wanted == Scope.NONE) {
            return;
        }
        var label = Labels.say(wanted == Scope.LIST ? "finding.list" : "finding.everything");
        what.setText(label);
        words.setAccessibleText(label);
        words.setPromptText(Labels.say(wanted == Scope.LIST ? "finding.list.prompt" : "finding.everything.prompt"));
        count();
    }

    /// Whether the line is open.
    public boolean opened() {
        return scope != Scope.NONE;
    }

    /// Closes the line: the list is whole again, or the one from before the search.
    public void close() {
        var was = scope;
        show(Scope.NONE);
        words.clear();
        if (was == Scope.LIST && !model.filter().isEmpty()) {
            model.filter("");
        } else if (was == Scope.EVERYTHING && model.contents().get() instanceof Contents.Found) {
            var selected = selectedBefore;
            model.show(before, () -> model.selected().set(selected));
        }
    }

    /// Another list was chosen meanwhile: the words were meant for the one before.
    private void left() {
        if (scope == Scope.LIST || (scope == Scope.EVERYTHING && !(model.contents().get() instanceof Contents.Found)
                && !words.getText().isBlank() && !words.isFocused())) {
            show(Scope.NONE);
            words.clear();
        }
    }

    private void typed() {
        var typed = words.getText().strip();
        switch (scope) {
            case LIST -> model.filter(typed);
            case EVERYTHING -> {
                if (!typed.isEmpty()) {
                    model.show(new Contents.Found(typed));
                }
            }
            case NONE -> { }
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.DOWN) {
            key.consume();
            if (!model.rows().isEmpty()) {
                toList.run();
                if (model.selectedIndex() < 0) {
                    model.step(1);
                }
            }
        }
    }

    private void count() {
        count.setText(switch (scope) {
            case LIST -> words.getText().isBlank() ? "" : Labels.say("finding.list.count", model.rows().size(),
                    model.unfiltered());
            case EVERYTHING -> words.getText().isBlank() ? "" : Labels.say("finding.everything.count", model.rows().size());
            case NONE -> "";
        });
    }
}
