package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole site in twenty layouts, refreshed once and then gone: every article opens to its end, every picture shows, and
/// nobody is asked. `-Dpages=100` makes it smaller.
class WholeSiteTest {
    private static final int PAGES = Integer.getInteger("pages", 500);

    @TempDir
    Path profile = Path.of("");

    @Test
    void isReadToTheEndWithThePublisherGone() throws Exception {
        var gazette = new Gazette();
        var fetcher = new HttpFetcher("test", Limits.STANDARD, _ -> { });
        try (gazette; var newsroom = new Newsroom(profile, fetcher, Publishers.shipped(), Clock.systemUTC(), () -> false)) {
            for (var feed : TwentyLayouts.publish(gazette, PAGES)) {
                assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.address(feed).toString(), null, null));
            }
            newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { });
            gazette.stop();
            var before = fetcher.connections();
            assertEquals(PAGES, newsroom.reading().counts().ready());
            var wrong = new ArrayList<String>();
            for (var id : newsroom.reading().contents(new Contents.Everything())) {
                wrong.addAll(wrong(newsroom, id));
            }
            assertEquals(List.of(), wrong);
            assertEquals(before, fetcher.connections(), "reading connected");
        }
    }

    /// What is not as the page had it.
    private static List<String> wrong(Newsroom newsroom, EntryId id) {
        var story = newsroom.reading().open(id).orElseThrow();
        var address = String.valueOf(story.teaser().url());
        int number = Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
        var where = "layout " + number % TwentyLayouts.COUNT + ": ";
        var wrong = new ArrayList<String>();
        var text = ArticleText.plain(story.article());
        TwentyLayouts.text(number).stream().filter(paragraph -> !text.contains(paragraph)).forEach(paragraph -> wrong.add(where + "lacks " + paragraph));
        if (story.teaser().readiness() != Readiness.COMPLETE || story.article().pictures().size() != 1) {
            wrong.add(where + ReadyWords.of(story.teaser()) + ", pictures: " + story.article().pictures());
        }
        for (var picture : story.article().pictures()) {
            if (newsroom.reading().picture(id, picture.url(), 620).isEmpty()) {
                wrong.add(where + "does not show " + picture.url());
            }
        }
        if (text.contains("All rights reserved")) {
            wrong.add(where + "has the footer");
        }
        return wrong;
    }
}
