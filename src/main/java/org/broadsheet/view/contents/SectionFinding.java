package org.broadsheet.view.contents;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.broadsheet.news.Contents;
import org.broadsheet.view.command.Labels;

/// The line above the sections in which the reader types letters of the one he wants, whether it is folded away or not: the first that has
/// them is shown, and the arrows lead to the others. Lives on the JavaFX thread.
public final class SectionFinding extends HBox {
    private final SectionsModel sections;
    private final ContentsModel contents;
    private final Runnable toList;
    private final TextField words = new TextField();
    private final Label count = new Label();
    private List<Place> found = List.of();
    private int at;
    private Contents before;

    /// @param toList moves the focus to the list of sections
    SectionFinding(SectionsModel sections, ContentsModel contents, Runnable toList) {
        this.sections = sections;
        this.contents = contents;
        this.toList = toList;
        before = contents.contents().get();
        getStyleClass().add("section-finding");
        words.setAccessibleText(Labels.say("section-finding"));
        words.setPromptText(Labels.say("section-finding.prompt"));
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(words, count);
        words.textProperty().subscribe(this::typed);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        shown(false);
    }

    /// Opens the line.
    public void open() {
        before = contents.contents().get();
        words.clear();
        shown(true);
        words.requestFocus();
    }

    public boolean opened() {
        return isVisible();
    }

    /// Closes the line and shows what was shown before it opened.
    public void giveUp() {
        shown(false);
        if (!before.equals(contents.contents().get())) {
            contents.show(before);
        }
        toList.run();
    }

    private void shown(boolean so) {
        setVisible(so);
        setManaged(so);
    }

    private void typed() {
        var typed = ContentsModel.words(words.getText());
        found = typed.isEmpty() ? List.of()
                : sections.lists().stream().filter(place -> typed.stream().allMatch(ContentsModel.plain(place.title())::contains)).distinct().toList();
        at = 0;
        show();
    }

    private void show() {
        count.setText(words.getText().isBlank() ? "" : Labels.say("section-finding.count", found.isEmpty() ? 0 : at + 1, found.size()));
        if (!found.isEmpty()) {
            contents.show(found.get(at).contents());
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN, UP -> {
                key.consume();
                if (!found.isEmpty()) {
                    at = Math.floorMod(at + (key.getCode() == KeyCode.DOWN ? 1 : -1), found.size());
                    show();
                }
            }
            case ENTER -> {
                key.consume();
                shown(false);
                toList.run();
            }
            default -> { }
        }
    }
}
