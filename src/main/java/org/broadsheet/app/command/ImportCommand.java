package org.broadsheet.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.feed.Outline;
import org.broadsheet.library.Imported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `import FILE`
@Command(name = "import", description = "Take over the subscriptions of another news reader; known ones are left alone.")
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(paramLabel = "FILE", description = "OPML, a urls file of newsboat, or addresses one a line; -: standard input")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        byte[] document;
        try {
            document = file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
        } catch (IOException unreadable) {
            return failed("unreadable no file " + file + " can be read");
        }
        try (var newsroom = root.newsroom()) {
            var imported = newsroom.subscribing().take(document);
            return imported.error() == null ? report(imported) : failed("not-opml " + file + " is no list of subscriptions: " + imported.error());
        }
    }

    private int report(Imported imported) {
        if (root.json()) {
            root.print(new Json().always("added", imported.added()).always("known", imported.known()).always("failed", imported.refused().size())
                    .put("errors", imported.refused().stream().map(no -> error(no.asked(), no.reason())).toList()));
        } else {
            root.print(imported.added() + " added, " + imported.known() + " known before"
                    + (imported.refused().isEmpty() ? "" : ", " + imported.refused().size() + " refused"));
            imported.refused().forEach(no -> root.tell(no.reason().replaceFirst(" ", " " + named(no) + ": ")));
        }
        return imported.refused().isEmpty() ? 0 : 1;
    }

    private static String named(Outline.Refused no) {
        return no.title().equals(no.asked()) ? no.asked() : no.title() + " (" + no.asked() + ")";
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
