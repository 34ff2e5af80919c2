package org.broadsheet.view.reading;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The line above the article in which the reader types what to look for in it. It stays open from one article to the next, until Esc.
/// Lives on the JavaFX thread.
public final class FindLine extends HBox {
    private static final int BEFORE = 25;

    private final Page page;
    private final Visiting visiting;
    private final Seeking seeking;
    private final TextField words = new TextField();
    private final Label count = new Label();
    private Consumer<String> voice = _ -> { };
    private @Nullable Node before;
    private int start;
    private boolean told = true;

    FindLine(Page page, Visiting visiting) {
        this.page = page;
        this.visiting = visiting;
        seeking = new Seeking(page);
        getStyleClass().add("finding");
        var what = new Label(Words.say("find"));
        what.setMinWidth(USE_PREF_SIZE);
        what.setLabelFor(words);
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        words.setAccessibleText(Words.say("find"));
        words.setPromptText(Words.say("find.prompt"));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(what, words, count);
        words.textProperty().subscribe(this::typed);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        page.whenGrown(this::grown);
        setVisible(false);
    }

    void tell(Consumer<String> told) {
        voice = told;
    }

    /// Opens the line, with what was sought last, and looks for it from the top of the screen on.
    public void open() {
        if (!opened()) {
            before = page.getScene().getFocusOwner();
            start = page.partAtTop(0);
            setVisible(true);
            seek();
        }
        words.requestFocus();
        words.selectAll();
        if (words.getText().isBlank()) {
            voice.accept(Words.say("find.opened"));
        } else if (seeking.settled()) {
            voice.accept(sentence());
        }
    }

    /// Goes to the next place, or to the one before; opens the line if it is closed.
    public void step(boolean on) {
        if (!opened() || words.getText().isBlank()) {
            open();
            return;
        }
        var round = seeking.step(on);
        count();
        if (!words.isFocused()) {
            seeking.part().ifPresent(visiting::mark);
        }
        voice.accept(round && seeking.count() > 1 ? Words.say(on ? "find.round" : "find.round.back", sentence()) : sentence());
    }

    /// Whether the line is open.
    public boolean opened() {
        return isVisible();
    }

    /// Closes the line. The focus comes back to what had it, or to what was found, if it had come from the article.
    public void close() {
        var inLine = words.isFocused();
        var there = seeking.part();
        setVisible(false);
        seeking.stop();
        if (inLine) {
            var last = before;
            if (last != null && last.getScene() != null && (there.isEmpty() || page.partOf(last).isEmpty())) {
                last.requestFocus();
            } else {
                there.or(() -> page.first(Visiting.is("headline"))).ifPresent(visiting::mark);
            }
        }
        before = null;
    }

    /// The page has been set anew.
    /// @param again whether with the same article
    void renew(boolean again) {
        if (opened()) {
            start = again ? start : 0;
            told = true;
            seeking.renew(again);
            count();
        }
    }

    private void typed() {
        if (opened()) {
            seek();
        }
    }

    private void seek() {
        if (words.getText().isBlank()) {
            seeking.stop();
            count.setText("");
        } else {
            told = false;
            seeking.seek(words.getText(), start);
            tellFound();
        }
    }

    private void grown() {
        if (opened() && !words.getText().isBlank()) {
            seeking.look();
            tellFound();
        }
    }

    private void tellFound() {
        count();
        if (!told && seeking.settled()) {
            told = true;
            voice.accept(sentence());
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown() && !key.isAltDown()) {
            key.consume();
            step(!key.isShiftDown());
        } else if (key.getCode() == KeyCode.DOWN) {
            key.consume();
            seeking.part().or(() -> page.first(Visiting.is("headline"))).ifPresent(visiting::mark);
        }
    }

    private void count() {
        count.setText(Words.say("find.count", seeking.number(), seeking.count()));
    }

    private String sentence() {
        return seeking.context(BEFORE).map(context -> Words.say("find.place", seeking.number(), seeking.count(), Visiting.shortly(context)))
                .orElseGet(() -> Words.say("find.none", words.getText().strip()));
    }
}
