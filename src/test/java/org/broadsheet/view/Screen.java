package org.broadsheet.view;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.junit.jupiter.api.Assumptions;

/// The JavaFX thread of the tests, on the Headless platform: started once, and driven from the test's own thread.
public final class Screen {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Screen() {}

    /// Starts JavaFX, or skips the test where the three libraries are missing without which it cannot draw text.
    public static void start() {
        Assumptions.assumeTrue(canDraw(), "no JavaFX: libfreetype6, libfontconfig1 or libpangoft2-1.0-0 is missing");
        if (!STARTED.getAndSet(true)) {
            var up = new CountDownLatch(1);
            Platform.setImplicitExit(false);
            Platform.startup(up::countDown);
            await(up);
        }
    }

    @SuppressWarnings("restricted")
    private static boolean canDraw() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return true;
        }
        try (var arena = Arena.ofConfined()) {
            for (var library : List.of("libfreetype.so.6", "libfontconfig.so.1", "libpangoft2-1.0.so.0")) {
                SymbolLookup.libraryLookup(library, arena);
            }
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }

    /// Does something on the JavaFX thread and hands over what it gives.
    public static <A> A on(Callable<A> deed) {
        var task = new FutureTask<>(deed);
        Platform.runLater(task);
        try {
            return task.get(30, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    public static void run(Runnable deed) {
        on(() -> {
            deed.run();
            return true;
        });
    }

    /// Waits until something holds; looked at on the JavaFX thread between one pulse and the next.
    public static void until(String what, BooleanSupplier holds) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!on(holds::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still not so after 20 seconds: " + what);
            }
            Thread.onSpinWait();
        }
    }

    /// Waits until the scene has been laid out anew, twice: what one layout changes the next one sets.
    public static void pulses(Scene scene) {
        for (int i = 0; i < 2; i++) {
            var passed = new CountDownLatch(1);
            run(() -> {
                var listener = new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        passed.countDown();
                    }
                };
                scene.addPostLayoutPulseListener(listener);
                Platform.requestNextPulse();
            });
            await(passed);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("JavaFX does not answer");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
