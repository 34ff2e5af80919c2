package org.broadsheet.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `move SECTION... --into FOLDER`, `move SECTION --name TITLE`
@Command(name = "move", description = "Put sections or folders into a folder, or give one another title.")
final class MoveCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "1..*", paramLabel = "SECTION", description = "title, folder, folder/title or address")
    private List<String> names = List.of();

    @Option(names = "--into", paramLabel = "FOLDER", description = "its path, such as Press/Coast; what of it is missing is made; / is the top")
    private @Nullable String into;

    @Option(names = "--name", paramLabel = "TITLE", description = "what it is called from now on; of one alone")
    private @Nullable String title;

    @Override
    public Integer call() {
        if ((into == null && title == null) || (title != null && names.size() > 1)) {
            throw new ParameterException(root.commandLine(), "Say --into FOLDER, or for one alone --name TITLE.");
        }
        try (var newsroom = root.newsroom()) {
            var ordering = newsroom.ordering();
            var failed = false;
            for (var name : names) {
                var places = ordering.named(name);
                failed |= places.isEmpty() && root.failed(name, NewsText.noSection(name));
                for (var place : places) {
                    if (into != null && !ordering.move(place.id(), ordering.folder(into))) {
                        failed = root.failed(name, Sentences.say("move.refused", name));
                    }
                    if (title != null && !ordering.rename(place.id(), title)) {
                        failed = root.failed(name, Sentences.say("move.taken", name));
                    }
                    newsroom.subscribing().subscriptions().stream().filter(one -> one.section().id().equals(place.id()))
                            .forEach(one -> root.print(root.json() ? NewsJson.subscription(one) : NewsText.section(one.section())));
                }
            }
            return failed ? 1 : 0;
        }
    }
}
