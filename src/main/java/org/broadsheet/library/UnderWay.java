package org.broadsheet.library;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.broadsheet.net.Stoppable;
import org.jspecify.annotations.Nullable;

/// The long work on a store that this process has under way, of which there is one at a time: it tells how far it is, and
/// the reader can break it off. Any thread.
public final class UnderWay {
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(250);

    private volatile @Nullable Stoppable running;

    /// Does it on this thread.
    /// @param report is called a few times a second meanwhile, as long as it says so
    /// @return empty when it was broken off
    <T> Optional<T> run(BooleanSupplier report, Stoppable.Work<T> work) throws InterruptedException {
        var stoppable = new Stoppable();
        var reports = Thread.ofVirtual().name("progress").unstarted(() -> report(report));
        running = stoppable;
        try {
            reports.start();
            return stoppable.run(work);
        } finally {
            running = null;
            reports.interrupt();
        }
    }

    private static void report(BooleanSupplier report) {
        try {
            while (report.getAsBoolean()) {
                Thread.sleep(BETWEEN_REPORTS);
            }
        } catch (InterruptedException ended) {
            // nothing is left to report
        }
    }

    /// Breaks off what is under way, if anything is. What has come stays. Waits for nothing.
    void stop() {
        var work = running;
        if (work != null) {
            work.stop();
        }
    }

    /// Whether something is under way that can be stopped.
    boolean any() {
        return running != null;
    }
}
