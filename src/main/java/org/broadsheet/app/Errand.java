package org.broadsheet.app;

/// Something that goes on beside the window, on a thread of its own, and ends with it.
final class Errand implements AutoCloseable {
    /// Work that goes on until it is interrupted.
    interface Work {
        void go() throws InterruptedException;
    }

    private final Thread thread;

    Errand(String name, Work work) {
        thread = Thread.ofVirtual().name(name).start(() -> {
            try {
                work.go();
            } catch (InterruptedException closed) {
                // the window has gone
            }
        });
    }

    /// Returns when nothing is under way any more.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
