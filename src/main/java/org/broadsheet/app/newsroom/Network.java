package org.broadsheet.app.newsroom;

import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.broadsheet.net.Choices;
import org.broadsheet.net.Connection;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.net.Manners;
import org.broadsheet.net.OfflineFetcher;
import org.broadsheet.net.Request;
import org.broadsheet.net.Shown;
import org.broadsheet.net.SystemProxies;
import org.broadsheet.net.Waits;
import org.jspecify.annotations.Nullable;

/// The way to the network, opened only when something is fetched: most commands, and a window's start, need none.
public final class Network implements Fetcher {
    private final String version;
    private final boolean offline;
    private final Supplier<Manners> manners;
    private Consumer<Connection> listener = _ -> { };
    private Waits waits = Waits.fleeting();
    private Choices choices = Choices.of(new SystemProxies(System.getenv())::route);
    private @Nullable HttpFetcher open;

    /// @param version of the program, told to servers
    /// @param offline connect nowhere
    /// @param manners how hard one host is pressed; asked when the way is opened
    public Network(String version, boolean offline, Supplier<Manners> manners) {
        this.version = version;
        this.offline = offline;
        this.manners = manners;
    }

    @Override
    public Fetched fetch(Request request) throws InterruptedException {
        return offline ? new OfflineFetcher().fetch(request) : fetcher().fetch(request);
    }

    @Override
    public synchronized void listen(Consumer<Connection> another) {
        listener = listener.andThen(another);
    }

    @Override
    public synchronized void heed(Waits kept) {
        waits = kept;
        if (open != null) {
            open.heed(kept);
        }
    }

    @Override
    public synchronized void choose(Choices made) {
        choices = made;
        if (open != null) {
            open.choose(made);
        }
    }

    @Override
    public Shown certificate(URI server) throws InterruptedException {
        return offline ? new OfflineFetcher().certificate(server) : fetcher().certificate(server);
    }

    @Override
    public synchronized void hangUp() {
        if (open != null) {
            open.hangUp();
        }
    }

    private synchronized Fetcher fetcher() {
        var fetcher = open;
        if (fetcher == null) {
            fetcher = new HttpFetcher(version, Limits.STANDARD.with(manners.get()), listener);
            fetcher.heed(waits);
            fetcher.choose(choices);
            open = fetcher;
        }
        return fetcher;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }
}
