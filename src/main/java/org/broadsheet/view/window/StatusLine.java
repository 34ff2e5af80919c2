package org.broadsheet.view.window;

import java.time.Instant;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.broadsheet.library.ReadyWords;
import org.broadsheet.news.Counts;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Clock;
import org.jspecify.annotations.Nullable;

/// The line at the foot, in whole words: what is going on, what was just done, what is ready. It can be visited by F6;
/// what it says last is its accessible text. Lives on the JavaFX thread.
final class StatusLine extends HBox {
    private final Label going = new Label();
    private final Label said = new Label();
    private final Label ready = new Label();
    private @Nullable Instant refreshed;
    private String way = "";
    private String holding = "";
    private String progress = "";
    private boolean busy;

    StatusLine() {
        getStyleClass().add("status-line");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        going.getStyleClass().add("going");
        said.getStyleClass().add("said");
        ready.getStyleClass().add("ready");
        going.setMinWidth(0);
        ready.setMinWidth(Region.USE_PREF_SIZE);
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        going.setWrapText(true); // a long sentence in a narrow window takes a second line
        said.setWrapText(true);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().setAll(going, said, ready);
        tell();
    }

    /// Says what happened, or where the reader is now.
    void say(String sentence) {
        said.setText(sentence);
        tell();
    }

    /// Says which border was crossed on the way to an article: now, and again before what is said of the article, which
    /// comes a moment later.
    void way(String sentence) {
        way = sentence;
        say(sentence);
    }

    /// Says which article is there.
    void article(String sentence) {
        say(way.isEmpty() ? sentence : String.join(". ", way, sentence));
        way = "";
    }

    /// What is going on; what went on before is no longer said when it has ended.
    void progress(String sentence, boolean still) {
        progress = sentence;
        busy = still;
        tell();
    }

    /// Why nothing is fetched at the moment; empty when it is.
    void holding(String why) {
        holding = why;
        tell();
    }

    void refreshed(@Nullable Instant at) {
        refreshed = at;
        tell();
    }

    void counts(Counts counts) {
        ready.setText(Labels.say("status.ready", counts.ready(), counts.total(), ReadyWords.size(counts.bytes())));
        tell();
    }

    private void tell() {
        var last = refreshed == null ? Labels.say("status.never")
                : Labels.say("status.refreshed", Clock.shortly(refreshed));
        var now = busy ? progress : progress.isEmpty() ? last : Labels.say("status.both", progress, last);
        going.setText(holding.isEmpty() ? now : Labels.say("status.both", holding, now));
        setAccessibleText(String.join(". ", said.getText(), going.getText(), ready.getText()));
    }

    /// What was said last.
    String said() {
        return said.getText();
    }

    /// What is going on, as it is shown.
    String going() {
        return going.getText();
    }
}
