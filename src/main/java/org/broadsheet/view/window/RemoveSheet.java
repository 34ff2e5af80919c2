package org.broadsheet.view.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.news.Filed;
import org.broadsheet.news.Folder;
import org.broadsheet.news.Section;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// Asks before a subscription ends: its articles go with it, and the publisher may not offer them again. A folder can go
/// without what stands in it.
final class RemoveSheet {
    private final Sentence question = new Sentence("question");
    private final Button keep = new Button(Labels.say("remove.keep"));
    private final Button remove = new Button();
    private final Button folderAlone = new Button(Labels.say("remove.folder-alone"));
    private final Sheet sheet;
    private List<Section> sections = List.of();
    private @Nullable Folder folder;

    /// @param removed  ends subscriptions
    /// @param released lets a folder go, but not what stands in it
    RemoveSheet(Stage owner, Theme theme, Consumer<List<Section>> removed, Consumer<Folder> released) {
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var buttons = Form.buttons(folderAlone, remove, keep);
        folderAlone.managedProperty().bind(folderAlone.visibleProperty());
        sheet = new Sheet(owner, theme, Labels.say("remove.title"), new VBox(question, space, buttons), 540, 200);
        keep.setCancelButton(true);
        keep.setOnAction(_ -> sheet.close());
        remove.setOnAction(_ -> {
            sheet.close();
            if (!sections.isEmpty()) {
                removed.accept(sections);
            }
            release(released);
        });
        folderAlone.setOnAction(_ -> {
            sheet.close();
            release(released);
        });
    }

    private void release(Consumer<Folder> released) {
        if (folder != null) {
            released.accept(folder);
        }
    }

    /// @param those the sections that would go: the one, or all that stand in the folder
    void open(Filed which, List<Section> those) {
        sections = those;
        folder = which instanceof Folder one ? one : null;
        question.say(folder == null ? Labels.say("remove.question", which.title())
                : Labels.say("remove.question.folder", which.title(), those.size()));
        remove.setText(folder == null || those.isEmpty() ? Labels.say("remove.remove") : Labels.say("remove.all", those.size()));
        folderAlone.setVisible(folder != null && !those.isEmpty());
        sheet.open(keep);
    }

    boolean opened() {
        return sheet.opened();
    }
}
