package org.broadsheet.view.command;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.settings.KeyChoices.Singles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyingTest {
    static Stream<String> presets() {
        return Stream.concat(Stream.of(""), Presets.names().stream());
    }

    @Test
    void usuallyEachCommandHasTheKeysOfTheTable() {
        for (var command : Command.values()) {
            assertEquals(command.keys(), Keying.USUAL.keys(command), command.id());
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void withEachPresetACommandThatUsuallyHasKeysHasSome(String preset) {
        var keying = Keying.of(KeyChoices.USUAL.withPreset(preset));
        assertEquals(List.of(), Arrays.stream(Command.values()).filter(command -> !command.keys().isEmpty() && keying.keys(command).isEmpty())
                .map(Command::id).toList());
    }

    /// What a preset's table promises it also keeps: no row takes a key from another row of it.
    @ParameterizedTest
    @MethodSource("presets")
    void noTwoRowsOfAPresetWantTheSameKey(String preset) {
        var keying = Keying.of(KeyChoices.USUAL.withPreset(preset));
        Presets.of(preset).forEach((command, keys) -> assertTrue(keying.keys(command).containsAll(keys), command.id() + " " + keys));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aKeyDoesOneThingInAPlaceAndBeginsNoOther(String preset) {
        for (var singles : Singles.values()) {
            var keying = Keying.of(KeyChoices.USUAL.withPreset(preset).withSingles(singles));
            for (var place : Command.Place.values()) {
                var all = new ArrayList<Keys>();
                for (var command : Command.values()) {
                    for (var keys : command.counts(place) ? keying.keys(command) : List.<Keys>of()) {
                        assertTrue(all.stream().noneMatch(keys::meets), keys.written() + " for " + command.id());
                        all.add(keys);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        article.star   | X             | X         |
        article.star   | X,Mod+1       | X, Mod+1  | pane.sections
        article.star   | J             | J         | article.next
        article.star   | G             | G         | list.today
        article.star   | J K           | J K       | article.next
        article.star   | Esc           |           |
        article.star   | F10,F9        | F9        |
        article.star   | Tab,Down,Enter|           |
        article.star   | Shift+Tab     |           |
        article.star   | Hyper+X,Y,ä   | Y         | article.fetch-pictures
        go.back        |               | Esc       |
        go.back        | Q             | Q, Esc    |
        """)
    void aReadersOwnKeyIsTakenFromWhoeverHasIt(String id, String own, String has, String loses) {
        var keying = Keying.of(KeyChoices.USUAL.with(id, own == null ? List.of() : List.of(own.split(","))));
        assertEquals(has == null ? "" : has, keying.keys(command(id)).stream().map(Keys::written).collect(joining(", ")));
        if (loses != null) {
            assertTrue(keying.keys(command(loses)).size() < command(loses).keys().size());
        }
    }

    @Test
    void whatIsKeptForACommandOfAnotherVersionChangesNothing() {
        var keying = Keying.of(new KeyChoices("Some Reader", Singles.ON, Map.of("sudoku.solve", List.of("J"))));
        assertEquals("J", keying.shown(Command.NEXT));
    }

    @Test
    void ofTwoCommandsToWhichAFileGivesOneKeyTheFirstHasIt() {
        var keying = Keying.of(KeyChoices.USUAL.with("article.star", List.of("Z")).with("article.next", List.of("Z")));
        assertEquals("Z", keying.shown(Command.NEXT));
        assertEquals("", keying.shown(Command.STAR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ON     | J          | G T          | ?, Shift+F1        | Ctrl+Z | Space | Del
        OFF    |            |              | Shift+F1           | Ctrl+Z | Space | Del
        PREFIX | Ctrl+E J   | Ctrl+E G T   | Ctrl+E ?, Shift+F1 | Ctrl+Z | Space | Del
        """)
    void keysThatWriteCanBeSwitchedOffOrPutBehindAnother(Singles singles, String next, String today, String help, String undo, String page, String remove) {
        var keying = Keying.of(KeyChoices.USUAL.withSingles(singles));
        assertEquals(Stream.of(next, today, help, undo, page, remove).map(shown -> shown == null ? "" : shown).toList(),
                Stream.of(Command.NEXT, Command.TODAY, Command.KEYS, Command.UNDO, Command.PAGE_ON, Command.REMOVE_SECTION).map(keying::shown).toList());
    }

    @ParameterizedTest
    @EnumSource(Singles.class)
    void theMenusAreReachedWhateverWasChosen(Singles singles) {
        var choices = KeyChoices.USUAL.withSingles(singles);
        for (var command : Command.values()) {
            choices = choices.with(command.id(), List.of());
        }
        for (var command : Command.values()) {
            choices = choices.with(command.id(), List.of("F10", "Esc", "Enter", "Tab"));
        }
        assertEquals(List.of("F10"), Keying.of(choices).keys(Command.MENU_BAR).stream().map(Keys::written).toList());
        assertEquals(List.of("Esc"), Keying.of(choices).keys(Command.BACK).stream().map(Keys::written).toList());
    }

    @ParameterizedTest
    @CsvSource({"'Mod+,', true", "Shift+Mod+A, false", "Mod+Mod+A, false", "Mod++, false", "+, false", "Plus, true", "a, false", "Ä, false", "F25, false", "F24, true",
        "Mod+Alt+Shift+PageDown, true", "'?', true", "' ', false", "'', false", "Mod+?, true", "A B, true", "A B C, false", "A  B, false", "Hyper+A, false", "@, true", "€, true"})
    void knowsHowAKeyIsWritten(String written, boolean sound) {
        assertEquals(sound, Keys.read(written).isPresent(), written);
        Keys.read(written).ifPresent(keys -> assertEquals(written, keys.written()));
    }

    @AfterEach
    void asUsual() {
        Labels.use(Keying.USUAL);
    }

    @Test
    void aSentenceNamesTheKeyInForce() {
        assertEquals("No article is chosen. J chooses the next one", Labels.say("not.chosen"));
        Labels.use(Keying.of(KeyChoices.USUAL.with("article.next", List.of("Mod+Shift+Y"))));
        assertEquals("No article is chosen. Ctrl+Shift+Y chooses the next one", Labels.say("not.chosen"));
        Labels.use(Keying.of(KeyChoices.USUAL.with("article.next", List.of())));
        assertEquals("No article is chosen. Go \u203a Next Article chooses the next one", Labels.say("not.chosen"));
    }

    @Test
    void aSignThatIsAKeySpoilsNoSentence() {
        for (var sign : List.of("{", "'", "|", "#", "<", "$", "\\", "[")) {
            Labels.use(Keying.of(KeyChoices.USUAL.with("edit.undo", List.of(sign))));
            assertEquals("3 articles marked as read. " + sign + " takes it back", Labels.say("mark.read.so", 3));
        }
    }

    @Test
    void bracketsInAHeadlineNameNoCommand() {
        assertEquals("Remove \u201cHow [edit.undo] works\u201d? Its articles go with it; those with a star stay.",
                Labels.say("remove.question", "How [edit.undo] works"));
    }

    @Test
    void everyCommandThatASentenceNamesExists() {
        var bundle = ResourceBundle.getBundle("org.broadsheet.view.command.labels");
        var ids = Arrays.stream(Command.values()).map(Command::id).toList();
        var mark = Pattern.compile("\\[([^]]*)]");
        for (var line : bundle.keySet()) {
            mark.matcher(bundle.getString(line)).results().map(found -> found.group(1))
                    .forEach(named -> assertTrue(ids.contains(named) || Keys.read(named).isPresent(), line + ": " + named));
        }
    }

    private static Command command(String id) {
        return Arrays.stream(Command.values()).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
