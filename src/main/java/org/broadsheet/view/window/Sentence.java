package org.broadsheet.view.window;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.VBox;
import org.broadsheet.news.Prose;
import org.broadsheet.view.RunningText;
import org.broadsheet.view.Typefaces;

/// A sentence that may have text from outside in it, an address or a title, and may take several lines.
final class Sentence extends VBox {
    private final String styleClass;

    Sentence(String styleClass) {
        this.styleClass = styleClass;
        getStyleClass().add("sentence");
        say("");
    }

    /// An empty sentence takes no room.
    void say(String words) {
        setManaged(!words.isEmpty());
        setVisible(!words.isEmpty());
        setAccessibleText(words);
        var script = Typefaces.mainScript(words, null);
        var hand = new RunningText.Hand(null, script, _ -> { });
        setNodeOrientation(script.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        getChildren().setAll(new RunningText(Prose.of(words), hand, styleClass, "sans"));
    }
}
