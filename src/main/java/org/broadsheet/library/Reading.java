package org.broadsheet.library;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.markup.Publisher;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Article;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Counts;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Teaser;
import org.broadsheet.picture.Pictures;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// What the library holds, for reading: lists of articles, articles, their pictures, and the reader's marks on them.
/// Never connects to anything.
public final class Reading {
    private static final int THUMBNAIL_PX = 144;

    private final Store store;
    private final Deriving deriving;
    private final Publishers publishers;
    private final Changes changes;
    private final Clock clock;

    /// @param clock its zone decides what "today" is
    public Reading(Store store, Deriving deriving, Publishers publishers, Changes changes, Clock clock) {
        this.store = store;
        this.deriving = deriving;
        this.publishers = publishers;
        this.changes = changes;
        this.clock = clock;
    }

    /// The articles of a list, newest first.
    public List<EntryId> contents(Contents what) {
        return store.entries().ids(what, today(), Integer.MAX_VALUE);
    }

    /// The articles of some sections, or of all when none is named, newest first.
    /// @param those only what is in each of these lists
    public List<EntryId> contents(List<SectionId> sections, List<Contents> those) {
        var ids = contents(those.isEmpty() ? new Contents.Everything() : those.getFirst());
        for (var list : those.stream().skip(1).toList()) {
            ids = both(ids, contents(list));
        }
        if (sections.isEmpty()) {
            return ids;
        }
        return both(ids, sections.stream().flatMap(section -> contents(new Contents.Of(section)).stream()).toList());
    }

    private static List<EntryId> both(List<EntryId> ordered, List<EntryId> others) {
        var wanted = new HashSet<>(others);
        return ordered.stream().filter(wanted::contains).toList();
    }

    /// Their lines, in the order given; an article that is gone is left out.
    public List<Teaser> teasers(List<EntryId> ids) {
        return store.entries().teasers(ids);
    }

    /// An article with all that is held of it, derived at once if it must be. Marks nothing.
    public Optional<Story> open(EntryId id) {
        deriving.takeOut(List.of(id));
        return store.entries().teaser(id).flatMap(teaser -> store.articles().article(id).or(() -> deriving.anew(id))
                .map(article -> sized(id, article)).map(article -> new Story(teaser, article, publisher(teaser, article), store.articles().versions(id))));
    }

    /// Where each field of an article came from, and what of it is held. Marks nothing.
    public Optional<ArticleReport> report(EntryId id) {
        return open(id).flatMap(story -> store.articles().provenance(id)
                .map(made -> ArticleReport.of(story, made, published(id, made.link()), pictures(id, story.article()), clock.getZone())));
    }

    private @Nullable URI published(EntryId id, @Nullable URI clean) {
        return clean == null ? null : store.articles().source(id).flatMap(source -> PublishedLink.in(source, clean)).orElse(clean);
    }

    private Map<URI, String> pictures(EntryId id, Article article) {
        var held = store.pictures().of(id);
        var words = new HashMap<URI, String>();
        for (var picture : article.pictures()) {
            if (held.containsKey(picture.url())) {
                words.put(picture.url(), Sentences.say("article.picture.held"));
            } else {
                trouble(id, picture.url()).ifPresent(why -> words.put(picture.url(), Sentences.say("article.picture.not-held", why)));
            }
        }
        return words;
    }

    /// With the sizes that its pictures have, where they are held: what a page claims is often that of another rendition.
    private Article sized(EntryId id, Article article) {
        var held = store.pictures().of(id);
        return held.isEmpty() ? article : article.with().pictures(article.pictures().stream().map(picture -> {
            var file = held.get(picture.url());
            return file == null ? picture
                    : new Picture(picture.url(), picture.alt(), picture.caption(), picture.credit(), file.width(), file.height(), picture.lead());
        }).toList()).build();
    }

    private @Nullable String publisher(Teaser teaser, Article article) {
        return Stream.of(Optional.ofNullable(article.permalink()), Optional.ofNullable(teaser.url()))
                .flatMap(Optional::stream).map(publishers::at).flatMap(Optional::stream).map(Publisher::shortName)
                .findFirst().or(() -> ArticleText.publisher(article)).orElse(null);
    }

    /// A picture of an article as PNG, JPEG or GIF bytes, no wider than wanted; absent when it is not held or can't be
    /// drawn.
    public Optional<byte[]> picture(EntryId id, URI address, int widthPx) {
        return store.pictures().of(id, address).flatMap(store.pictures()::bytes)
                .flatMap(bytes -> Pictures.drawable(bytes, widthPx));
    }

    /// Why a picture of an article is not held, a sentence whose first word is fit for a test; absent when it was not tried.
    public Optional<String> trouble(EntryId id, URI address) {
        return store.pictures().trouble(id, address);
    }

    /// A picture, small, for the contents; absent when it is not held.
    /// @param sha256 as the teaser names it
    public Optional<byte[]> thumbnail(String sha256) {
        return store.pictures().of(sha256).flatMap(store.pictures()::bytes)
                .flatMap(bytes -> Pictures.thumbnail(bytes, THUMBNAIL_PX));
    }

    /// Marks articles read or unread.
    /// @return those that were not so before, to undo it
    public List<EntryId> mark(List<EntryId> ids, boolean read) {
        return announced(store.marks().read(ids, read, clock.instant()));
    }

    /// Stars articles, or takes the star away.
    /// @return those that were not so before, to undo it
    public List<EntryId> star(List<EntryId> ids, boolean starred) {
        return announced(store.marks().star(ids, starred, clock.instant()));
    }

    /// Marks every article of a list read.
    /// @param newest what arrived after this one stays unread, as the reader has not seen it; absent: everything
    /// @return those that were unread, to undo it
    public List<EntryId> markAllRead(Contents what, @Nullable EntryId newest) {
        return announced(store.marks().readAll(what, today(), newest, clock.instant()));
    }

    private List<EntryId> announced(List<EntryId> marked) {
        if (!marked.isEmpty()) {
            changes.announce(new Change.Marks(marked));
        }
        return marked;
    }

    public Counts counts() {
        return store.entries().counts(today());
    }

    private Instant today() {
        var zone = clock.getZone();
        return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
