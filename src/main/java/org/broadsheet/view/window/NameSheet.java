package org.broadsheet.view.window;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Labels;

/// Asks for a name: of a new folder, or another one for what has one. It stays open until the name could be given. Lives on
/// the JavaFX thread.
final class NameSheet {
    private final TextField name = new TextField();
    private final Sentence answer = new Sentence("answer");
    private final Sheet sheet;
    private BiConsumer<String, NameSheet> give = (_, _) -> { };

    /// @param title of the window
    NameSheet(Stage owner, Theme theme, String title) {
        var label = new Label(Labels.say("name.name"));
        label.setLabelFor(name);
        name.setAccessibleText(label.getText());
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var ready = new Button(Labels.say("name.give"));
        ready.setDefaultButton(true);
        ready.disableProperty().bind(name.textProperty().map(String::isBlank));
        var cancel = new Button(Labels.say("sheet.cancel"));
        cancel.setCancelButton(true);
        sheet = new Sheet(owner, theme, title, new VBox(label, name, answer, space, Form.buttons(ready, cancel)), 440, 190);
        ready.setOnAction(_ -> give.accept(name.getText(), this));
        cancel.setOnAction(_ -> sheet.close());
        name.textProperty().subscribe(_ -> answer.say(""));
    }

    /// @param given takes the name, and closes this sheet or says why it cannot be
    void open(String now, BiConsumer<String, NameSheet> given) {
        give = given;
        name.setText(now);
        name.selectAll();
        answer.say("");
        sheet.open(name);
    }

    void close() {
        sheet.close();
    }

    void refuse() {
        answer.say(Labels.say("order.taken", name.getText().strip()));
        name.requestFocus();
        name.selectAll();
    }
}
