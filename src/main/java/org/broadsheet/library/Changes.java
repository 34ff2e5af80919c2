package org.broadsheet.library;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells everybody who listens that something changed, on the thread that changed it.
public final class Changes {
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /// Hears every later change until closed.
    public Listening listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void announce(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /// A listener's place; closing it gives the place up.
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
