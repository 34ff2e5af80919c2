package org.broadsheet.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `rehearse`: runs the commands of a file, one a line, in one process and without a network. Hidden: the build runs it
/// once, so that Java can keep what it learns about all commands together (`assets/packaging/rehearsal`).
@Command(name = "rehearse", hidden = true, description = "Run the commands of a file, one a line.")
final class RehearseCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 2;

    @ParentCommand
    private Root root = new Root();

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    /// Fails when a line is no command; that a command fails is part of the rehearsal.
    @Override
    public Integer call() throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] words = Stream.concat(Stream.of(line.split(" ", -1)),
                    Stream.of("--profile", root.profile().toString(), "--offline")).toArray(String[]::new);
            if (Root.run(System.out, System.err, _ -> WRONG_USAGE, words) == WRONG_USAGE) {
                root.tell("no command: " + line);
                return WRONG_USAGE;
            }
        }
        return 0;
    }
}
