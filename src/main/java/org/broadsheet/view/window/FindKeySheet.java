package org.broadsheet.view.window;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.KeyCatcher;
import org.broadsheet.view.command.Keys;
import org.broadsheet.view.command.Labels;

/// Asks for a key whose command is sought. Lives on the JavaFX thread.
final class FindKeySheet {
    private final Label invitation = new Label(Labels.say("keys.finding"));
    private final KeyCatcher catcher;
    private final Sheet sheet;

    /// @param sought hears which key it was
    FindKeySheet(Stage owner, Theme theme, Consumer<Keys> sought) {
        invitation.setFocusTraversable(true);
        invitation.setWrapText(true);
        var content = new VBox(invitation);
        sheet = new Sheet(owner, theme, Labels.say("keys.find"), content, 420, 130);
        catcher = new KeyCatcher(keys -> {
            sheet.close();
            sought.accept(keys);
        });
        catcher.listenTo(content.getScene());
    }

    void open() {
        catcher.clear();
        sheet.open(invitation);
    }
}
