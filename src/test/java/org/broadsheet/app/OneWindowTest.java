package org.broadsheet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second start, as the process of its own that it is.
class OneWindowTest {
    static final class SecondStart {
        private SecondStart() {}

        public static void main(String[] arguments) {
            System.out.print(OneWindow.take(Path.of(arguments[0]), "feed:https://gazette.example/").isPresent() ? "opened" : "rang");
        }
    }

    @TempDir
    Path profile = Path.of("");

    @Test
    void aSecondStartRingsAndGoes() throws Exception {
        try (var first = OneWindow.take(profile, "").orElseThrow()) {
            assertEquals(Optional.empty(), first.rung());
            assertEquals("rang", secondStart());
            assertEquals(Optional.of("feed:https://gazette.example/"), first.rung());
            assertEquals(Optional.empty(), first.rung(), "rung once, heard twice");
        }
        assertEquals("opened", secondStart());
    }

    private String secondStart() throws Exception {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), SecondStart.class.getName(), profile.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var out = process.getInputStream()) {
            var said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor());
            return said;
        }
    }
}
