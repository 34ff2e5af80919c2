package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Article;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.SectionId;
import org.broadsheet.page.Extractor;
import org.broadsheet.page.Kept;
import org.broadsheet.store.Arrived;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.KeptPage;
import org.broadsheet.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What older code extracted is extracted anew from what is kept.
class DerivingTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final URI LINK = URI.create("https://gazette.example/story/1");

    @TempDir
    Path profile = Path.of("");

    private Store store;
    private Deriving deriving;
    private SectionId section;

    @BeforeEach
    void open() {
        store = Store.open(profile, () -> false).store();
        deriving = new Deriving(store, new Extractor(Publishers.shipped()), new FeedReading(new Extractor(Publishers.shipped()), Publishers.shipped()), Clock.fixed(NOON, ZoneOffset.UTC));
        section = store.sections().add("News", URI.create("https://gazette.example/feed.xml"), List.of(), null, "en", NOON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anOldArticleIsReadAnewFromItsPage() throws Exception {
        var id = arrived();
        var page = """
            <html lang="en"><head><title>Ferry</title></head><body><main><article><h1>The ferry returns</h1>
            <p>The vote was closer than anybody had expected, and it was late when the last had spoken of tolls.</p>
            <p>A single crossing will cost as much as a loaf of bread, said the harbour office on Monday.</p>
            </article></main></body></html>""";
        store.articles().keep(id, Article.builder("Ferry").build(), Extractor.VERSION - 1,
                new KeptPage(LINK, Kept.MEDIA_TYPE, page.getBytes(StandardCharsets.UTF_8)), NOON);
        deriving.catchUp();
        assertEquals(2, store.articles().article(id).orElseThrow().body().size());
        assertEquals(List.of(), store.articles().olderThan(Extractor.VERSION, 10));
        assertEquals(1, store.search().find("harbour", List.of(), 10).size());
    }

    @Test
    void anArticleWithoutAPageStaysAsItIs() throws Exception {
        var id = arrived();
        var old = Article.builder("The ferry returns").lead("On foot again.").build();
        store.articles().keep(id, old, Extractor.VERSION - 1, null, NOON);
        assertTimeoutPreemptively(Duration.ofSeconds(20), deriving::catchUp);
        assertEquals(old, store.articles().article(id).orElseThrow());
        assertTrue(store.articles().olderThan(Extractor.VERSION, 10).isEmpty());
    }

    private EntryId arrived() {
        var kept = store.entries().keep(section, List.of(new Arrived("1", Article.builder("Ferry").build(), LINK, "<item/>",
                "hash", false, null)), Extractor.VERSION - 1, FeedState.NEW, NOON);
        return kept.fresh().getFirst();
    }
}
