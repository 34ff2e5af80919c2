package org.broadsheet.view.window;

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
        var hand = new RunningText.Hand(null, Typefaces.mainScript(words, null), _ -> { });
        getChildren().setAll(new RunningText(Prose.of(words), hand, styleClass, "sans"));
    }
}
