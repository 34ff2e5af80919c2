package org.broadsheet.view.window;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.news.Section;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// Asks before a subscription ends: its articles go with it, and the publisher may not offer them again.
final class RemoveSheet {
    private final Sentence question = new Sentence("question");
    private final Button keep = new Button(Labels.say("remove.keep"));
    private final Button remove = new Button(Labels.say("remove.remove"));
    private final Sheet sheet;
    private @Nullable Section section;

    /// @param removed does it
    RemoveSheet(Stage owner, Theme theme, Consumer<Section> removed) {
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var buttons = new ButtonBar();
        buttons.getButtons().setAll(remove, keep);
        sheet = new Sheet(owner, theme, Labels.say("remove.title"), new VBox(question, space, buttons), 460, 190);
        keep.setCancelButton(true);
        keep.setOnAction(_ -> sheet.close());
        remove.setOnAction(_ -> {
            sheet.close();
            if (section != null) {
                removed.accept(section);
            }
        });
    }

    void open(Section which) {
        section = which;
        question.say(Labels.say("remove.question", which.title()));
        sheet.open(keep);
    }

    boolean opened() {
        return sheet.opened();
    }
}
