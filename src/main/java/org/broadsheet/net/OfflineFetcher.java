package org.broadsheet.net;

/// Connects nowhere, when the reader wants it so.
public final class OfflineFetcher implements Fetcher {
    static final Fetched ANSWER = new Fetched.Failed("offline", Sentences.say("offline"));

    @Override
    public Fetched fetch(Request request) {
        return ANSWER;
    }
}
