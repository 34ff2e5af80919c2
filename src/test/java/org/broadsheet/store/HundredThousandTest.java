package org.broadsheet.store;

import static org.broadsheet.store.Desk.NOON;
import static org.broadsheet.store.Desk.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Contents;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What things cost with 100,000 articles in a hundred sections. Prints it, and asserts nothing about time: the machine
/// is not ours alone.
class HundredThousandTest {
    private static final int SECTIONS = 100;
    private static final int ARTICLES = 1000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path profile;

    private final StringBuilder report = new StringBuilder();

    @Test
    void isFastEnoughToWaitFor() throws Exception {
        try (var store = Desk.open(profile)) {
            var first = store.sections().add("Section 0", URI.create("https://gazette.example/0"), List.of("Folder 0"), null, "en", NOON);
            timed("keep a feed of 1,000", () -> keep(store, first));
            multiply();
            var all = timed("ids of everything", () -> store.entries().ids(new Contents.Everything(), TODAY, Integer.MAX_VALUE));
            assertEquals(SECTIONS * ARTICLES, all.size());
            timed("ids of unread", () -> store.entries().ids(new Contents.Unread(), TODAY, Integer.MAX_VALUE));
            timed("ids of a section", () -> store.entries().ids(new Contents.Of(new SectionId(7)), TODAY, Integer.MAX_VALUE));
            var folder = store.folders().at(List.of("Folder 3"));
            timed("ids of a folder of ten", () -> store.entries().ids(new Contents.Folder(folder), TODAY, Integer.MAX_VALUE));
            timed("100 teasers from the middle", () -> store.entries().teasers(all.subList(50_000, 50_100)));
            timed("counts", () -> store.entries().counts(TODAY));
            timed("an article", () -> store.articles().article(all.get(70_000)));
            timed("50 wanting", () -> store.articles().wanting(null, NOON, 50));
            timed("mark one read", () -> store.marks().read(all.subList(500, 501), true, NOON));
            assertEquals(SECTIONS * ARTICLES - 1,
                    timed("mark all read", () -> store.marks().readAll(new Contents.Unread(), TODAY, null, NOON)).size());
            timed("undo it", () -> store.marks().read(all, false, NOON));
            timed("index 1,000 articles", () -> {
                for (int i = 0; i < 10; i++) {
                    store.search().index(store.search().unindexed(100));
                }
                return 0;
            });
            timed("search for a word", () -> store.search().find("w17", List.of(), 50));
            timed("unindexed", () -> store.search().unindexed(100));
            timed("a refresh that changes nothing", () -> keep(store, first));
            timed("remove a section", () -> store.sections().remove(new SectionId(9), NOON));
        }
        timed("open", () -> Store.open(profile, () -> false).store()).close();
        Files.writeString(Database.suspect(profile.resolve("news.db")), "");
        timed("open with a quick_check", () -> Store.open(profile, () -> false).store()).close();
        report.append("file: ").append(Files.size(profile.resolve("news.db")) >> 20).append(" MB");
        System.out.println(report);
    }

    private <T> T timed(String what, Supplier<T> work) {
        long began = System.nanoTime();
        var result = work.get();
        report.append("%-34s%,9.1f ms%n".formatted(what, (System.nanoTime() - began) / 1e6));
        return result;
    }

    /// The other sections are the first again, under other numbers and a little older: keeping all of them the straight
    /// way would take the better part of a minute.
    private void multiply() throws SQLException {
        try (var session = Session.open(profile.resolve("news.db"), "")) {
            session.execute("BEGIN");
            for (int s = 1; s < SECTIONS; s++) {
                session.run("INSERT INTO section (id, title, address, folder) VALUES (?, ?, ?, ?)", s + 1, "Section " + s,
                        "https://gazette.example/" + s, "Folder " + s / 10);
                session.run("""
                        INSERT INTO entry (id, section, identity, received, sorted, whole, page_due, readiness, wanting)
                        SELECT id + ?1 * 1000, ?1 + 1, identity, received, sorted - ?1 * 7919, whole, page_due, readiness, wanting
                          FROM entry WHERE section = 1
                        """, s);
                session.run("""
                        INSERT INTO teaser (entry, headline, lead, agencies, published, language, url, link, text_hash)
                        SELECT entry + ?1 * 1000, headline, lead, agencies, published, language, url, link, text_hash
                          FROM teaser WHERE entry <= 1000
                        """, s);
                session.run("""
                        INSERT INTO article (entry, version, json) SELECT entry + ?1 * 1000, version, json FROM article
                         WHERE entry <= 1000
                        """, s);
            }
            Sections.settle(session);
            session.execute("COMMIT");
        }
    }

    private static Kept keep(Store store, SectionId section) {
        var random = new Random(1);
        var arrivals = new ArrayList<Arrived>(ARTICLES);
        for (int i = 0; i < ARTICLES; i++) {
            var headline = words(random, 8);
            var article = Article.builder(headline).lead(words(random, 30)).language("en")
                    .published(new NewsDate.Moment(NOON.minus(Duration.ofMinutes(random.nextInt(500_000)))))
                    .body(List.of(new Block.Paragraph(Prose.of(words(random, 120))), new Block.Paragraph(Prose.of(words(random, 120)))))
                    .build();
            arrivals.add(new Arrived("a" + i, article, URI.create("https://gazette.example/a" + i), headline, headline,
                    i % 2 == 0, null));
        }
        return store.entries().keep(section, arrivals, 1, FeedState.NEW, NOON);
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("w").append(random.nextInt(30_000)).append(' ');
        }
        return text.toString();
    }
}
