package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.broadsheet.Gazette;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Block;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Readiness;
import org.broadsheet.page.Extractor;
import org.broadsheet.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A better extractor improves old articles from what is kept of their pages, without the network.
class UpgradeTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();

    @AfterEach
    void close() {
        gazette.close();
    }

    private Newsroom newsroom() {
        return new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(),
                new SetClock("2026-11-26T12:00:00Z"), () -> false);
    }

    private List<EntryId> publishAndRefresh(int articles) throws InterruptedException {
        for (int number = 1; number <= articles; number++) {
            gazette.publish(number);
        }
        try (var newsroom = newsroom()) {
            assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.feed().toString(), null, null));
            newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { });
            var ids = newsroom.reading().contents(new Contents.Everything());
            newsroom.reading().mark(ids.subList(0, 1), true);
            newsroom.reading().star(ids.subList(1, 2), true);
            newsroom.deriving().catchUp();
            return ids;
        }
    }

    /// As the extractor before left them: a headline, a line of the text and the picture, no kicker, no sign-off.
    private void leaveAsTheVersionBefore(List<EntryId> ids) {
        List<Block> body = List.of(new Block.Paragraph(Prose.of("An older extractor saw no more than this line.")));
        try (var store = Store.open(profile, () -> false).store()) {
            for (var id : ids) {
                var old = store.articles().article(id).orElseThrow().with().headline("Ferry").kicker(null).body(body).signOff(null).build();
                store.articles().keep(id, old, Extractor.VERSION - 1, null, new SetClock("2026-11-25T12:00:00Z").instant());
            }
        }
    }

    private void run(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + profile.resolve("news.db")); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void bringsWhatTheOldOneMissedAndLeavesTheReadersMarksAlone() throws Exception {
        var ids = publishAndRefresh(4);
        leaveAsTheVersionBefore(ids);
        run("DELETE FROM page WHERE entry = " + ids.getLast()); // it had to make room
        gazette.stop();
        int asked = gazette.asked().size();
        try (var newsroom = newsroom()) {
            newsroom.deriving().catchUp();
            for (var id : ids.subList(0, 3)) {
                var story = newsroom.reading().open(id).orElseThrow();
                assertEquals("Town", story.article().kicker());
                assertTrue(story.article().body().size() >= 4, story.article()::toString);
                assertTrue(story.teaser().headline().startsWith("Ferry number "), "the list shows it too");
                assertEquals(Readiness.COMPLETE, story.teaser().readiness());
                assertTrue(newsroom.reading().picture(id, story.article().pictures().getFirst().url(), 600).isPresent(), "the picture was held all the time");
            }
            assertEquals(3, newsroom.searching().find("timetables", List.of(), 10).size());
            var kept = newsroom.reading().open(ids.getLast()).orElseThrow();
            assertEquals("An older extractor saw no more than this line.", ArticleText.plain(kept.article().body().getFirst()), "without its page it keeps its blocks");
            assertEquals(List.of(true, false, false, false), newsroom.reading().teasers(ids).stream().map(teaser -> teaser.read()).toList());
            assertEquals(List.of(false, true, false, false), newsroom.reading().teasers(ids).stream().map(teaser -> teaser.starred()).toList());
        }
        assertEquals(asked, gazette.asked().size());
        try (var store = Store.open(profile, () -> false).store()) {
            assertEquals(List.of(), store.articles().olderThan(Extractor.VERSION, 10), "nothing is derived twice");
        }
    }

    @Test
    void anArticleThatIsOpenedBeforeItsTurnIsImprovedAtOnceWhereItWasDamaged() throws Exception {
        var ids = publishAndRefresh(2);
        run("UPDATE article SET json = x'00'");
        try (var newsroom = newsroom()) {
            assertEquals("Town", newsroom.reading().open(ids.getFirst()).orElseThrow().article().kicker());
        }
    }
}
