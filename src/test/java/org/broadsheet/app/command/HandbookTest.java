package org.broadsheet.app.command;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The handbook tells of every command there is, and of none that there is not.
class HandbookTest {
    private static final Pattern ROW = Pattern.compile("^\\| (`.*?) \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z]+)");

    @Test
    void tellsOfEveryCommand() throws IOException {
        String handbook = Files.readString(Path.of("src/docs/handbook.md"));
        String chapter = handbook.substring(handbook.indexOf("## The command line"), handbook.indexOf("## Where your"));
        var told = ROW.matcher(chapter).results().flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1)).collect(toCollection(TreeSet::new));
        var there = new CommandLine(new Root()).getSubcommands().entrySet().stream()
                .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(command -> command.getKey()).collect(toCollection(TreeSet::new));
        assertEquals(there, told);
    }
}
