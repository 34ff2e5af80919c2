package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The window, its menus and its sheets hold longer words, and those that run from right to left, at 1000 x 700. A process a
/// language: what a bundle was read for stays as it is.
class OtherTonguesTest {
    @TempDir
    Path profile = Path.of("");

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "qps", "he"})
    void nothingIsCutOffOrOutsideOfTheWindow(String language) throws IOException, InterruptedException {
        var output = profile.resolve("output");
        var process = new ProcessBuilder(command(language)).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertTrue(process.waitFor(90, TimeUnit.SECONDS), () -> "still running: " + read(output));
        } finally {
            process.destroyForcibly();
        }
        var said = Files.readAllLines(output);
        assertEquals(List.of(), said.stream().filter(line -> line.startsWith("FAULT ")).toList());
        assertTrue(said.stream().anyMatch(line -> line.startsWith("LOOKED AT ") && line.contains("section.details")), () -> read(output));
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    /// As this process was started, in another language.
    private List<String> command(String language) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Duser.") && !argument.startsWith("-javaagent")).forEach(command::add);
        command.addAll(List.of("-Duser.language=" + language, "-Dstdout.encoding=UTF-8", "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OtherTongue.class.getName(), profile.resolve("profile").toString()));
        return command;
    }
}
