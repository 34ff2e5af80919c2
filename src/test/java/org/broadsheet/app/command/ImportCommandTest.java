package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String LIST = """
        <opml version="2.0"><body><outline text="Coast">
          <outline text="Tides" xmlUrl="https://gazette.example/tides"/>
          <outline text="By script" xmlUrl="exec:/bin/tides"/>
        </outline></body></opml>
        """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Root.run(new PrintStream(out), new PrintStream(err), _ -> 2,
                Stream.concat(Stream.of("--profile", folder.resolve("reader").toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path list(String text) throws Exception {
        return Files.writeString(folder.resolve("list"), text);
    }

    @Test
    void whatCannotBeTakenIsListedWithItsReasonAndTheRestComes() throws Exception {
        assertEquals(1, run("import", "--json", list(LIST).toString()));
        assertEquals("{\"added\":1,\"known\":0,\"failed\":1,\"errors\":[{\"asked\":\"exec:/bin/tides\",\"error\":\"command it is a command, and "
                + "nothing that stands in a list is run\"}]}\n", said());
        assertEquals(1, run("import", list(LIST).toString()));
        assertEquals("0 added, 1 known before, 1 refused\n", said());
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("By script (exec:/bin/tides): it is a command"), err::toString);
        run("list", "--json");
        assertTrue(said().contains("\"folder\":\"Coast\""), said());
    }

    @Test
    void aListOfNewsboatIsTakenAsItIs() throws Exception {
        assertEquals(0, run("import", "--json", list("# mine\nhttps://gazette.example/tides sea \"~Tides\"\n").toString()));
        assertEquals("{\"added\":1,\"known\":0,\"failed\":0}\n", said());
    }

    @Test
    void aListIsTakenFromStandardInput() {
        var in = System.in;
        try {
            System.setIn(new ByteArrayInputStream("https://gazette.example/tides\n".getBytes(StandardCharsets.UTF_8)));
            assertEquals(0, run("import", "-"));
        } finally {
            System.setIn(in);
        }
        assertEquals("1 added, 0 known before\n", said());
    }

    @Test
    void whatIsNoListIsSaid() throws Exception {
        assertEquals(1, run("import", "--json", list("{}").toString()));
        assertTrue(said().startsWith("{\"added\":0,\"known\":0,\"failed\":1,\"errors\":[{\"asked\":"), said());
        assertEquals(1, run("import", folder.resolve("nothing").toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("can be read"), err::toString);
    }
}
