package org.broadsheet.app.command;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.library.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `publishers [SEARCH...]`
@Command(name = "publishers", description = "List publishers, their editions and the sections to subscribe to.")
final class PublishersCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "0..*", paramLabel = "SEARCH", description = "the beginnings of words: dw bus")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        var subscribed = new HashSet<String>();
        try (var newsroom = root.newsroom()) {
            newsroom.subscribing().sections().forEach(section -> subscribed.add(section.address().toString()));
        }
        for (var publisher : Catalogue.shipped().search(String.join(" ", words)).publishers()) {
            for (var edition : publisher.editions()) {
                var sections = edition.sections().stream().map(offered -> new Json().always("title", offered.title())
                        .put("kind", offered.kind()).always("address", offered.address().toString())
                        .put("subscribed", subscribed.contains(offered.address().toString()))).toList();
                if (root.json()) {
                    root.print(new Json().always("publisher", publisher.name()).put("language", edition.language())
                            .put("region", edition.region()).always("sections", sections));
                } else {
                    root.print(publisher.name() + " (" + edition.language() + ")");
                    edition.sections().forEach(offered -> root.print("    " + offered.title() + "  " + offered.address()));
                }
            }
        }
        return 0;
    }
}
