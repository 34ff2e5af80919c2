package org.broadsheet.app.command;

import java.util.concurrent.Callable;
import org.broadsheet.library.ReadyWords;
import org.broadsheet.library.Storing;
import org.broadsheet.settings.Budgets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/// `storage`
@Command(name = "storage", description = "Show how much is held and came today, or choose how much may.")
final class StorageCommand implements Callable<Integer> {
    private static final long MEGABYTE = 1_000_000;

    @ParentCommand
    private Root root = new Root();

    @Option(names = "--day", paramLabel = "MB", description = "of pages and pictures on one day; 0: no bound")
    private @Nullable Integer day;

    @Option(names = "--held", paramLabel = "MB", description = "of pages and pictures in all; 0: no bound")
    private @Nullable Integer held;

    @Override
    public Integer call() {
        if ((day != null && day < 0) || (held != null && held < 0)) {
            throw new ParameterException(root.commandLine(), "So many megabytes, or 0 for no bound.");
        }
        try (var newsroom = root.newsroom()) {
            var before = newsroom.storing().used().budgets();
            if (day != null || held != null) {
                newsroom.storing().choose(new Budgets(day == null ? before.dayBytes() : day * MEGABYTE,
                        held == null ? before.storeBytes() : held * MEGABYTE));
            }
            print(newsroom.storing().used());
            return 0;
        }
    }

    private void print(Storing.Used used) {
        var budgets = used.budgets();
        root.print(root.json() ? new Json().always("held", used.held()).always("heldBudget", budgets.storeBytes()).always("today", used.today())
                .always("dayBudget", budgets.dayBytes())
                : Sentences.say("storage", ReadyWords.size(used.held()), of(budgets.storeBytes()), ReadyWords.size(used.today()), of(budgets.dayBytes())));
    }

    private static String of(long budget) {
        return budget == 0 ? Sentences.say("storage.unbounded") : Sentences.say("storage.of", ReadyWords.size(budget));
    }
}
