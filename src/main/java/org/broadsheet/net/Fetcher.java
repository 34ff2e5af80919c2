package org.broadsheet.net;

import java.util.function.Consumer;

/// Asks for one thing and waits for the answer.
public interface Fetcher extends AutoCloseable {
    Fetched fetch(Request request) throws InterruptedException;

    /// Tells of every connection from now on, on the thread that made it. Who connects nowhere has nothing to tell.
    default void listen(Consumer<Connection> listener) {}

    /// Gives up what it holds open.
    @Override
    default void close() {}
}
