package org.broadsheet.view.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.words.Bundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    private static final String BUNDLE = "org/broadsheet/view/command/labels";

    @Test
    void eachIdIsUsedOnce() {
        assertOnce(Arrays.stream(Command.values()).map(Command::id).toList());
    }

    /// Keys that count anywhere may be used by no other command; keys of one place by none that counts there.
    @ParameterizedTest
    @EnumSource(Command.Place.class)
    void eachKeyDoesOneThingInOnePlace(Command.Place place) {
        assertOnce(Arrays.stream(Command.values()).filter(command -> command.counts(place))
                .flatMap(command -> command.keys().stream()).map(Keys::written).toList());
    }

    @Test
    void noKeyIsBothACommandAndTheFirstOfTwo() {
        var all = Arrays.stream(Command.values()).flatMap(command -> command.keys().stream()).toList();
        var whole = all.stream().filter(keys -> keys.strokes().size() == 1).map(keys -> keys.strokes().getFirst()).toList();
        assertTrue(all.stream().filter(keys -> keys.strokes().size() > 1)
                .noneMatch(keys -> whole.contains(keys.strokes().getFirst())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void eachCommandHasALabelWithAnAccessLetter(String language) throws IOException {
        var labels = Bundles.lines(BUNDLE, language);
        for (var command : Command.values()) {
            assertTrue(String.valueOf(labels.get(command.id())).matches(".*_[\\p{L}\\d].*"), command.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void accessLettersAreUniqueInAMenu(String language) throws IOException {
        var labels = Bundles.lines(BUNDLE, language);
        for (var menu : Command.Menu.values()) {
            assertOnce(Stream.concat(Arrays.stream(Command.values()).filter(command -> command.menu() == menu).map(Command::id),
                    Arrays.stream(Command.Menu.values()).filter(inner -> inner.within().filter(menu::equals).isPresent()).map(Command.Menu::id))
                    .map(id -> letter(String.valueOf(labels.get(id)))).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void accessLettersAreUniqueInTheBar(String language) throws IOException {
        var labels = Bundles.lines(BUNDLE, language);
        assertOnce(Arrays.stream(Command.Menu.values()).filter(menu -> menu.within().isEmpty()).map(menu -> letter(String.valueOf(labels.get(menu.id())))).toList());
    }

    private static String letter(String label) {
        return label.substring(label.indexOf('_') + 1, label.indexOf('_') + 2).toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theBundleHasNoLineThatNoCommandUses(String language) throws IOException {
        var ids = new HashSet<>(Arrays.stream(Command.values()).map(Command::id).toList());
        Arrays.stream(Command.Menu.values()).map(Command.Menu::id).forEach(ids::add);
        assertEquals(List.of(), Bundles.lines(BUNDLE, language).entrySet().stream().filter(line -> line.getValue().contains("_"))
                .map(Map.Entry::getKey).filter(key -> !ids.contains(key) && !key.startsWith("dialog.")).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        J           | J             | J
        Shift+A     | Shift+A       | Shift+A
        Mod+Shift+Z | Ctrl+Shift+Z  | Cmd+Shift+Z
        Mod+Plus    | Ctrl++        | Cmd++
        Alt+1       | Alt+1         | Cmd+Opt+1
        Mod+PageUp  | Ctrl+Page Up  | Cmd+Page Up
        ?           | ?             | ?
        """)
    void keysArePrintedForTheKeyboardInUse(String written, String elsewhere, String mac) {
        assertEquals(elsewhere, Stroke.of(written).shown(false));
        assertEquals(mac, Stroke.of(written).shown(true));
        assertEquals(written, Stroke.of(written).written());
    }

    private static void assertOnce(List<String> names) {
        assertEquals(names.stream().distinct().toList(), names);
    }
}
