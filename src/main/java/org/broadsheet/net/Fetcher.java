package org.broadsheet.net;

/// Asks for one thing and waits for the answer.
public interface Fetcher {
    Fetched fetch(Request request) throws InterruptedException;
}
