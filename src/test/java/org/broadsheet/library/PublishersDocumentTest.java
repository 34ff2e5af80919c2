package org.broadsheet.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Contents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A publisher that has no feed, only JSON documents, which the reader describes.
class PublishersDocumentTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final HttpFetcher fetcher = new HttpFetcher("test", Limits.STANDARD, _ -> { });

    @AfterEach
    void close() {
        gazette.close();
        fetcher.close();
    }

    private Newsroom newsroom() {
        return new Newsroom(profile, fetcher, Publishers.with(profile.resolve("publishers")), Clock.systemUTC(), () -> false);
    }

    private void describe() throws IOException {
        Files.createDirectories(profile.resolve("publishers"));
        Files.writeString(profile.resolve("publishers/river.json"), """
        {"name": "River Gazette", "short": "Gazette", "hosts": ["127.0.0.1"],
         "article": "/stories/(?<id>[0-9]+)", "document": "%s{id}.json",
         "fields": {"headline": "/headline", "body": "/html"},
         "lists": [{"path": "/api/(?<section>[a-z]+)\\\\.json", "entries": "/stories",
                    "fields": {"id": "/number", "contentId": "/number", "headline": "/headline", "lead": "/lead", "published": "/at"},
                    "variables": {"number": "/number"}, "page": "/stories/{number}",
                    "feed": {"title": "/about", "language": "/language"}, "next": {"address": "/before"}}]}
        """.formatted(gazette.address("/article/")));
    }

    private void publish(String path, String before, int... numbers) {
        List<String> stories = new ArrayList<>();
        for (int number : numbers) {
            stories.add("{\"number\": %1$d, \"headline\": \"Boat %1$d\", \"lead\": \"A boat came.\", \"at\": \"2026-03-0%1$dT06:00:00Z\"}".formatted(number));
            gazette.answer("/article/" + number + ".json", "application/json",
                    "{\"headline\": \"Boat %1$d comes in\", \"html\": \"<p>She came at noon, with %1$d on board.</p><p>The town had waited for her.</p>\"}".formatted(number));
        }
        gazette.answer(path, "application/json", "{\"about\": \"Boats\", \"language\": \"en\", \"before\": %s, \"stories\": [%s]}".formatted(before,
                String.join(", ", stories)));
    }

    @Test
    void isSubscribedToAndReadLikeAFeed() throws Exception {
        describe();
        publish("/api/boats.json", "\"/api/older.json\"", 3, 4);
        publish("/api/older.json", "null", 1, 2);
        try (var newsroom = newsroom()) {
            var address = gazette.address("/api/boats.json");
            var added = assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(address.toString(), null, null)).section();
            assertEquals("Boats", added.title());
            assertEquals("River Gazette", added.folder());
            var refreshed = newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { });
            assertEquals(2, newsroom.reading().contents(new Contents.Everything()).size(), refreshed::toString);
            assertTrue(gazette.asked().contains("/article/4.json"), () -> gazette.asked().toString());
            var newest = newsroom.reading().open(newsroom.reading().contents(new Contents.Everything()).getFirst()).orElseThrow();
            assertEquals("Boat 4 comes in", newest.article().headline());
            assertEquals(2, newest.article().body().size());
            assertEquals("document", Objects.requireNonNull(newsroom.inspecting().inspect(added.id()).orElseThrow().document()).format());
            var older = assertInstanceOf(Older.Brought.class, newsroom.backIssues().fetch(added, 5, false));
            assertEquals(2, older.outcome().fresh());
            publish("/api/boats.json", "null", 4, 5);
            newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { });
            assertEquals(5, newsroom.reading().contents(new Contents.Everything()).size());
            assertNull(newsroom.subscribing().subscriptions().getFirst().error());
        }
    }

    @Test
    void endsWhereThereIsNoFurtherPageOfWordPress() throws Exception {
        for (int page = 1; page <= 2; page++) {
            gazette.answer("/wp-json/wp/v2/posts" + (page == 1 ? "" : "?page=" + page), "application/json", """
                [{"id": %1$d, "guid": {"rendered": "%2$s"}, "link": "%2$s", "date_gmt": "2026-03-0%1$dT06:00:00",
                  "title": {"rendered": "Tide %1$d"}, "content": {"rendered": "<p>High water.</p>"}}]""".formatted(4 - page, gazette.address("/tide/" + page)));
        }
        gazette.answer("/wp-json/wp/v2/posts?page=3", 400, "application/json", "{\"code\": \"rest_post_invalid_page_number\"}".getBytes(UTF_8), Map.of());
        try (var newsroom = newsroom()) {
            var added = assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.address("/wp-json/wp/v2/posts").toString(), null, null));
            newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { });
            var older = assertInstanceOf(Older.Brought.class, newsroom.backIssues().fetch(added.section(), 5, false));
            assertEquals("One older article in one document; there are no more", older.sentence());
        }
    }

    @Test
    void isRefusedWithoutADescription() throws Exception {
        publish("/api/boats.json", "null", 1);
        try (var newsroom = newsroom()) {
            var refused = assertInstanceOf(Added.Refused.class, newsroom.subscribing().add(gazette.address("/api/boats.json").toString(), null, null));
            assertTrue(refused.reason().contains("no description is known for its address"), refused.reason());
        }
    }
}
