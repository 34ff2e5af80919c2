package org.broadsheet.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.library.Outcome;
import org.broadsheet.library.Refreshed;
import org.broadsheet.library.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `refresh [SECTION...]`
@Command(name = "refresh", description = "Fetch what is new, with full text and pictures.")
final class RefreshCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "0..*", paramLabel = "SECTION", description = "title, folder, folder/title or address; none: all")
    private List<String> names = List.of();

    @Option(names = "--force", description = "ask sections that are not due, too")
    private boolean force;

    @Option(names = "--no-pages", description = "fetch the feeds alone, no full text and no pictures")
    private boolean noPages;

    @Override
    public Integer call() throws InterruptedException {
        try (var newsroom = root.newsroom()) {
            var chosen = root.sections(newsroom, names);
            if (!names.isEmpty() && chosen.ids().isEmpty()) {
                return 1;
            }
            var refreshed = newsroom.refresh().run(chosen.ids(), new Wish(force, !noPages), this::print);
            return switch (refreshed) {
                case Refreshed.Busy _ -> {
                    root.tell("busy: another refresh of these subscriptions is running");
                    yield 1;
                }
                case Refreshed.Done done -> {
                    root.print(root.json() ? NewsJson.summary(done) : NewsText.summary(done));
                    yield chosen.unknown() || done.failed() > 0 ? 1 : 0;
                }
            };
        }
    }

    private void print(Outcome outcome) {
        if (root.json()) {
            root.print(NewsJson.refresh(outcome));
        } else if (outcome.error() != null) {
            root.tell(outcome.section().title() + ": " + outcome.error());
        } else {
            root.print(NewsText.refresh(outcome));
        }
    }
}
