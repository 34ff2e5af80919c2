package org.broadsheet.app.command;

import java.util.concurrent.Callable;
import org.broadsheet.library.ReadyWords;
import org.broadsheet.store.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `check`
@Command(name = "check", description = "Verify what is stored: database, pages, pictures, index.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Option(names = "--repair", description = "put right what can be; what was lost is fetched again by the next refresh")
    private boolean repair;

    @Override
    public Integer call() throws InterruptedException {
        try (var newsroom = root.newsroom()) {
            var checked = newsroom.check(repair);
            if (root.json()) {
                root.print(new Json().always("articles", checked.articles()).always("pages", checked.pages())
                        .always("pictures", checked.pictures()).always("bytes", checked.bytes())
                        .put("problems", checked.problems().stream().map(CheckCommand::json).toList()));
            } else {
                checked.problems().forEach(problem -> root.print(problem.what() + ": " + problem.where() + (problem.repaired() ? " (repaired)" : "")));
                root.print(checked.articles() + " articles, " + checked.pages() + " pages, " + checked.pictures() + " pictures, "
                        + ReadyWords.size(checked.bytes()) + ": " + (checked.problems().isEmpty() ? Sentences.say("check.sound") : problems(checked)));
            }
            return checked.problems().stream().allMatch(Checked.Problem::repaired) ? 0 : 1;
        }
    }

    private static Json json(Checked.Problem problem) {
        return new Json().always("what", problem.what()).always("where", problem.where()).put("repaired", problem.repaired());
    }

    private static String problems(Checked checked) {
        long repaired = checked.problems().stream().filter(Checked.Problem::repaired).count();
        return Sentences.say("check.problems", checked.problems().size(), repaired);
    }
}
