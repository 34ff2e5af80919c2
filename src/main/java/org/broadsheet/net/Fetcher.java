package org.broadsheet.net;

/// Asks for one thing and waits for the answer.
public interface Fetcher extends AutoCloseable {
    Fetched fetch(Request request) throws InterruptedException;

    /// Gives up what it holds open.
    @Override
    default void close() {}
}
