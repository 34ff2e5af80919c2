package org.broadsheet.net;

/// Connects nowhere, when the reader wants it so.
public final class OfflineFetcher implements Fetcher {
    @Override
    public Fetched fetch(Request request) {
        return new Fetched.Failed("offline", "working offline: nothing is fetched");
    }
}
