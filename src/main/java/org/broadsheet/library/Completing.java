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
import org.broadsheet.page.Extracted;
import org.broadsheet.page.Extractor;
import org.broadsheet.page.Kept;
import org.broadsheet.picture.Pictures;
import org.broadsheet.store.KeptPage;
import org.broadsheet.store.Store;
import org.broadsheet.store.Wanting;

/// Makes articles ready for reading offline: fetches the page of an article that the feed only announces, and every
/// picture. What comes is stored at once, article by article, so that an interruption loses nothing that arrived.
public final class Completing {
    /// Of one section in one refresh: more than any feed carries, and a bound all the same.
    private static final int AT_MOST = 1000;
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);

    private final Store store;
    private final Fetcher fetcher;
    private final Extractor extractor;
    private final Connecting connecting;
    private final Deriving deriving;
    private final Publishers publishers;
    private final Changes changes;
    private final Clock clock;

    public Completing(Store store, Fetcher fetcher, Extractor extractor, Connecting connecting, Deriving deriving,
            Publishers publishers, Changes changes, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.extractor = extractor;
        this.connecting = connecting;
        this.deriving = deriving;
        this.publishers = publishers;
        this.changes = changes;
        this.clock = clock;
    }

    /// Fetches what the articles of a section lack, all at once: each waits in the line of its host, where unread and
    /// newer ones go first over all sections, and holds nothing meanwhile that an article of another host waits for.
    void complete(SectionId section, OwnHosts own, Tally tally) throws InterruptedException {
        deriving.takeOutOf(section);
        var articles = store.articles().wanting(section, clock.instant(), AT_MOST);
        articles.forEach(wanting -> tally.toGo(wanting.pageDue() ? 1 : 0, wanting.pictures().size()));
        List<Callable<Boolean>> deeds = articles.stream()
                .map(wanting -> (Callable<Boolean>) () -> complete(wanting, own, tally)).toList();
        Forks.all(deeds);
    }

    private boolean complete(Wanting wanting, OwnHosts own, Tally tally) throws InterruptedException {
        connecting.unlessPaused();
        var came = wanting.pageDue() ? page(wanting, own, tally) : Optional.of(wanting.pictures());
        boolean all = came.isPresent();
        for (var address : came.orElse(wanting.pictures())) {
            all &= picture(wanting, address, own, tally);
            tally.pictureDone();
        }
        if (!all) {
            store.articles().postpone(wanting.id(), clock.instant().plus(AGAIN_AFTER));
        }
        changes.announce(new Change.Articles());
        return all;
    }

    /// Fetches the publisher's own document where he has one, else the page.
    /// @return the pictures that are still to be fetched; absent when no article was to be had
    private Optional<List<URI>> page(Wanting wanting, OwnHosts own, Tally tally) throws InterruptedException {
        var link = wanting.link();
        var document = link == null ? Optional.<URI>empty() : publishers.document(link, wanting.contentId());
        var kept = (document.isPresent() && fetch(wanting, document.get(), Kind.DOCUMENT, own, tally))
                || (link != null && fetch(wanting, link, Kind.PAGE, own, tally));
        var pictures = kept ? Optional.of(store.articles().missing(wanting.id())) : Optional.<List<URI>>empty();
        tally.pageDone(pictures.orElse(wanting.pictures()).size() - wanting.pictures().size());
        return pictures;
    }

    /// @return whether an article came of it, and was kept
    private boolean fetch(Wanting wanting, URI address, Kind kind, OwnHosts own, Tally tally) throws InterruptedException {
        var answer = fetcher.fetch(new Request(address, kind, Validators.NONE, own.has(address), wanting.rank()));
        if (!(answer instanceof Fetched.Fresh fresh)) {
            return false;
        }
        tally.page(fresh.body().size());
        var bytes = fresh.body().bytes();
        var page = kind == Kind.DOCUMENT ? new KeptPage(fresh.location(), Deriving.DOCUMENT, bytes)
                : new KeptPage(fresh.location(), Deriving.PAGE, Kept.of(bytes, fresh.contentType()));
        if (!(deriving.extract(page) instanceof Extracted.Found found)) {
            return false;
        }
        var held = store.articles().article(wanting.id());
        var article = held.isPresent() ? extractor.merge(found.article(), held.get()) : found.article();
        store.articles().keep(wanting.id(), article, Extractor.VERSION, page, clock.instant());
        return true;
    }

    /// @return whether the article no longer waits for it: it is held, or it is known to be no picture
    private boolean picture(Wanting wanting, URI address, OwnHosts own, Tally tally) throws InterruptedException {
        connecting.unlessPaused();
        var answer = fetcher.fetch(new Request(address, Kind.PICTURE, Validators.NONE, own.has(address), wanting.rank()));
        if (!(answer instanceof Fetched.Fresh fresh)) {
            if (answer instanceof Fetched.Refused refused && (refused.status() == 404 || refused.status() == 410)) {
                store.pictures().failed(wanting.id(), address, Failures.sentence(address, answer));
                return true;
            }
            return false;
        }
        tally.picture(fresh.body().size());
        var bytes = fresh.body().bytes();
        var measured = Pictures.measure(bytes);
        if (measured.isEmpty()) {
            store.pictures().failed(wanting.id(), address, address + " is not a picture that can be shown");
            return true;
        }
        var picture = measured.get();
        store.pictures().keep(wanting.id(), address, bytes, picture.mediaType(), picture.widthPx(), picture.heightPx());
        return true;
    }
}
