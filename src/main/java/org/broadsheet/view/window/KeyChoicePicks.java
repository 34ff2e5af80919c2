package org.broadsheet.view.window;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.settings.KeyChoices.Singles;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.command.Presets;

/// As which reader the keys are, and whether those count that write a character. Lives on the JavaFX thread.
final class KeyChoicePicks extends FlowPane {
    private final KeptKeys keys;
    private final Consumer<String> voice;
    private final Pick<String> preset;
    private final Pick<Singles> singles;

    /// @param voice tells the reader what he chose
    KeyChoicePicks(KeptKeys keys, Consumer<String> voice) {
        this.keys = keys;
        this.voice = voice;
        preset = new Pick<>(Labels.say("keys.preset"), Stream.concat(Stream.of(""), Presets.names().stream()).toList(), KeyChoicePicks::name, this::choose);
        singles = new Pick<>(Labels.say("keys.singles"), List.of(Singles.values()),
                how -> Labels.say("keys.singles." + how, Keying.PREFIX.shown()), this::choose);
        getStyleClass().add("picks");
        getChildren().setAll(named("keys.preset", preset), named("keys.singles", singles));
        keys.keying().subscribe(now -> show(now.choices()));
    }

    /// What chooses, by its name's line in the resource bundle.
    Map<String, Node> choices() {
        return Map.of("keys.preset", preset, "keys.singles", singles);
    }

    private static Node named(String key, Node field) {
        var label = new Label(Labels.say(key));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(label, field);
        line.getStyleClass().add("named");
        return line;
    }

    /// What a preset is called; the empty one is Broadsheet's own.
    static String name(String preset) {
        return preset.isEmpty() ? Labels.say("title") : preset;
    }

    private void show(KeyChoices choices) {
        preset.show(choices.preset());
        singles.show(choices.singles());
    }

    private void choose(String chosen) {
        change(keys.now().choices().withPreset(chosen), Labels.say("keys.preset.done", name(chosen), keys.now().choices().own().size()));
    }

    private void choose(Singles chosen) {
        change(keys.now().choices().withSingles(chosen), Labels.say("keys.singles.done." + chosen, Keying.PREFIX.shown()));
    }

    private void change(KeyChoices next, String sentence) {
        keys.change(next, sentence);
        voice.accept(sentence);
    }
}
