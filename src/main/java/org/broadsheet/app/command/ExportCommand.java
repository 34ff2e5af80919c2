package org.broadsheet.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `export --opml FILE`
@Command(name = "export", description = "Write all subscriptions to a file.")
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Option(names = "--opml", required = true, paramLabel = "FILE", description = "the OPML file to write; -: standard output")
    private String file = "";

    @Override
    public Integer call() {
        try (var newsroom = root.newsroom()) {
            var opml = newsroom.subscribing().opml();
            if (file.equals("-")) {
                root.print(opml.strip());
                return 0;
            }
            Files.writeString(Path.of(file), opml);
            int subscriptions = newsroom.subscribing().subscriptions().size();
            root.print(root.json() ? new Json().always("subscriptions", subscriptions).put("file", file)
                    : subscriptions + " subscriptions written to " + file);
            return 0;
        } catch (IOException unwritable) {
            root.tell("unwritable " + file + " can't be written: " + unwritable.getMessage());
            return 1;
        }
    }
}
