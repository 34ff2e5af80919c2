package org.broadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The program folder as `mvn package` leaves it. The build runs this after it was made, not with the other tests.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts the POSIX shell's script")
class ProgramFolderTest {
    private static final Path FOLDER = Path.of("target/broadsheet").toAbsolutePath();

    private record Said(int code, String out, String err) {}

    @TempDir
    Path elsewhere = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"window.aot", "command.aot"})
    void hasACacheOfEachKind(String cache) throws IOException {
        assertTrue(Files.size(FOLDER.resolve("lib").resolve(cache)) > 5_000_000);
    }

    @Test
    void saysItsVersionAndNothingElse() throws Exception {
        var said = start(FOLDER, "", "--version");
        assertEquals(0, said.code, said.err);
        assertTrue(said.out.matches("(?i)broadsheet 0\\.1\\.0\n"), said.out);
        assertEquals("", said.err);
    }

    /// From the cache, so that it is known to fit the Java that the script found.
    @ParameterizedTest
    @ValueSource(strings = {"--help", "list", "articles --json", "publishers welle", "search harbour", "commands", "commands --json"})
    void commandsStartFromTheirCacheAndLoadNoJavaFx(String command) throws Exception {
        var classes = loaded(FOLDER, command.split(" ", -1));
        assertEquals(List.of(), classes.stream().filter(line -> line.contains(" javafx.")).toList());
        var main = classes.stream().filter(line -> line.contains(" org.broadsheet.app.Main ")).findFirst();
        assertTrue(main.orElseThrow().contains("shared objects file"), main.orElseThrow());
    }

    @Test
    void aMovedFolderKeepsItsCache() throws Exception {
        Path moved = elsewhere.resolve("a folder");
        copy(moved);
        var classes = loaded(moved, "list");
        assertTrue(classes.stream().anyMatch(line -> line.contains(" org.broadsheet.app.Main ")
                && line.contains("shared objects file")));
    }

    @Test
    void aCacheThatDoesNotFitIsNoNews() throws Exception {
        Path moved = elsewhere.resolve("other");
        copy(moved);
        Files.write(moved.resolve("lib/command.aot"), new byte[100_000]);
        var said = start(moved, "", "--version");
        assertEquals(start(FOLDER, "", "--version"), said);
    }

    /// A misspelt line would leave its command out of the cache without anybody noticing.
    @ParameterizedTest
    @CsvSource({"list, 0", "show 999, 0", "lsit, 2", "list --nonsense, 2"})
    void rehearsesOnlyWhatIsACommand(String line, int code) throws Exception {
        Path lines = Files.writeString(elsewhere.resolve("lines.txt"), "list --json\n" + line + "\n");
        assertEquals(code, start(FOLDER, "", "rehearse", lines.toString()).code);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere there is always a display")
    void withoutADisplayTheWindowSaysSoInOneSentence() throws Exception {
        var said = start(FOLDER, "");
        assertEquals(1, said.code, said.out);
        assertEquals("", said.out);
        assertTrue(said.err.matches("[^\n]*display[^\n]*\n"), said.err);
    }

    private List<String> loaded(Path folder, String... arguments) throws Exception {
        Path log = elsewhere.resolve("classes.log");
        var said = start(folder, "-Xlog:class+load:file=" + log, arguments);
        assertEquals(0, said.code, said.err);
        assertFalse(said.out.contains("[info]"));
        return Files.readAllLines(log);
    }

    private Said start(Path folder, String options, String... arguments) throws Exception {
        Path out = Files.createTempFile(elsewhere, "out", "");
        Path err = Files.createTempFile(elsewhere, "err", "");
        var command = Stream.of(Stream.of(folder.resolve("bin/broadsheet").toString()), Stream.of(arguments),
                Stream.of("--profile", elsewhere.resolve("profile").toString())).flatMap(part -> part).toList();
        var builder = new ProcessBuilder(command).directory(elsewhere.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_OPTS", options);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        var process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it did not end");
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void copy(Path to) throws IOException {
        try (var files = Files.walk(FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(FOLDER.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
