package org.broadsheet.measuring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How long the articles of one host take to be ready for reading offline, page and picture each, with the host pressed as
/// courtesy allows: on this machine that is switched on for the measurement. Beside it another host, which must not wait.
///
///     java src/test/java/org/broadsheet/measuring/CompletingTimes.java
///
/// Measures `target/broadsheet/bin/broadsheet`. Budget: 300 articles of one host within 90 s; at 8 starts a second it takes
/// 75 s at the least.
public final class CompletingTimes {
    private static final int ARTICLES = 300;
    private static final int BESIDE = 20;
    private static final double BUDGET_SECONDS = 90;

    private CompletingTimes() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory("completing-times");
        try (var kiosk = new Kiosk(Duration.ofMillis(100))) {
            Files.writeString(profile.resolve("courtesy.json"), "{\"spareLoopback\": false}\n");
            var opml = profile.resolve("kiosk.opml");
            Files.writeString(opml, "<opml version=\"2.0\"><body><outline text=\"One host\" xmlUrl=\"" + kiosk.feed(1, ARTICLES)
                    + "\"/><outline text=\"Another\" xmlUrl=\"" + kiosk.feed(2, BESIDE) + "\"/></body></opml>");
            run(profile, "import", opml.toString());
            long began = System.nanoTime();
            var lines = run(profile, "refresh", "--json");
            double seconds = (System.nanoTime() - began) / 1e9;
            lines.forEach(System.out::println);
            System.out.printf("%d articles of one host: %.1f s, %d pages and pictures asked for, at most %d in a second and %d at a time%n",
                    ARTICLES, seconds, kiosk.asked(), kiosk.mostInASecond(), kiosk.mostAtATime());
            if (seconds > BUDGET_SECONDS || kiosk.asked() != 2 * ARTICLES || kiosk.mostAtATime() > 4) {
                throw new IllegalStateException("over the budget of " + BUDGET_SECONDS + " s, incomplete, or discourteous");
            }
        } finally {
            try (var files = Files.walk(profile)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<String> run(Path profile, String... command) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("target/broadsheet/bin/broadsheet", "--profile", profile.toString()));
        line.addAll(List.of(command));
        var process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(line + " ended with " + process.exitValue() + ": " + said);
        }
        return said;
    }
}
