package org.broadsheet.app.command;

import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.BackIssues;
import org.broadsheet.library.Older;
import org.broadsheet.library.Outcome;
import org.broadsheet.library.Refreshed;
import org.broadsheet.library.Wish;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(names = "--older", paramLabel = "PAGES", arity = "0..1", fallbackValue = "" + BackIssues.USUAL,
            preprocessor = Pages.class,
            description = "in place of what is new, older articles of the sections named, from at most so many documents of "
                    + "each (1 to " + BackIssues.MOST + "; without a number ${FALLBACK-VALUE})")
    private @Nullable Integer older;

    /// What follows and is no number is a section.
    static final class Pages implements IParameterPreprocessor {
        @Override
        public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> parsed) {
            if (arguments.isEmpty() || !arguments.peek().matches("-?\\d{1,9}")) {
                arguments.push(String.valueOf(BackIssues.USUAL));
            }
            return false;
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (older != null && (names.isEmpty() || older < 1 || older > BackIssues.MOST)) {
            throw new ParameterException(root.commandLine(), "--older needs a section, and a number from 1 to "
                    + BackIssues.MOST + " if any.");
        }
        try (var newsroom = root.newsroom()) {
            var chosen = root.sections(newsroom, names);
            if (!names.isEmpty() && chosen.ids().isEmpty()) {
                return 1;
            }
            if (older != null) {
                return older(newsroom, chosen, older);
            }
            var refreshed = newsroom.refresh().run(chosen.ids(), new Wish(force, !noPages), this::print);
            return switch (refreshed) {
                case Refreshed.Busy _ -> busy();
                case Refreshed.Stopped _ -> 1;
                case Refreshed.Done done -> {
                    root.print(root.json() ? NewsJson.summary(done) : NewsText.summary(done));
                    yield chosen.unknown() || done.failed() > 0 ? 1 : 0;
                }
            };
        }
    }

    private Integer older(Newsroom newsroom, Root.Chosen chosen, int documents) throws InterruptedException {
        var failed = chosen.unknown();
        var sections = newsroom.subscribing().sections().stream().filter(section -> chosen.ids().contains(section.id())).toList();
        for (var section : sections) {
            switch (newsroom.backIssues().fetch(section, documents, !noPages)) {
                case Older.Busy _ -> {
                    return busy();
                }
                case Older.Brought brought -> {
                    root.print(root.json() ? NewsJson.older(brought) : section.title() + ": " + brought.sentence());
                    failed |= brought.outcome().error() != null;
                }
            }
        }
        return failed ? 1 : 0;
    }

    private int busy() {
        root.tell("busy: " + Sentences.say("refresh.busy"));
        return 1;
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
