package org.broadsheet.library;

import java.net.URI;
import java.util.Optional;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Shortfall;
import org.broadsheet.news.Shortfall.Cause;
import org.broadsheet.picture.Pictures;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// Fetches one picture of an article, and keeps it or the reason why it is not there.
public final class PictureFetching {
    /// Before all that is fetched without being asked for.
    private static final long FIRST = Long.MAX_VALUE;

    private final Store store;
    private final Fetcher fetcher;
    private final Storing storing;
    private final Changes changes;

    public PictureFetching(Store store, Fetcher fetcher, Storing storing, Changes changes) {
        this.store = store;
        this.fetcher = fetcher;
        this.storing = storing;
        this.changes = changes;
    }

    /// What came.
    /// @param sizeBytes of what came over the wire, also when it is no picture
    /// @param trouble   a sentence why it is not held; absent when it is
    /// @param lasting   whether asking again would bring the same
    record Came(long sizeBytes, @Nullable String trouble, boolean lasting) {
        boolean settled() {
            return trouble == null || lasting;
        }
    }

    /// Asks once more because the reader says so, also for what was refused for good or is over the
    /// budget, in which it counts all the same.
    /// @return why it is still not held; empty when it is
    public Optional<String> again(EntryId entry, URI address) throws InterruptedException {
        var own = OwnHosts.of(store);
        var came = fetch(entry, address, own.has(address), FIRST);
        if (came.trouble() == null) {
            changes.announce(new Change.Articles());
        }
        return Optional.ofNullable(came.trouble());
    }

    /// @param own  whether it may stand in a private network
    /// @param rank the higher, the sooner
    Came fetch(EntryId entry, URI address, boolean own, long rank) throws InterruptedException {
        var answer = fetcher.fetch(new Request(address, Kind.PICTURE, Validators.NONE, own, rank));
        if (!(answer instanceof Fetched.Fresh fresh)) {
            var why = Shortfalls.of(address, Kind.PICTURE, answer);
            why.ifPresent(one -> store.pictures().failed(entry, address, one));
            return new Came(0, Failures.sentence(address, answer), why.isPresent() && why.get().cause().lasting());
        }
        var bytes = fresh.body().bytes();
        storing.came(bytes.length);
        var measured = Pictures.measure(bytes);
        if (measured.isEmpty()) {
            var why = "no-picture: " + Sentences.say("failure.no-picture", address);
            store.pictures().failed(entry, address, new Shortfall(Cause.NO_PICTURE, why));
            return new Came(fresh.body().size(), why, true);
        }
        var picture = measured.get();
        store.pictures().keep(entry, address, bytes, picture.mediaType(), picture.widthPx(), picture.heightPx());
        return new Came(fresh.body().size(), null, false);
    }
}
