package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import org.broadsheet.library.Wish;
import org.broadsheet.measuring.Presses;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.settings.Settings;
import org.broadsheet.store.Store;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// News comes in by the thousand while somebody reads. `-Darriving=200` makes it 200 feeds of 50 articles; how smoothly the
/// window is drawn meanwhile is printed, and fails nothing: machines differ.
class ArrivingTest {
    private static final int EACH = 50;

    @TempDir
    Path profile = Path.of("");

    @BeforeAll
    static void start() {
        Screen.start();
    }

    /// How long each frame stood until the next was drawn, in milliseconds.
    private static final class Frames extends AnimationTimer {
        private final List<Double> milliseconds = new ArrayList<>();
        private long last;

        @Override
        public void handle(long now) {
            if (last > 0) {
                milliseconds.add((System.nanoTime() - last) / 1e6);
            }
            last = System.nanoTime();
        }

        String histogram() {
            var text = new StringBuilder();
            var from = 0.0;
            for (double to : new double[] {20, 35, 50, 100, 1e9}) {
                double least = from;
                text.append(to > 1e6 ? "more" : "up to %.0f ms".formatted(to)).append(": ")
                        .append(milliseconds.stream().filter(one -> one > least && one <= to).count()).append("; ");
                from = to;
            }
            return text + "longest %.0f ms".formatted(milliseconds.stream().mapToDouble(one -> one).max().orElse(0));
        }
    }

    @Test
    void theListFillsAndNothingThatIsLookedAtMoves() throws Exception {
        int feeds = Integer.getInteger("arriving", 6);
        try (var presses = new Presses(feeds, EACH, 1, Duration.ZERO)) {
            subscribe(presses.addresses());
            try (var window = new OpenWindow(profile, Settings.USUAL.withContents("all"),
                    new HttpFetcher("test", Limits.STANDARD, _ -> { }))) {
                var first = window.newsroom.subscribing().sections().getFirst();
                window.newsroom.refresh().run(List.of(first.id()), new Wish(true, false), _ -> { });
                window.until("the first has come", () -> window.rows().size() == EACH);
                window.press(KeyCode.DIGIT3, KeyCode.ALT);
                window.press(KeyCode.J);
                var frames = new Frames();
                Screen.run(frames::start);
                var chosen = Screen.on(window::chosen);
                var focus = Screen.on(window::focus);
                long began = System.nanoTime();
                window.press(KeyCode.F5);
                read(window, feeds);
                long took = System.nanoTime() - began;
                window.until("the list is full", () -> window.rows().size() == feeds * EACH);
                Screen.run(frames::stop);
                assertEquals(chosen, Screen.on(window::chosen));
                assertEquals(focus, Screen.on(window::focus));
                assertTrue(frames.milliseconds.size() > 1);
                System.out.printf("%d articles of %d feeds in the store after %d ms; frames: %s%n", feeds * EACH, feeds,
                        TimeUnit.NANOSECONDS.toMillis(took), frames.histogram());
                System.out.printf("nothing new again, three times: %s ms%n", again(window));
            }
        }
    }

    /// Once texts and pictures, too, have come.
    private static List<Long> again(OpenWindow window) throws InterruptedException {
        while (window.newsroom.refresh().underWay()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        List<Long> milliseconds = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            long began = System.nanoTime();
            window.newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { });
            milliseconds.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
        return milliseconds;
    }

    /// The first is read beforehand.
    private void subscribe(List<String> addresses) {
        try (var store = Store.open(profile, () -> false).store()) {
            addresses.forEach(address -> store.sections().add("Wire " + address, URI.create(address), List.of(), null, "en", OpenWindow.NOW));
        }
    }

    private static void read(OpenWindow window, int feeds) {
        while (window.newsroomCounts().total() < feeds * EACH) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
