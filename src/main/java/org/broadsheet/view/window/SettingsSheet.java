package org.broadsheet.view.window;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Labels;
import org.broadsheet.words.Languages;

/// What can be set for the program as a whole, on one page. Each counts at once, but for the language. Most of it has a command as
/// well, which is what is done here. Lives on the JavaFX thread.
final class SettingsSheet {
    private static final List<Command> LOOKS = List.of(Command.AS_SYSTEM, Command.LIGHT, Command.DARK);
    private static final List<Command> SWITCHES = List.of(Command.ICONS, Command.OFFLINE, Command.PAUSE);
    private static final List<Command> MORE = List.of(Command.CHANGE_KEYS, Command.CHOICES_FOR_ALL, Command.NETWORK);

    private final KeptSettings settings;
    private final Deeds deeds;
    private final Predicate<Command> chosen;
    private final Pick<String> language;
    private final Pick<Command> look;
    private final Map<Command, CheckBox> switches = new LinkedHashMap<>();
    private final Map<String, Node> choices = new HashMap<>();
    private final Label voice = new Label();
    private final Sheet sheet;

    /// @param chosen which look there is, and which switches are on
    SettingsSheet(Stage owner, Theme theme, KeptSettings settings, KeptKeys keys, Deeds deeds, Predicate<Command> chosen) {
        this.settings = settings;
        this.deeds = deeds;
        this.chosen = chosen;
        language = new Pick<>(Labels.say("settings.language"), Stream.concat(Stream.of(""), Languages.SPOKEN.stream()).toList(),
                spoken -> spoken.isEmpty() ? Labels.say("settings.language.system") : Languages.named(spoken), this::speak);
        look = new Pick<>(Labels.say("settings.look"), LOOKS, Labels::plain, deeds::run);
        SWITCHES.forEach(command -> switches.put(command, box(command)));
        voice.getStyleClass().add("count");
        voice.setWrapText(true);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var close = new Button(Labels.say("details.close"));
        close.setCancelButton(true);
        var boxes = new VBox();
        boxes.getStyleClass().add("switches");
        boxes.getChildren().setAll(switches.values());
        var picks = new KeyChoicePicks(keys, this::say);
        choices.put("settings.language", language);
        choices.putAll(picks.choices());
        sheet = new Sheet(owner, theme, Labels.title(Command.SETTINGS), new VBox(named("settings.language", language), named("settings.look", look),
                boxes, heading("keys.title"), picks, more(), space, voice, Form.buttons(close)), 640, 560);
        close.setOnAction(_ -> sheet.close());
    }

    private static Label heading(String key) {
        var label = new Label(Labels.say(key));
        label.getStyleClass().add("choice-name");
        return label;
    }

    private static VBox named(String key, Region field) {
        var label = heading(key);
        label.setLabelFor(field);
        field.setMaxWidth(Double.MAX_VALUE);
        return new VBox(label, field);
    }

    private CheckBox box(Command command) {
        var box = new CheckBox(Labels.plain(command));
        box.setMnemonicParsing(false);
        box.setOnAction(_ -> deeds.run(command));
        return box;
    }

    /// What has a window of its own opens in the place of this one.
    private Node more() {
        var more = new FlowPane();
        more.getStyleClass().add("picks");
        MORE.forEach(command -> {
            var button = new Button(Labels.plain(command));
            button.setMnemonicParsing(false);
            button.setOnAction(_ -> {
                sheet.close();
                deeds.run(command);
            });
            more.getChildren().add(button);
        });
        return more;
    }

    /// The settings that no command makes, by their names' lines in the resource bundle.
    List<String> ids() {
        return choices.keySet().stream().sorted().toList();
    }

    /// Opens it at one of them.
    void open(String id) {
        open();
        choices.getOrDefault(id, language).requestFocus();
    }

    void open() {
        say("");
        var spoken = settings.now().language();
        language.show(spoken == null ? "" : spoken);
        LOOKS.stream().filter(chosen).findFirst().ifPresent(look::show);
        switches.forEach((command, box) -> box.setSelected(chosen.test(command)));
        sheet.open(language);
    }

    private void speak(String spoken) {
        settings.change(last -> last.withLanguage(spoken.isEmpty() ? null : spoken));
        say(Labels.say("settings.language.next"));
    }

    private void say(String sentence) {
        voice.setText(sentence);
    }
}
