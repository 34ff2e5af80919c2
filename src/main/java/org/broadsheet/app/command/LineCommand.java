package org.broadsheet.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.markup.Credits;
import org.broadsheet.markup.SignOffs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// How single lines are read: sign-offs and credits.
@Command(name = "line", description = "Prints how lines of text are read.", subcommands = {LineCommand.SignOffLines.class, LineCommand.CreditLines.class})
final class LineCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Override
    public Integer call() {
        root.tell("Say which lines to read: line signoff, or line credit.");
        return 2;
    }

    /// One way of reading lines; without any on the command line they come from standard input.
    abstract static class Lines implements Callable<Integer> {
        @ParentCommand
        private LineCommand line = new LineCommand();

        @Parameters(paramLabel = "TEXT", arity = "0..*", description = "lines; those of standard input where there are none")
        private List<String> texts = List.of();

        @Option(names = "--language", paramLabel = "CODE", description = "the language of the lines")
        private @Nullable String language;

        @Override
        public Integer call() throws IOException {
            if (!texts.isEmpty()) {
                texts.forEach(this::print);
                return 0;
            }
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String text = input.readLine(); text != null; text = input.readLine()) {
                print(text);
            }
            return 0;
        }

        private void print(String text) {
            Json answer = new Json().always("line", text).with(read(text, language));
            line.root.print(line.root.json() ? answer : answer.toString());
        }

        abstract Json read(String text, @Nullable String language);
    }

    /// The lines that close or open an article.
    @Command(name = "signoff", description = "Reads lines that close or open an article.")
    static final class SignOffLines extends Lines {
        @Override
        Json read(String text, @Nullable String language) {
            var read = SignOffs.read(text, language);
            Json said = PageJson.signOff(read.signOff());
            Json answer = new Json().always("kind", read.kind().label());
            return said == null ? answer : answer.with(said);
        }
    }

    /// The lines that stand under a picture.
    @Command(name = "credit", description = "Reads lines that stand under a picture.")
    static final class CreditLines extends Lines {
        @Override
        Json read(String text, @Nullable String language) {
            var read = Credits.read(text, language);
            Json said = PageJson.credit(read.credit());
            Json answer = new Json().put("caption", read.caption());
            return said == null ? answer : answer.with(said);
        }
    }
}
