package org.broadsheet.net;

import java.net.URI;
import java.util.function.Consumer;

/// Asks for one thing and waits for the answer.
public interface Fetcher extends AutoCloseable {
    Fetched fetch(Request request) throws InterruptedException;

    /// Tells of every connection from now on, on the thread that made it. Who connects nowhere has nothing to tell.
    default void listen(Consumer<Connection> listener) {}

    /// Keeps in there from now on which hosts asked to be left alone, and leaves them alone. Who connects nowhere need not.
    default void heed(Waits waits) {}

    /// Goes by these choices from now on. Who connects nowhere need not.
    default void choose(Choices choices) {}

    /// What a server shows of itself when it is asked by https; nothing else is asked of it.
    default Shown certificate(URI server) throws InterruptedException {
        return new Shown.Nothing("offline " + Sentences.say("offline"));
    }

    /// Ends the connections that wait for another request. A later request makes new ones.
    default void hangUp() {}

    /// Gives up what it holds open.
    @Override
    default void close() {}
}
