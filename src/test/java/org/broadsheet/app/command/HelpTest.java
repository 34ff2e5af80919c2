package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.words.Bundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// What the command line says of itself in German; the English stands beside the options.
class HelpTest {
    @TempDir
    Path profile = Path.of("");

    @Test
    void everyCommandAndEveryOptionHasAGermanLineAndNoOther() throws IOException {
        var wanted = new TreeSet<String>();
        collect(new CommandLine(new Root()), wanted);
        assertEquals(wanted, Bundles.lines("org/broadsheet/app/command/help", "de").keySet().stream()
                .filter(key -> key.startsWith("broadsheet.")).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void collect(CommandLine command, Set<String> keys) {
        var spec = command.getCommandSpec();
        var name = spec.qualifiedName(".");
        keys.add(name + ".usage.description");
        spec.options().stream().filter(option -> !option.inherited() && !option.descriptionKey().startsWith("mixin"))
                .filter(option -> option.description().length > 0)
                .forEach(option -> keys.add(name + "." + option.longestName().replaceFirst("^-+", "")));
        spec.positionalParameters().stream().filter(parameter -> parameter.description().length > 0)
                .forEach(parameter -> keys.add(name + "." + parameter.paramLabel() + "[" + parameter.index() + "]"));
        command.getSubcommands().values().forEach(below -> collect(below, keys));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de-DE | refresh  | Neues abrufen                   | Aufruf:
        de-DE | refresh  | nicht an der Reihe              | Titel, Ordner, Ordner/Titel oder Adresse; keine: alle
        de-DE | line     | Befehle:                        | Zeigt, wie Textzeilen gelesen werden.
        de-AT | import   | die Ordner der Liste weglassen  | Standardeingabe
        en-GB | refresh  | Fetch what is new               | Usage:
        fr-FR | refresh  | Fetch what is new               | Usage:
        """)
    void helpIsInTheReadersLanguage(String language, String command, String one, String other) {
        var before = Locale.getDefault();
        var out = new ByteArrayOutputStream();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            Root.run(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, _ -> 2, "--profile", profile.toString(), command, "--help");
        } finally {
            Locale.setDefault(before);
        }
        var said = out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        assertTrue(said.contains(one) && said.contains(other), said);
    }
}
