package org.broadsheet.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `remove SECTION...`
@Command(name = "remove", description = "End a subscription, or all of a folder's; starred articles stay.")
final class RemoveCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "1..*", paramLabel = "SECTION", description = "title, folder, folder/title or address")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        var failed = false;
        try (var newsroom = root.newsroom()) {
            for (var asked : names) {
                var sections = newsroom.subscribing().named(asked);
                if (sections.isEmpty()) {
                    failed = root.failed(asked, NewsText.noSection(asked));
                }
                for (var section : sections) {
                    newsroom.subscribing().remove(section.id());
                    root.print(root.json()
                            ? new Json().always("title", section.title()).always("address", section.address().toString())
                            : Sentences.say("removed", NewsText.section(section)));
                }
            }
        }
        return failed ? 1 : 0;
    }
}
