package org.broadsheet.app.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.settings.KeysFile;
import org.broadsheet.settings.KeysText;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Keys;
import org.broadsheet.view.command.Labels;
import picocli.CommandLine.ParentCommand;

/// `commands`
@picocli.CommandLine.Command(name = "commands", description = "List the commands of the window, with the keys that this profile has for them.")
final class CommandsCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Override
    public Integer call() {
        var keying = Keying.of(new KeysFile(root.profile()).read() instanceof KeysText.Read.Good(var choices) ? choices : KeyChoices.USUAL);
        for (var command : Command.values()) {
            var keys = keying.keys(command).stream().map(Keys::written).toList();
            root.print(root.json() ? new Json().always("id", command.id()).always("menu", Labels.plain(command.menu()))
                    .always("label", Labels.plain(command)).put("keys", keys)
                    .put("context", command.place() == Command.Place.ANYWHERE ? null
                            : command.place().name().toLowerCase(Locale.ROOT))
                    : "%-44s %s".formatted(Labels.plain(command.menu()) + " → " + Labels.plain(command),
                            String.join(", ", keys)));
        }
        return 0;
    }
}
