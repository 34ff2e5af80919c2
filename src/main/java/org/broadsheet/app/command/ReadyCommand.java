package org.broadsheet.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.library.Change;
import org.broadsheet.library.Readied;
import org.broadsheet.library.ReadyWords;
import org.broadsheet.news.Readiness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `ready [SECTION...]`
@Command(name = "ready", description = "Fetch whatever is missing for reading offline.")
final class ReadyCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "0..*", paramLabel = "SECTION", description = "title, folder, folder/title or address; none: all")
    private List<String> names = List.of();

    @Option(names = "--again", description = "ask also for what is known to be refused, behind a subscription or no article")
    private boolean again;

    @Override
    public Integer call() throws InterruptedException {
        try (var newsroom = root.newsroom()) {
            var chosen = root.sections(newsroom, names);
            if (!names.isEmpty() && chosen.ids().isEmpty()) {
                return 1;
            }
            newsroom.connecting().offline(root.offline());
            var said = newsroom.changes().listen(change -> {
                if (change instanceof Change.Progress(String sentence, boolean busy) && !busy && !root.json()) {
                    root.print(sentence);
                }
            });
            try (said) {
                return switch (newsroom.makingReady().run(chosen.ids(), again)) {
                    case Readied.Busy _ -> {
                        root.tell("busy: " + Sentences.say("ready.busy"));
                        yield 1;
                    }
                    case Readied.Stopped _ -> 1;
                    case Readied.Done done -> {
                        print(done);
                        yield chosen.unknown() || !done.missing().isEmpty() ? 1 : 0;
                    }
                };
            }
        }
    }

    private void print(Readied.Done done) {
        if (root.json()) {
            root.print(new Json().always("articles", done.articles()).always("ready", done.ready())
                    .put("missing", done.missing().stream().map(this::json).toList()).always("bytes", done.bytes())
                    .always("ms", done.took().toMillis()));
        } else {
            done.missing().forEach(missing -> root.tell(Sentences.say("ready.lacks", missing.id(), missing.page() ? 1 : 0, error(missing))));
        }
    }

    private Json json(Readied.Missing missing) {
        return new Json().always("id", missing.id().number()).always("what", what(missing)).put("url", missing.url()).always("error", error(missing));
    }

    private static String what(Readied.Missing missing) {
        return missing.page() ? "page" : "picture";
    }

    private String error(Readied.Missing missing) {
        var told = missing.why().told();
        return told != null ? told : root.offline() ? "offline " + Sentences.say("ready.offline") : "missing " + ReadyWords.because(missing.page() ? Readiness.LEAD : Readiness.TEXT, missing.why().cause());
    }
}
