package org.broadsheet.view.window;

import java.util.Set;
import java.util.function.Consumer;
import org.broadsheet.settings.Settings;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.SiteIcons;

/// What the commands for the look of the window do: day and night, icons, the whole screen. Lives on the JavaFX thread.
final class LookDeeds {
    /// Of these one is always chosen.
    static final Set<Command> CHOICES = Set.of(Command.AS_SYSTEM, Command.LIGHT, Command.DARK);

    private final Door door;
    private final Theme theme;
    private final KeptSettings settings;
    private final SiteIcons icons;
    private final Consumer<String> voice;

    LookDeeds(Door door, Theme theme, KeptSettings settings, SiteIcons icons, Consumer<String> voice) {
        this.door = door;
        this.theme = theme;
        this.settings = settings;
        this.icons = icons;
        this.voice = voice;
    }

    void bind(Deeds deeds) {
        CHOICES.forEach(command -> deeds.bind(command, () -> dress(command)));
        deeds.bind(Command.ICONS, this::icons).bind(Command.FULL_SCREEN, this::fullScreen);
    }

    /// Whether a look is the chosen one.
    boolean chosen(Command look) {
        return choice(look) == theme.choice().get();
    }

    private static Theme.Choice choice(Command look) {
        return look == Command.LIGHT ? Theme.Choice.LIGHT : look == Command.DARK ? Theme.Choice.DARK : Theme.Choice.SYSTEM;
    }

    private void dress(Command look) {
        theme.choice().set(choice(look));
        settings.change(last -> last.withTheme(Settings.Theme.valueOf(choice(look).name())));
        voice.accept(Labels.say("look", Labels.plain(look)));
    }

    private void icons() {
        settings.change(last -> last.withIcons(!last.icons()));
        icons.want(settings.now().icons());
        voice.accept(Labels.say(settings.now().icons() ? "icons.so" : "icons.not"));
    }

    private void fullScreen() {
        voice.accept(Labels.say(door.turnFullScreen() ? "full-screen.so" : "full-screen.not"));
    }
}
