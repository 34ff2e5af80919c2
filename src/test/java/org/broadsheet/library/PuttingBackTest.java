package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several sections are given up at once, and taken back.
class PuttingBackTest {
    @TempDir
    Path profile = Path.of("");

    @Test
    void sectionsComeBackWithTheirNamesStarsAndReadMarks() throws Exception {
        try (var gazette = new Gazette(); var newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }),
                Publishers.shipped(), Clock.systemUTC(), () -> false)) {
            gazette.publish(1);
            gazette.publish(2);
            gazette.publish(3);
            newsroom.subscribing().add(gazette.feed().toString(), List.of("Rivers"), "Ferries");
            newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { });
            var ids = newsroom.reading().contents(new Contents.Everything());
            newsroom.reading().mark(List.of(ids.get(0)), true);
            newsroom.reading().star(List.of(ids.get(1)), true);
            var sections = newsroom.subscribing().subscriptions().stream().map(Subscription::section).toList();

            newsroom.subscribing().remove(sections);
            assertEquals(List.of(), newsroom.subscribing().subscriptions());
            assertEquals(1, newsroom.reading().contents(new Contents.Everything()).size());
            assertTrue(!Files.readString(profile.resolve("subscriptions.opml")).contains("Ferries"));

            var back = newsroom.subscribing().putBack(sections);
            assertEquals(sections.stream().map(PuttingBackTest::told).toList(), back.stream().map(PuttingBackTest::told).toList());
            newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { });
            assertEquals(3, newsroom.reading().contents(new Contents.Everything()).size());
            assertEquals(2, newsroom.reading().contents(new Contents.Unread()).size());
            assertEquals(1, newsroom.reading().contents(new Contents.Starred()).size());
        }
    }

    private static List<Object> told(Section section) {
        return List.of(section.title(), section.address(), String.valueOf(section.folder()), String.valueOf(section.language()));
    }
}
