package org.broadsheet.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Checked.Verdict;
import org.broadsheet.library.Importing;
import org.broadsheet.library.ListLine;
import org.broadsheet.library.Proposal;
import org.broadsheet.store.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `import FILE`
@Command(name = "import", description = "Take over the subscriptions of another news reader; known ones are left alone.")
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(paramLabel = "FILE", description = "OPML, a urls file of newsboat, or addresses one a line; -: standard input")
    private Path file = Path.of("");

    @Option(names = "--into", paramLabel = "FOLDER", description = "put all of it into this folder: News/Coast")
    private @Nullable String into;

    @Option(names = "--flat", description = "leave the list's own folders out")
    private boolean flat;

    @Option(names = "--check", description = "ask each address first, and leave out those that are no feeds")
    private boolean check;

    @Option(names = "--dry-run", description = "say what would come of it, and do nothing")
    private boolean dryRun;

    /// What is not taken over, and why.
    private final List<ListLine> left = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        byte[] document;
        try {
            document = file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
        } catch (IOException unreadable) {
            return failed("unreadable no file " + file + " can be read");
        }
        try (var newsroom = root.newsroom()) {
            return switch (newsroom.importing().read(document)) {
                case Importing.Read.NoList(String reason) -> failed("not-opml " + file + " is no list of subscriptions: " + reason);
                case Importing.Read.AsList(Proposal proposal) -> take(newsroom, proposal);
            };
        }
    }

    private int take(Newsroom newsroom, Proposal proposal) throws InterruptedException {
        proposal.lines().stream().filter(line -> line.kind() == ListLine.Kind.REFUSED).forEach(left::add);
        var wanted = new HashSet<>(proposal.all());
        if (check) {
            wanted.removeAll(dead(newsroom, proposal));
        }
        var known = proposal.count(ListLine.Kind.KNOWN);
        if (dryRun) {
            return report(wanted.stream().filter(place -> proposal.lines().get(place).kind() == ListLine.Kind.NEW).count(), known);
        }
        var taken = newsroom.importing().take(proposal, wanted, into == null ? List.of() : Folders.titles(into), flat);
        return report(taken.sections().size(), known);
    }

    private Set<Integer> dead(Newsroom newsroom, Proposal proposal) throws InterruptedException {
        var dead = new HashSet<Integer>();
        newsroom.importing().check(proposal, proposal.all(), checked -> {
            var line = proposal.lines().get(checked.place());
            if (checked.verdict() == Verdict.DEAD) {
                dead.add(checked.place());
                left.add(new ListLine(line.depth(), ListLine.Kind.REFUSED, line.title(), line.detail(), "dead " + Sentences.say("import.dead", checked.note())));
            } else if (!root.json()) {
                root.tell(line.title() + " " + checked.note());
            }
        });
        return dead;
    }

    private int report(long added, long known) {
        if (root.json()) {
            root.print(new Json().always("added", added).always("known", known).always("failed", left.size())
                    .put("errors", left.stream().map(no -> error(no.detail(), String.valueOf(no.note()))).toList()).put("dryRun", dryRun));
        } else {
            root.print(Sentences.say("import.done", dryRun ? 1 : 0, added, known, left.size()));
            left.forEach(no -> root.tell(String.valueOf(no.note()).replaceFirst(" ", " " + named(no) + ": ")));
        }
        return left.isEmpty() ? 0 : 1;
    }

    private static String named(ListLine no) {
        return no.title().equals(no.detail()) ? no.detail() : no.title() + " (" + no.detail() + ")";
    }

    private int failed(String error) {
        if (root.json()) {
            root.print(new Json().always("added", 0).always("known", 0).always("failed", 1).always("errors", List.of(error(file.toString(), error))));
        } else {
            root.tell(error);
        }
        return 1;
    }

    private static Json error(String asked, String error) {
        return new Json().always("asked", asked).always("error", error);
    }
}
