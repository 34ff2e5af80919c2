package org.broadsheet.view.window;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.broadsheet.library.Offer;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Clock;
import org.jspecify.annotations.Nullable;

/// The newest headlines of what is offered, before it is subscribed to. Lives on the JavaFX thread.
final class Preview extends VBox {
    Preview() {
        getStyleClass().add("preview");
        show(null);
    }

    /// @param offer absent: takes no room
    void show(@Nullable Offer offer) {
        getChildren().clear();
        var so = offer != null && !offer.latest().isEmpty();
        setVisible(so);
        setManaged(so);
        if (offer == null || !so) {
            setAccessibleText("");
            return;
        }
        var title = new Label(Labels.say("add.preview"));
        title.getStyleClass().add("preview-title");
        getChildren().add(title);
        var spoken = new StringBuilder(title.getText());
        for (var headline : offer.latest()) {
            var line = new Sentence("headline");
            var text = headline.at() == null ? headline.text() : Labels.say("add.preview.line", headline.text(), Clock.shortly(headline.at()));
            line.say(text);
            spoken.append(' ').append(text).append('.');
            getChildren().add(line);
        }
        setAccessibleText(spoken.toString());
    }
}
