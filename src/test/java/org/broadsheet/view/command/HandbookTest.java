package org.broadsheet.view.command;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.broadsheet.view.command.Command.Menu;
import org.junit.jupiter.api.Test;

/// The handbook's list of keys is printed from the table of commands. Where this fails, what was expected is what belongs
/// between the two marks in the handbook.
class HandbookTest {
    private static final String BEGIN = "<!-- printed from the table of commands: begin -->\n";
    private static final String END = "<!-- printed from the table of commands: end -->\n";

    @Test
    void listsTheKeysOfTheTableOfCommands() throws IOException {
        String handbook = Files.readString(Path.of("src/docs/handbook.md"));
        assertEquals(Arrays.stream(Menu.values()).map(HandbookTest::table).collect(joining()),
                handbook.substring(handbook.indexOf(BEGIN) + BEGIN.length(), handbook.indexOf(END)));
    }

    private static String table(Menu menu) {
        return Arrays.stream(Command.values()).filter(command -> command.menu() == menu).map(HandbookTest::row)
                .collect(joining("", "\n**" + Labels.plain(menu) + "**\n\n| Keys | Command |\n|---|---|\n", ""));
    }

    private static String row(Command command) {
        String keys = command.keys().stream().map(key -> key.strokes().stream().map(stroke -> stroke.shown(false))
                .collect(joining(" "))).collect(joining(", "));
        String place = switch (command.place()) {
            case ANYWHERE -> "";
            case SECTIONS -> " (in the sections)";
            case CONTENTS -> " (in the headlines)";
            case ARTICLE -> " (in the article)";
        };
        return "| " + keys + " | " + Labels.plain(command) + place + " |\n";
    }
}
