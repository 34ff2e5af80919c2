package org.broadsheet.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `import FILE.opml`
@Command(name = "import", description = "Take over the subscriptions of an OPML file; known ones are left alone.")
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(paramLabel = "FILE", description = "an OPML file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        byte[] document;
        try {
            document = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            return report(0, 0, "unreadable no file " + file + " can be read");
        }
        try (var newsroom = root.newsroom()) {
            var imported = newsroom.subscribing().take(document);
            var error = imported.error();
            return report(imported.added(), imported.known(),
                    error == null ? "" : "not-opml " + file + " is no list of subscriptions: " + error);
        }
    }

    private int report(int added, int known, String error) {
        if (root.json()) {
            var json = new Json().always("added", added).always("known", known).always("failed", error.isEmpty() ? 0 : 1);
            root.print(error.isEmpty() ? json : json.put("errors",
                    List.of(new Json().always("asked", file.toString()).always("error", error))));
        } else if (error.isEmpty()) {
            root.print(added + " added, " + known + " known before");
        } else {
            root.tell(error);
        }
        return error.isEmpty() ? 0 : 1;
    }
}
