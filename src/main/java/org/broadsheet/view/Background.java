package org.broadsheet.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The one seam between the window and everything that waits. Questions and deeds run on virtual threads; answers come
/// back on the JavaFX thread. Only immutable values may cross.
///
/// `ask`, `act` and `close` are called on the JavaFX thread, `tell` from anywhere.
public final class Background implements AutoCloseable {
    /// Something that takes a while to find out.
    @FunctionalInterface
    public interface Question<A> {
        A answer() throws InterruptedException;
    }

    private final Consumer<Runnable> screen;
    private final Consumer<Throwable> failures;
    private final Duration patience;
    private final ExecutorService deeds = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("deeds").factory());
    private final Map<String, Thread> lanes = new HashMap<>();

    /// @param screen   runs what it is given on the JavaFX thread, in order
    /// @param failures hears, on the JavaFX thread, what broke; each failure once, and none of a question that was
    ///                 overtaken
    /// @param patience how long closing waits for the deeds that are left
    public Background(Consumer<Runnable> screen, Consumer<Throwable> failures, Duration patience) {
        this.screen = screen;
        this.failures = failures;
        this.patience = patience;
    }

    /// Asks a question. In its lane the newest wins: an older one still being answered is interrupted, and its answer
    /// is dropped. After closing nothing is asked any more.
    public <A> void ask(String lane, Question<A> question, Consumer<A> answer) {
        if (closed()) {
            return;
        }
        var thread = Thread.ofVirtual().name(lane).unstarted(() -> find(lane, question, answer));
        var older = lanes.put(lane, thread);
        if (older != null) {
            older.interrupt();
        }
        thread.start();
    }

    private <A> void find(String lane, Question<A> question, Consumer<A> answer) {
        var self = Thread.currentThread();
        try {
            var found = question.answer();
            screen.accept(() -> ifNewest(lane, self, () -> answer.accept(found)));
        } catch (InterruptedException overtaken) {
            screen.accept(() -> ifNewest(lane, self, () -> { }));
        } catch (RuntimeException | Error failure) {
            screen.accept(() -> ifNewest(lane, self, () -> failures.accept(failure)));
        }
    }

    private void ifNewest(String lane, Thread asked, Runnable then) {
        if (lanes.remove(lane, asked)) {
            then.run();
        }
    }

    /// Nobody wants an answer in this lane any more.
    public void forget(String lane) {
        var older = lanes.remove(lane);
        if (older != null) {
            older.interrupt();
        }
    }

    /// Does something for the reader. Deeds are done one after the other in the order they came, and none is dropped.
    public void act(Runnable deed) {
        deeds.execute(() -> {
            try {
                deed.run();
            } catch (RuntimeException | Error failure) {
                tell(() -> failures.accept(failure));
            }
        });
    }

    /// Whether nothing is done any more.
    public boolean closed() {
        return deeds.isShutdown();
    }

    /// Brings something to the screen: runs it on the JavaFX thread.
    public void tell(Runnable news) {
        screen.accept(news);
    }

    /// Gives up the questions, and waits until the deeds are done.
    @Override
    public void close() {
        lanes.values().forEach(Thread::interrupt);
        lanes.clear();
        deeds.shutdown();
        try {
            if (!deeds.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                failures.accept(new IllegalStateException("Not everything could be saved within " + patience.toSeconds()
                        + " seconds"));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
