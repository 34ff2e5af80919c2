package org.broadsheet.view.window;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.broadsheet.view.command.Labels;

/// Fields of a sheet, each with its name before it.
final class Form extends GridPane {
    private int rows;

    Form() {
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, fields);
        getStyleClass().add("form");
    }

    /// A line.
    /// @param key of its name in the resource bundle
    Form with(String key, TextField field) {
        var name = new Label(Labels.say(key));
        name.setLabelFor(field);
        field.setAccessibleText(name.getText());
        addRow(rows++, name, field);
        return this;
    }

    /// The buttons below, of which the last closes the sheet. Each is as wide as its words, also when they change: a bar
    /// gives all of them the width that the widest had at first, and cuts.
    /// @param parts buttons, and what is said to the left of them, which gives way where all has no room
    static ButtonBar buttons(Control... parts) {
        var bar = new ButtonBar();
        for (var part : parts) {
            if (part instanceof Button) {
                ButtonBar.setButtonUniformSize(part, false);
                part.setMinWidth(Region.USE_PREF_SIZE);
            } else {
                ButtonBar.setButtonData(part, ButtonBar.ButtonData.LEFT);
                ButtonBar.setButtonUniformSize(part, false);
                part.setMinWidth(0);
            }
        }
        bar.getButtons().setAll(parts);
        return bar;
    }
}
