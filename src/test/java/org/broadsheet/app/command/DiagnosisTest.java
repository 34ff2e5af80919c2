package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.broadsheet.app.command.Diagnosis.Answer;
import org.broadsheet.net.Kind;
import org.broadsheet.net.OfflineFetcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DiagnosisTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Duration patience, Function<String, Answer> reader) throws Exception {
        var root = new Root();
        new CommandLine(root).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var bad = Files.writeString(folder.resolve("bad"), "").toString();
        var good = Files.writeString(folder.resolve("good"), "").toString();
        return new Diagnosis(root, Kind.FEED, new OfflineFetcher(), patience).run(List.of(Case.of(bad, null), Case.of(good, null)),
                document -> document.asked().file().equals(good) ? new Answer.Said(new Json(), () -> "read") : reader.apply(bad));
    }

    @Test
    void aDocumentThatTakesTooLongIsGivenUp() throws Exception {
        var never = new CountDownLatch(1);
        assertEquals(1, run(Duration.ofMillis(100), file -> {
            try {
                never.await();
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            }
            return new Answer.Failed(file);
        }));
        assertEquals("read\n", out.toString());
        assertEquals(folder.resolve("bad") + ": timeout: given up after 0 s\n", err.toString());
    }

    @Test
    void aFailureOfOursIsReportedAndEndsNothing() throws Exception {
        assertEquals(1, run(Duration.ofSeconds(20), file -> {
            throw new IllegalStateException(file + " is beyond us");
        }));
        assertEquals("read\n", out.toString());
    }
}
