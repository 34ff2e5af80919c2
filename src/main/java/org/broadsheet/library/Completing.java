package org.broadsheet.library;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Shortfall;
import org.broadsheet.news.Shortfall.Cause;
import org.broadsheet.page.Extracted;
import org.broadsheet.page.Extractor;
import org.broadsheet.page.Kept;
import org.broadsheet.store.KeptPage;
import org.broadsheet.store.Store;
import org.broadsheet.store.Wanting;
import org.jspecify.annotations.Nullable;

/// Makes articles ready for reading offline: fetches the page of an article that the feed only announces, and every
/// picture. What comes is stored at once, article by article, so that an interruption loses nothing that arrived.
public final class Completing {
    /// Of one section in one refresh: more than any feed carries, and a bound all the same.
    private static final int AT_MOST = 1000;
    /// Of one section, where there is no bound to all of them: enough to keep the line of its host from running dry.
    private static final int AT_ONCE = 100;
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Store store;
    private final Fetcher fetcher;
    private final Extractor extractor;
    private final PictureFetching pictures;
    private final Connecting connecting;
    private final Deriving deriving;
    private final Storing storing;
    private final Publishers publishers;
    private final Changes changes;
    private final Clock clock;

    public Completing(Store store, Fetcher fetcher, Extractor extractor, PictureFetching pictures, Connecting connecting, Deriving deriving, Storing storing,
            Publishers publishers, Changes changes, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.extractor = extractor;
        this.pictures = pictures;
        this.connecting = connecting;
        this.deriving = deriving;
        this.storing = storing;
        this.publishers = publishers;
        this.changes = changes;
        this.clock = clock;
    }

    /// Fetches what the articles of a section lack, of so many as one refresh may bring.
    void complete(SectionId section, OwnHosts own, Tally tally) throws InterruptedException {
        deriving.takeOutOf(section);
        complete(store.articles().wanting(section, clock.instant(), AT_MOST), own, tally);
    }

    /// Fetches what all articles of a section lack, however many they are, some of them at a time.
    void completeAll(SectionId section, OwnHosts own, Tally tally) throws InterruptedException {
        var before = List.<Wanting>of();
        for (var some = store.articles().wanting(section, clock.instant(), AT_ONCE); !some.isEmpty() && !some.equals(before);
                some = store.articles().wanting(section, clock.instant(), AT_ONCE)) {
            complete(some, own, tally);
            before = some;
        }
    }

    /// All at once: each waits in the line of its host, where unread and newer ones go first over all sections, and holds
    /// nothing meanwhile that an article of another host waits for.
    private void complete(List<Wanting> articles, OwnHosts own, Tally tally) throws InterruptedException {
        articles.forEach(wanting -> tally.toGo(wanting.pageDue() ? 1 : 0, wanting.pictures().size()));
        List<Callable<Boolean>> deeds = articles.stream()
                .map(wanting -> (Callable<Boolean>) () -> complete(wanting, own, tally)).toList();
        Forks.all(deeds);
    }

    private boolean complete(Wanting wanting, OwnHosts own, Tally tally) throws InterruptedException {
        connecting.unlessPaused();
        boolean all = true;
        var missing = wanting.pictures();
        if (wanting.pageDue()) {
            all = page(wanting, own, tally);
            missing = store.articles().missing(wanting.id());
            tally.pageDone(missing.size() - wanting.pictures().size());
        }
        for (var address : missing) {
            all &= picture(wanting, address, own, tally);
            tally.pictureDone();
        }
        if (!all && !connecting.offline()) {
            store.articles().postpone(wanting.id(),
                    storing.full(wanting).isPresent() ? storing.tomorrow() : clock.instant().plus(again(wanting.tries())));
        }
        tally.articleDone();
        changes.announce(new Change.Articles());
        return all;
    }

    /// Each time in vain the wait doubles.
    private static Duration again(int tries) {
        var wait = AGAIN_AFTER.multipliedBy(1L << Math.min(tries, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /// Fetches the publisher's own document where he has one, else the page.
    /// @return whether there is no use in asking again: it came, or it is known that none is to be had
    private boolean page(Wanting wanting, OwnHosts own, Tally tally) throws InterruptedException {
        var link = wanting.link();
        var document = link == null ? Optional.<URI>empty() : publishers.document(link, wanting.contentId());
        var came = document.isPresent() ? fetch(wanting, document.get(), Kind.DOCUMENT, own, tally) : Came.NOTHING;
        if (link != null && !came.kept) {
            var before = came;
            came = fetch(wanting, link, Kind.PAGE, own, tally);
            came = came.kept || document.isEmpty() || before.lasting() ? came : before; // the document may still come
        }
        if (came.why != null) {
            store.articles().pageFailed(wanting.id(), came.why);
        }
        return (came.kept && came.why == null) || came.lasting();
    }

    /// What became of a page.
    /// @param why it was not kept, or not all of it; absent when it was, and when nothing was asked
    private record Came(boolean kept, @Nullable Shortfall why) {
        static final Came NOTHING = new Came(false, null);

        boolean lasting() {
            return why != null && why.cause().lasting();
        }
    }

    private Came fetch(Wanting wanting, URI address, Kind kind, OwnHosts own, Tally tally) throws InterruptedException {
        var full = storing.full(wanting);
        if (full.isPresent()) {
            return new Came(false, full.get());
        }
        var answer = fetcher.fetch(new Request(address, kind, Validators.NONE, own.has(address), wanting.rank()));
        if (!(answer instanceof Fetched.Fresh fresh)) {
            return new Came(false, Shortfalls.of(address, kind, answer).orElse(null));
        }
        tally.page(fresh.body().size());
        storing.came(fresh.body().size());
        var bytes = fresh.body().bytes();
        var page = kind == Kind.DOCUMENT ? new KeptPage(fresh.location(), Deriving.DOCUMENT, bytes)
                : new KeptPage(fresh.location(), Kept.MEDIA_TYPE, Kept.of(bytes, fresh.contentType()));
        return switch (deriving.extract(page)) {
            case Extracted.Nothing(String reason) -> new Came(false, new Shortfall(Cause.NO_ARTICLE, reason));
            case Extracted.Found found -> keep(wanting, Parting.of(page, found, extractor, part -> part(wanting, part, own, tally)));
        };
    }

    /// A further page of an article that is parted.
    private Fetched part(Wanting wanting, URI address, OwnHosts own, Tally tally) throws InterruptedException {
        connecting.unlessPaused();
        var answer = fetcher.fetch(new Request(address, Kind.PAGE, Validators.NONE, own.has(address), wanting.rank()));
        if (answer instanceof Fetched.Fresh fresh) {
            tally.page(fresh.body().size());
            storing.came(fresh.body().size());
        }
        return answer;
    }

    /// What a feed carries whole does not give way to less.
    private Came keep(Wanting wanting, Parting parting) {
        var page = parting.page();
        var found = parting.article();
        var held = store.articles().article(wanting.id());
        if (wanting.carried() && held.isPresent() && Shortfalls.letters(found) < Shortfalls.letters(held.get())) {
            return new Came(false, new Shortfall(Cause.NO_ARTICLE, "no-article: " + Sentences.say("failure.less-text", page.url())));
        }
        var article = held.isPresent() ? extractor.merge(found, held.get()) : found;
        var beginning = Shortfalls.subscription(found, page.url()).or(() -> Optional.ofNullable(parting.why()));
        if (beginning.isPresent()) {
            store.articles().keepBeginning(wanting.id(), article, Extractor.VERSION, page, beginning.get(), clock.instant());
        } else {
            store.articles().keep(wanting.id(), article, Extractor.VERSION, page, clock.instant());
        }
        return new Came(true, parting.why());
    }

    /// @return whether the article no longer waits for it: it is held, or it is known that it cannot be had
    private boolean picture(Wanting wanting, URI address, OwnHosts own, Tally tally) throws InterruptedException {
        connecting.unlessPaused();
        var full = storing.full(wanting);
        if (full.isPresent()) {
            store.pictures().failed(wanting.id(), address, full.get());
            return false;
        }
        var came = pictures.fetch(wanting.id(), address, own.has(address), wanting.rank());
        if (came.sizeBytes() > 0) {
            tally.picture(came.sizeBytes());
        }
        return came.settled();
    }
}
