package org.broadsheet.app.command;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.broadsheet.news.Activity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/// `activity [--limit N]`
@Command(name = "activity", description = "List what was fetched, connection by connection, newest first.")
final class ActivityCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "at most so many; 0: all")
    private int limit;

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new ParameterException(root.commandLine(), "--limit needs 0 or a number above it.");
        }
        try (var newsroom = root.newsroom()) {
            newsroom.activity().newest(limit).forEach(line -> root.print(root.json() ? json(line) : text(line)));
        }
        return 0;
    }

    private static Json json(Activity line) {
        return new Json().always("time", line.time().toString()).put("url", line.url())
                .put("status", line.status() == 0 ? null : (Number) line.status()).put("bytes", line.bytes() == 0 ? null : (Number) line.bytes())
                .always("ms", TimeUnit.NANOSECONDS.toMicros(line.took().toNanos()) / 1000.0).put("new", line.fresh()).put("changed", line.changed())
                .put("error", line.error()).put("refresh", line.refresh());
    }

    private static String text(Activity line) {
        var brought = line.fresh() == null || line.changed() == null ? "" : "  " + line.fresh() + " new, " + line.changed() + " changed";
        return "%s  %3s %,9d bytes %,7d ms  %s%s%s".formatted(NewsText.TO_THE_SECOND.format(line.time()),
                line.status() == 0 ? "" : line.status(), line.bytes(), line.took().toMillis(),
                line.url() == null ? Sentences.say("activity.whole") : line.url(), brought, line.error() == null ? "" : "\n        " + line.error());
    }
}
