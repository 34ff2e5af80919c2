package org.broadsheet.view.window;

import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.KeyCatcher;
import org.broadsheet.view.command.Keys;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.command.Rekeying;
import org.broadsheet.view.command.Rekeying.Verdict;
import org.jspecify.annotations.Nullable;

/// Asks for new keys of a command: they are pressed, and whoever has them already is named before they are taken over. Lives on the
/// JavaFX thread.
final class PressKeysSheet {
    private final KeptKeys keys;
    private final Sentence title = new Sentence("title");
    private final Label pressed = new Label();
    private final Sentence verdict = new Sentence("answer");
    private final Button instead = new Button(Labels.say("keys.press.instead"));
    private final Button besides = new Button();
    private final Sheet sheet;
    private final KeyCatcher catcher = new KeyCatcher(this::caught);
    private Command command = Command.KEYS;
    private @Nullable Keys wanted;

    /// Hears which keys were chosen.
    interface Chosen {
        void give(Command command, Keys wanted, boolean besides);
    }

    PressKeysSheet(Stage owner, Theme theme, KeptKeys keys, Chosen chosen) {
        this.keys = keys;
        pressed.getStyleClass().add("pressed");
        pressed.setFocusTraversable(true);
        pressed.setMaxWidth(Double.MAX_VALUE);
        instead.setDefaultButton(true);
        instead.setOnAction(_ -> give(chosen, false));
        besides.setOnAction(_ -> give(chosen, true));
        var cancel = new Button(Labels.say("sheet.cancel"));
        cancel.setCancelButton(true);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var content = new VBox(title, pressed, verdict, space, Form.buttons(besides, instead, cancel));
        sheet = new Sheet(owner, theme, Labels.title(Command.CHANGE_KEYS), content, 560, 260);
        cancel.setOnAction(_ -> sheet.close());
        catcher.listenTo(content.getScene());
    }

    void open(Command of) {
        command = of;
        wanted = null;
        catcher.clear();
        title.say(Labels.say("keys.press.title", Labels.title(of)));
        var now = keys.now().written(of).stream().map(Keys::shown).collect(Collectors.joining(", "));
        besides.setText(Labels.say("keys.press.besides", now));
        besides.setVisible(!now.isEmpty());
        besides.setManaged(!now.isEmpty());
        say("\u2026", Labels.say("keys.press.invitation"), false);
        sheet.open(pressed);
    }

    private void caught(Keys now) {
        wanted = now;
        switch (Rekeying.verdict(keys.now(), now, command)) {
            case Verdict.Free() -> say(now.shown(), Labels.say("keys.press.free"), true);
            case Verdict.Held(var by) -> say(now.shown(),
                    Labels.say("keys.press.held", by.stream().map(Labels::title).collect(Collectors.joining(", "))), true);
            case Verdict.Refused(String why) -> say(now.shown(), why, false);
        }
    }

    private void say(String shown, String sentence, boolean possible) {
        pressed.setText(shown);
        pressed.setAccessibleText(shown + ". " + sentence);
        verdict.say(sentence);
        instead.setDisable(!possible);
        besides.setDisable(!possible);
    }

    private void give(Chosen chosen, boolean also) {
        var keysWanted = wanted;
        if (keysWanted != null) {
            sheet.close();
            chosen.give(command, keysWanted, also);
        }
    }
}
