package org.broadsheet.view.command;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.view.command.Command.Menu;
import org.broadsheet.words.Bundles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The handbook's list of keys is printed from the table of commands, in each of its languages. Where this fails, what was expected is
/// what belongs between the two marks in the handbook.
class HandbookTest {
    private static final String BEGIN = "<!-- printed from the table of commands: begin -->\n";
    private static final String END = "<!-- printed from the table of commands: end -->\n";

    /// What the handbook says in a language.
    /// @param head   of the table
    /// @param places where the focus must be: in the sections, the headlines, the article
    private record Language(String name, String head, Map<Command.Place, String> places) {
        static Language of(String name) {
            return name.equals("de")
                    ? new Language(name, "| Tasten | Befehl |", Map.of(Command.Place.SECTIONS, " (in den Rubriken)", Command.Place.CONTENTS,
                            " (in den Überschriften)", Command.Place.ARTICLE, " (im Artikel)"))
                    : new Language(name, "| Keys | Command |", Map.of(Command.Place.SECTIONS, " (in the sections)", Command.Place.CONTENTS,
                            " (in the headlines)", Command.Place.ARTICLE, " (in the article)"));
        }

        private Map<String, String> lines() {
            return lines(name);
        }

        private static Map<String, String> lines(String language) {
            try {
                return Bundles.lines("org/broadsheet/view/command/labels", language);
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        String plain(String id) {
            return lines().getOrDefault(id, "").replace("_", "");
        }

        String plain(Menu menu) {
            return menu.within().map(outer -> new MessageFormat(plain("menu.within"), Locale.of(name)).format(new Object[] {plain(outer), plain(menu.id())}))
                    .orElseGet(() -> plain(menu.id()));
        }

        /// The keys as keyboards of this language have them.
        String said(Keys keys) {
            var shown = keys.strokes().stream().map(stroke -> stroke.shown(false)).collect(joining(" "));
            for (var line : lines("en").entrySet()) {
                if (line.getKey().startsWith("key.")) {
                    shown = shown.replaceAll("(^|\\+)" + Pattern.quote(line.getValue()) + "(?=\\+|$)", "$1" + plain(line.getKey()));
                }
            }
            return shown;
        }
    }

    @ParameterizedTest
    @CsvSource({"en, src/docs/handbook.md", "de, src/docs/handbook.de.md"})
    void listsTheKeysOfTheTableOfCommands(String language, Path page) throws IOException {
        String handbook = Files.readString(page);
        assertEquals(printed(language), handbook.substring(handbook.indexOf(BEGIN) + BEGIN.length(), handbook.indexOf(END)));
    }

    private static String printed(String language) {
        return Arrays.stream(Menu.values()).map(menu -> table(menu, Language.of(language))).collect(joining());
    }

    private static String table(Menu menu, Language language) {
        return Arrays.stream(Command.values()).filter(command -> command.menu() == menu).map(command -> row(command, language))
                .collect(joining("", "\n**" + language.plain(menu) + "**\n\n" + language.head() + "\n|---|---|\n", ""));
    }

    private static String row(Command command, Language language) {
        return "| " + command.keys().stream().map(language::said).collect(joining(", ")) + " | " + language.plain(command.id())
                + language.places().getOrDefault(command.place(), "") + " |\n";
    }
}
