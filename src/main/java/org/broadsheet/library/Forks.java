package org.broadsheet.library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Does several things at once, each on a virtual thread of its own, and waits for all.
final class Forks {
    private Forks() {}

    /// Passes an interruption on, between two steps of long work.
    static void unlessInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /// What each came to, in the order given. What one throws is thrown here once all have ended; an interruption is
    /// passed on to them.
    static <T> List<T> all(List<? extends Callable<T>> deeds) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<T>();
            for (var future : threads.invokeAll(deeds)) {
                done.add(future.get());
            }
            return done;
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case InterruptedException hurried -> throw hurried;
                case RuntimeException ours -> throw ours;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failure);
            }
        }
    }
}
