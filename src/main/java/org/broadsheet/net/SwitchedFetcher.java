package org.broadsheet.net;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A fetcher with a switch. Switched off it connects nowhere, breaks off what is under way, and hangs up on everybody.
public final class SwitchedFetcher implements Fetcher {
    private final Fetcher fetcher;
    private final Set<Stoppable> underWay = new HashSet<>();
    private boolean off;

    /// @param fetcher closed together with this one
    public SwitchedFetcher(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Fetched fetch(Request request) throws InterruptedException {
        return visit(() -> fetcher.fetch(request)).orElse(OfflineFetcher.ANSWER);
    }

    @Override
    public Shown certificate(URI server) throws InterruptedException {
        var shown = visit(() -> fetcher.certificate(server));
        return shown.isPresent() ? shown.get() : Fetcher.super.certificate(server);
    }

    /// @return empty when the switch is off, or fell meanwhile
    private <A> Optional<A> visit(Stoppable.Work<A> asking) throws InterruptedException {
        var visit = new Stoppable();
        if (!entered(visit)) {
            return Optional.empty();
        }
        try {
            return visit.run(asking);
        } finally {
            left(visit);
        }
    }

    private synchronized boolean entered(Stoppable visit) {
        return !off && underWay.add(visit);
    }

    private synchronized void left(Stoppable visit) {
        underWay.remove(visit);
        if (off) {
            fetcher.hangUp(); // the connection that it used may have come back to where idle ones wait
        }
    }

    /// Whether nothing is fetched.
    public synchronized boolean off() {
        return off;
    }

    /// Waits for nothing.
    public synchronized void off(boolean so) {
        off = so;
        if (off) {
            underWay.forEach(Stoppable::stop);
            fetcher.hangUp();
        }
    }

    @Override
    public void hangUp() {
        fetcher.hangUp();
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
