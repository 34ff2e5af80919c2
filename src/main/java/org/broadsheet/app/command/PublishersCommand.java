package org.broadsheet.app.command;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.StandingWords;
import org.broadsheet.markup.Publishers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `publishers [SEARCH...]` and `publishers --check FILE`
@Command(name = "publishers", description = "List publishers, their editions and the sections to subscribe to.")
final class PublishersCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "0..*", paramLabel = "SEARCH", description = "the beginnings of words: dw bus")
    private List<String> words = List.of();

    @Option(names = "--check", paramLabel = "FILE", description = "say whether this description of a publisher is right, in place of a list")
    private @Nullable Path check;

    @Override
    public Integer call() {
        return check == null ? list() : checked(check);
    }

    private int checked(Path file) {
        var read = Publishers.of(List.of(file));
        if (!read.mistakes().isEmpty()) {
            root.failed(file.toString(), read.mistakes().getFirst());
            return 1;
        }
        var publisher = read.all().getFirst();
        root.print(root.json() ? new Json().always("name", publisher.name()).put("articles", publisher.documented()).put("lists", publisher.forms())
                : publisher.name() + ": " + (publisher.documented() ? "the document of an article, and " : "")
                        + (publisher.forms() == 1 ? "one document that lists articles" : publisher.forms() + " documents that list articles"));
        return 0;
    }

    private int list() {
        var subscribed = new HashSet<String>();
        try (var newsroom = root.newsroom()) {
            newsroom.subscribing().sections().forEach(section -> subscribed.add(section.address().toString()));
        }
        for (var publisher : Catalogue.shipped().search(String.join(" ", words), Locale.getDefault()).publishers()) {
            for (var edition : publisher.editions()) {
                var sections = edition.sections().stream().map(offered -> new Json().always("title", offered.title())
                        .put("kind", offered.kind().word()).always("address", offered.address().toString())
                        .put("status", offered.standing().name().toLowerCase(Locale.ROOT))
                        .put("subscribed", subscribed.contains(offered.address().toString()))).toList();
                if (root.json()) {
                    root.print(new Json().always("publisher", publisher.name()).put("language", edition.language())
                            .put("region", edition.region()).always("sections", sections));
                } else {
                    root.print(publisher.name() + " (" + edition.language() + ")");
                    edition.sections().forEach(offered -> root.print((subscribed.contains(offered.address().toString()) ? "  \u2713 " : "    ")
                            + offered.title() + "  " + offered.address() + StandingWords.of(offered.standing()).map(words -> "  (" + words + ")").orElse("")));
                }
            }
        }
        return 0;
    }
}
