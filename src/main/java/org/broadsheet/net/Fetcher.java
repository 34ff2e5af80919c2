package org.broadsheet.net;

import java.util.function.Consumer;

/// Asks for one thing and waits for the answer.
public interface Fetcher extends AutoCloseable {
    Fetched fetch(Request request) throws InterruptedException;

    /// Tells of every connection from now on, on the thread that made it. Who connects nowhere has nothing to tell.
    default void listen(Consumer<Connection> listener) {}

    /// Keeps in there from now on which hosts asked to be left alone, and leaves them alone. Who connects nowhere need not.
    default void heed(Waits waits) {}

    /// Gives up what it holds open.
    @Override
    default void close() {}
}
