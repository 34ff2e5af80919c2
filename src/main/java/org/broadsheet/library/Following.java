package org.broadsheet.library;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Section;
import org.broadsheet.store.ReadingList;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// Subscribes to lists of sections that somebody else keeps, and keeps their folders in step with them: what a list gains comes,
/// what it loses is not fetched any more and keeps its articles. What the reader does in such a folder is not undone.
public final class Following {
    /// However often a refresh comes, a list is not asked more often; nor, when it fails, less often than once a day.
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final int DOUBLED_AT_MOST = 24;

    private final Store store;
    private final Fetcher fetcher;
    private final Subscribing subscribing;
    private final Networking networking;
    private final Changes changes;
    private final Clock clock;

    public Following(Store store, Fetcher fetcher, Subscribing subscribing, Networking networking, Changes changes, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.subscribing = subscribing;
        this.networking = networking;
        this.changes = changes;
        this.clock = clock;
    }

    /// What became of the wish to follow a list.
    public sealed interface Followed {
        /// It is followed from now on.
        /// @param sections that came by it and were not subscribed to before
        record Subscribed(FolderId folder, String title, List<Section> sections) implements Followed {
            public Subscribed {
                sections = List.copyOf(sections);
            }
        }

        /// It is followed already, in this folder.
        record Known(String folder) implements Followed {}

        /// `reason` is a word fit for a test and a sentence that names the address.
        record Refused(String reason) implements Followed {}
    }

    /// Subscribes to the list at an address: it is asked for at once, to know that it is one and what it names.
    /// @param typed as the reader typed or pasted it; the scheme may be missing
    /// @param into  the titles of the folder that its own folder goes into; none: the top
    /// @param title of its folder; absent: that of the list
    public Followed subscribe(String typed, List<String> into, @Nullable String title) throws InterruptedException {
        var read = TypedAddress.read(typed);
        if (read.isEmpty()) {
            return new Followed.Refused("address " + Sentences.say("list.no-address", typed.strip()));
        }
        var address = networking.withoutLogin(read.get().address(), true);
        var known = store.readingLists().all().stream().filter(list -> list.address().equals(address)).findFirst();
        if (known.isPresent()) {
            return new Followed.Known(store.folders().of(known.get().folder()).path());
        }
        var answer = fetcher.fetch(new Request(address, Kind.FEED, Validators.NONE, true));
        if (!(answer instanceof Fetched.Fresh fresh)) {
            return new Followed.Refused(Failures.sentence(address, answer));
        }
        return switch (ListContents.of(fresh.body().bytes(), included(address))) {
            case ListContents.NoList(String reason) -> new Followed.Refused("not-opml " + Sentences.say("list.not", address, reason));
            case ListContents.Named named -> follow(address, fresh, named, into, title);
        };
    }

    private Followed follow(URI address, Fetched.Fresh fresh, ListContents.Named named, List<String> into, @Nullable String title) {
        var name = Optional.ofNullable(title).or(() -> Optional.ofNullable(named.title())).orElse(String.valueOf(address.getHost()));
        var folder = store.folders().at(Stream.concat(into.stream(), Stream.of(name)).toList());
        store.readingLists().add(folder, address);
        subscribing.keepBeside(); // also where it brings nothing new
        changes.announce(new Change.Sections());
        var gained = step(new ReadingList(folder, address, null, null, null, null, 0, null), fresh, named);
        return new Followed.Subscribed(folder, name, gained);
    }

    /// Asks the lists that are due, and brings their folders in step. None that fails costs anything but the news of it.
    /// @param force also those that are not due
    void step(boolean force) throws InterruptedException {
        var now = clock.instant();
        Forks.all(store.readingLists().all().stream().filter(list -> force || list.next() == null || !now.isBefore(list.next()))
                .map(list -> (Callable<Boolean>) () -> step(list)).toList());
    }

    private boolean step(ReadingList list) throws InterruptedException {
        var answer = fetcher.fetch(new Request(list.address(), Kind.FEED, new Validators(list.etag(), list.lastModified()), true));
        switch (answer) {
            case Fetched.Fresh fresh when Fingerprint.of(fresh.body().bytes()).equals(list.hash()) -> keep(list, fresh, null);
            case Fetched.Fresh fresh -> {
                switch (ListContents.of(fresh.body().bytes(), included(list.address()))) {
                    case ListContents.NoList(String reason) -> failed(list, "not-opml " + Sentences.say("list.not-any-more", list.address(), reason));
                    case ListContents.Named named -> step(list, fresh, named);
                }
            }
            case Fetched.Unchanged _ -> store.readingLists().keep(new ReadingList(list.folder(), list.address(), list.etag(), list.lastModified(), list.hash(),
                    clock.instant().plus(BETWEEN), 0, null));
            case Fetched.Failed failed when failed.word().equals("offline") -> { }
            case Fetched.Failed _, Fetched.Refused _, Fetched.Waiting _ -> failed(list, Failures.sentence(list.address(), answer));
        }
        return true;
    }

    private List<Section> step(ReadingList list, Fetched.Fresh fresh, ListContents.Named named) {
        var folder = store.folders().of(list.folder());
        var came = store.readingLists().step(list.folder(), named.within(folder.titles()), named.whole(),
                "unlisted " + Sentences.say("list.unlisted", folder.title()), clock.instant());
        keep(list, fresh, named);
        if (!came.gained().isEmpty() || !came.lost().isEmpty()) {
            subscribing.keepBeside();
            changes.announce(new Change.Sections());
        }
        return store.sections().of(came.gained());
    }

    /// @param named what was read in it just now; what is not whole is read again next time
    private void keep(ReadingList list, Fetched.Fresh fresh, ListContents.@Nullable Named named) {
        var again = named != null && !named.whole();
        store.readingLists().keep(new ReadingList(list.folder(), list.address(), again ? null : fresh.validators().etag(),
                again ? null : fresh.validators().lastModified(), again ? null : Fingerprint.of(fresh.body().bytes()), clock.instant().plus(BETWEEN), 0, null));
    }

    private void failed(ReadingList list, String reason) {
        store.readingLists().keep(new ReadingList(list.folder(), list.address(), list.etag(), list.lastModified(), list.hash(),
                clock.instant().plus(BETWEEN.multipliedBy(Math.min(DOUBLED_AT_MOST, 1L << Math.min(5, list.failures())))), list.failures() + 1, reason));
    }

    /// Lists that a list names are asked for, too, but only where that leads to no private network that the reader did not name.
    private ListContents.Asking included(URI by) {
        return address -> {
            var own = by.getHost() != null && by.getHost().equalsIgnoreCase(address.getHost());
            return fetcher.fetch(new Request(address, Kind.FEED, Validators.NONE, own)) instanceof Fetched.Fresh fresh
                    ? Optional.of(fresh.body().bytes()) : Optional.empty();
        };
    }

    /// The lists that are followed, with what was wrong with each last time.
    public List<Subscription> lists() {
        return store.readingLists().all().stream().map(list -> new Subscription(list.folder(), store.folders().of(list.folder()).path(), list.address(), list.error())).toList();
    }

    /// A list that is followed.
    /// @param folder that is kept in step with it
    /// @param path   of that folder
    /// @param error  the sentence of the last failure, absent after a success
    public record Subscription(FolderId folder, String path, URI address, @Nullable String error) {}
}
