package org.broadsheet.library;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.broadsheet.feed.Parsed;
import org.broadsheet.news.Article;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Teaser;
import org.broadsheet.page.Extracted;
import org.broadsheet.page.Extractor;
import org.broadsheet.page.KeptParts;
import org.broadsheet.store.Announced;
import org.broadsheet.store.KeptPage;
import org.broadsheet.store.Pending;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// What is derived from kept news, made afterwards: a refresh stores first. Entries are taken out of the documents in which
/// they came, articles that older code extracted are extracted anew from their kept pages, and texts go into the search
/// index. Interrupted, it goes on at the next start.
public final class Deriving {
    /// The kept form of a publisher's own document.
    static final String DOCUMENT = "application/json";
    private static final int AT_ONCE = 100;

    private final Store store;
    private final Extractor extractor;
    private final FeedReading feeds;
    private final Clock clock;

    public Deriving(Store store, Extractor extractor, FeedReading feeds, Clock clock) {
        this.store = store;
        this.extractor = extractor;
        this.feeds = feeds;
        this.clock = clock;
    }

    /// Does all that is to be done. Several may do so at once.
    public void catchUp() throws InterruptedException {
        takeOutOf(null);
        for (var old = store.articles().olderThan(Extractor.VERSION, AT_ONCE); !old.isEmpty();
                old = store.articles().olderThan(Extractor.VERSION, AT_ONCE)) {
            for (var id : old) {
                Forks.unlessInterrupted();
                anew(id);
            }
        }
        index();
    }

    /// Takes all entries out of the documents in which they came; feeds that come meanwhile go first.
    /// @param section those of this section alone
    void takeOutOf(@Nullable SectionId section) throws InterruptedException {
        boolean more = true;
        while (more) {
            feeds.precedence().follow();
            try {
                var next = store.documents().next(section);
                next.ifPresent(this::takeOut);
                more = next.isPresent();
            } finally {
                feeds.precedence().followed();
            }
        }
    }

    /// Takes these articles out of their documents, those of them that still stand there.
    public void takeOut(List<EntryId> ids) {
        for (var id : ids) {
            for (var pending = store.documents().of(id); pending.isPresent(); pending = store.documents().of(id)) {
                takeOut(pending.get());
            }
        }
    }

    private void takeOut(Pending pending) {
        var names = List.<String>of();
        if (feeds.parse(pending.document()) instanceof Parsed.Read read) {
            var announced = feeds.announced(read.feed());
            var arrivals = feeds.arrivals(read.feed(), announced, pending.entries()::containsKey);
            for (int from = 0; from < arrivals.size(); from += AT_ONCE) {
                store.documents().take(pending, arrivals.subList(from, Math.min(from + AT_ONCE, arrivals.size())), Extractor.VERSION);
            }
            names = announced.stream().map(Announced::name).toList();
        }
        store.documents().done(pending, names);
    }

    /// Brings the search index up to date.
    void index() throws InterruptedException {
        for (var missing = store.search().unindexed(AT_ONCE); !missing.isEmpty();
                missing = store.search().unindexed(AT_ONCE)) {
            Forks.unlessInterrupted();
            store.search().index(missing);
        }
    }

    /// Derives an article from what is kept of it, and keeps it: from its page, else as it was derived before, else from
    /// its line in the contents. Empty when the article is gone.
    Optional<Article> anew(EntryId id) {
        var held = store.articles().article(id).or(() -> store.entries().teaser(id).map(Deriving::bare));
        if (held.isEmpty()) {
            return held;
        }
        var page = store.articles().page(id);
        var article = page.isPresent() && extract(page.get()) instanceof Extracted.Found found
                ? extractor.merge(found.article(), held.get()) : held.get();
        store.articles().keep(id, article, Extractor.VERSION, null, clock.instant());
        return Optional.of(article);
    }

    private static Article bare(Teaser teaser) {
        return Article.builder(teaser.headline()).kicker(teaser.kicker()).lead(teaser.lead()).byline(teaser.byline())
                .agencies(teaser.agencies()).language(teaser.language()).permalink(teaser.url())
                .published(teaser.published() == null ? null : new NewsDate.Moment(teaser.published())).build();
    }

    /// The article that a kept page holds.
    Extracted extract(KeptPage page) {
        return switch (page.mediaType()) {
            case DOCUMENT -> extractor.document(page.bytes(), page.url());
            case KeptParts.MEDIA_TYPE -> extractor.parts(page.bytes());
            default -> extractor.page(page.bytes(), page.mediaType(), page.url());
        };
    }
}
