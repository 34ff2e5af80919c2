package org.broadsheet.library;

import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.feed.OlderDocument;
import org.broadsheet.feed.Parsed;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.news.Feed;
import org.broadsheet.news.Section;
import org.broadsheet.page.Extractor;
import org.broadsheet.store.Arrived;
import org.broadsheet.store.FeedDocument;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// The way from one document of a feed to the one before it in time. Each document is asked for once, and kept at once, so
/// that an interruption loses nothing that came.
final class BackTrack {
    /// What is answered for a page beyond the last; WordPress says 400.
    private static final Set<Integer> PAST_THE_END = Set.of(400, 404, 410);

    private final Store store;
    private final Fetcher fetcher;
    private final FeedReading feeds;
    private final Changes changes;
    private final Clock clock;

    BackTrack(Store store, Fetcher fetcher, FeedReading feeds, Changes changes, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.feeds = feeds;
        this.changes = changes;
        this.clock = clock;
    }

    /// How far it went.
    /// @param fresh articles that were not here
    /// @param more  whether another document was named
    /// @param error what broke it off: a sentence, its first word fit for a test
    record Walked(int documents, int fresh, boolean more, @Nullable String error) {}

    /// Goes back by so many documents at most, from where the last walk stopped.
    Walked walk(Section section, int most, Tally tally) throws InterruptedException {
        return new Walk(section, tally).go(most);
    }

    /// One walk.
    private final class Walk {
        private final Section section;
        private final OwnHosts own;
        private final Tally tally;
        private final Set<URI> asked = new HashSet<>();
        private final Set<List<String>> said = new HashSet<>();
        private final boolean wasAtTheEnd;
        private @Nullable URI next;
        private int documents;
        private int fresh;
        private @Nullable String error;

        Walk(Section section, Tally tally) {
            this.section = section;
            this.own = OwnHosts.of(store, section);
            this.tally = tally;
            var state = store.states().of(section.id());
            wasAtTheEnd = section.address().equals(state.olderFrom());
            next = state.olderFrom() != null && !wasAtTheEnd ? state.olderFrom()
                    : state.document() == null ? null : state.document().older();
            asked.add(section.address());
        }

        Walked go(int most) throws InterruptedException {
            while (next != null && error == null && documents < most) {
                Forks.unlessInterrupted();
                step(next);
            }
            return new Walked(documents, fresh, next != null, error);
        }

        private void step(URI address) throws InterruptedException {
            if (!asked.add(address)) {
                end();
                return;
            }
            if (!safe(address)) {
                error = "address " + Sentences.say("failure.unsafe", address);
                return;
            }
            switch (fetcher.fetch(new Request(address, Kind.FEED, Validators.NONE, own.has(address)))) {
                case Fetched.Fresh came -> read(came);
                case Fetched.Refused refused when OlderDocument.counted(address)
                        && (refused.status() == 404 || refused.status() == 410) -> end();
                case Fetched.Refused refused when feeds.counted(address) && PAST_THE_END.contains(refused.status()) -> end();
                case Fetched.Refused refused when refused.retryAfter() != null -> {
                    store.states().leaveAlone(section.id(), clock.instant().plus(refused.retryAfter()));
                    error = Failures.sentence(address, refused);
                }
                case Fetched answer -> error = Failures.sentence(address, answer);
            }
        }

        /// From https we do not step down to http, as with redirects: others could read and change it.
        private boolean safe(URI address) {
            return "https".equalsIgnoreCase(address.getScheme())
                    || ("http".equalsIgnoreCase(address.getScheme()) && "http".equalsIgnoreCase(section.address().getScheme()));
        }

        private void read(Fetched.Fresh came) {
            asked.add(came.location());
            documents++;
            tally.bytes(came.body().size());
            switch (feeds.parse(new FeedDocument(came.base(), came.contentType(), came.body().bytes()))) {
                case Parsed.Read read -> keep(read.feed(), OlderDocument.after(read.feed(), came.location()));
                case Parsed.NotAFeed no -> error = "not-a-feed " + Sentences.say("failure.no-feed", came.location(), no.reason());
            }
        }

        /// A document without entries is the end, and so is one that says what one before it said: a server that does not
        /// know pages gives the first for each.
        private void keep(Feed feed, Optional<URI> before) {
            var arrivals = feeds.arrivals(feed);
            if (arrivals.isEmpty() || !said.add(arrivals.stream().map(Arrived::identity).toList())) {
                end();
                return;
            }
            next = before.filter(address -> !asked.contains(address)).orElse(null);
            var goesOn = next == null ? section.address() : next;
            var kept = store.entries().keepOlder(section.id(), arrivals, Extractor.VERSION, goesOn, clock.instant()).size();
            fresh += kept;
            changes.announce(new Change.Articles());
            if (kept == 0 && wasAtTheEnd) {
                end();
            }
        }

        private void end() {
            next = null;
            store.states().olderFrom(section.id(), section.address());
        }
    }
}
