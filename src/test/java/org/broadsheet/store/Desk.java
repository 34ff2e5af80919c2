package org.broadsheet.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SectionId;

/// Made-up news for the tests of the store.
final class Desk {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Instant TODAY = Instant.parse("2026-11-23T00:00:00Z");
    static final URI PHOTO = URI.create("https://gazette.example/harbour.jpg");

    private Desk() {}

    static Store open(Path profile) {
        return Store.open(profile, () -> false).store();
    }

    static SectionId section(Store store) {
        return store.sections().add("World", URI.create("https://gazette.example/world.xml"), List.of("The Gazette"), null, "en", NOON);
    }

    static URI page(String identity) {
        return URI.create("https://gazette.example/" + identity.strip());
    }

    static Article article(String headline, String text) {
        return Article.builder(headline).lead("The lead of " + headline).language("en")
                .body(List.of(new Block.Paragraph(Prose.of(text)))).build();
    }

    static Article dated(String headline, String at) {
        return article(headline, "Text.").with().published(new NewsDate.Moment(Instant.parse(at))).build();
    }

    static Article pictured(String headline) {
        return article(headline, "With a picture.").with()
                .pictures(List.of(new Picture(PHOTO, "Boats", "The harbour", null, 640, 480, true))).build();
    }

    /// An entry that carries its whole text; its text hash is made of headline and body.
    static Arrived whole(String identity, Article article) {
        return arrived(identity, article, true);
    }

    /// An entry that carries a lead and a link to its page.
    static Arrived lead(String identity, Article article) {
        return arrived(identity, article, false);
    }

    private static Arrived arrived(String identity, Article article, boolean whole) {
        return new Arrived(identity, article, page(identity), "<item><guid>" + identity + "</guid></item>",
                Integer.toHexString(article.hashCode()), whole, null);
    }

    static Kept keep(Store store, SectionId section, Arrived... arrivals) {
        return store.entries().keep(section, List.of(arrivals), 1, FeedState.NEW, NOON);
    }

    static EntryId keepOne(Store store, SectionId section, Arrived arrived) {
        return keep(store, section, arrived).fresh().getFirst();
    }

    static List<EntryId> ids(Store store, Contents what) {
        return store.entries().ids(what, TODAY, 1000);
    }

    static List<String> headlines(Store store, Contents what) {
        return store.entries().teasers(ids(store, what)).stream().map(teaser -> teaser.headline()).toList();
    }
}
