package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.broadsheet.Gazette;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Readiness;
import org.broadsheet.news.Shortfall.Cause;
import org.broadsheet.news.Teaser;
import org.broadsheet.settings.Budgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reader's bytes: no more come on a day, and no more are held, than he allows; and nothing that nobody shows.
class StoringTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final SetClock clock = new SetClock("2026-11-26T22:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    @BeforeEach
    void open() throws Exception {
        newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(), clock, () -> false);
        for (int number = 1; number <= 4; number++) {
            gazette.publish(number);
        }
        assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.feed().toString(), null, null));
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
    }

    private List<Teaser> refreshed() throws InterruptedException {
        newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { });
        return all();
    }

    private List<Teaser> all() {
        return newsroom.reading().teasers(newsroom.reading().contents(new Contents.Everything()));
    }

    private static long complete(List<Teaser> teasers) {
        return teasers.stream().filter(teaser -> teaser.readiness() == Readiness.COMPLETE).count();
    }

    private static List<EntryId> ids(List<Teaser> teasers) {
        return teasers.stream().map(Teaser::id).toList();
    }

    private void allow(long dayBytes, long storeBytes) {
        newsroom.storing().choose(new Budgets(dayBytes, storeBytes));
    }

    private long files() throws IOException {
        try (var files = Files.walk(profile.resolve("pictures"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void countsWhatCameTodayAndWhatIsHeld() throws Exception {
        refreshed();
        var used = newsroom.storing().used();
        assertEquals(Budgets.USUAL, used.budgets());
        assertTrue(used.held() > 5000 && used.today() > used.held() / 2, used::toString);
        assertEquals(used.held(), newsroom.reading().counts().bytes());
        clock.pass(Duration.ofHours(3));
        assertEquals(0, newsroom.storing().used().today());
    }

    @Test
    void fetchesNothingMoreOnADayWhoseBytesHaveComeAndGoesOnTheNext() throws Exception {
        refreshed();
        gazette.publish(5);
        allow(1_000_000, 0);
        gazette.answer("/picture/5.png", 200, "image/png", new byte[1_100_000], Map.of());
        refreshed();
        gazette.publish(6);
        var newest = refreshed().getFirst();
        assertEquals(Cause.OVER_BUDGET, newest.shortfall() == null ? null : newest.shortfall().cause());
        assertTrue(!gazette.asked().contains("/story/a-6"));
        assertInstanceOf(Readied.Done.class, newsroom.makingReady().run(List.of(), false));
        assertTrue(!gazette.asked().contains("/story/a-6"), "whoever asks");
        clock.pass(Duration.ofHours(3));
        assertEquals(Readiness.COMPLETE, refreshed().getFirst().readiness());
    }

    @Test
    void whatWasReadAndHasNoStarMakesRoomForWhatIsNew() throws Exception {
        var first = refreshed();
        assertEquals(4, complete(first));
        newsroom.reading().mark(ids(first).subList(0, 3), true);
        newsroom.reading().star(ids(first).subList(1, 2), true);
        var held = newsroom.storing().used().held();
        allow(0, 1_000_000);
        gazette.publish(5);
        gazette.answer("/picture/5.png", 200, "image/png", large(1_000_000), Map.of());
        refreshed();
        gazette.publish(6);
        var after = refreshed();
        assertTrue(newsroom.storing().used().held() > held);
        assertEquals(List.of(false, true, false, true), first.stream().map(teaser -> after.stream()
                .filter(now -> now.id().equals(teaser.id())).findFirst().orElseThrow().readiness() == Readiness.COMPLETE).toList(),
                "the unread and the starred one stay complete");
        var gone = after.stream().filter(now -> now.id().equals(first.getFirst().id())).findFirst().orElseThrow();
        assertEquals(Cause.OVER_BUDGET, gone.shortfall() == null ? null : gone.shortfall().cause());
        assertEquals(Readiness.TEXT, gone.readiness(), "an article whose page went keeps its text");
        assertTrue(newsroom.reading().open(gone.id()).orElseThrow().article().body().size() > 3);

        allow(0, 0);
        assertEquals(6, assertInstanceOf(Readied.Done.class, newsroom.makingReady().run(List.of(), false)).ready(), "what had to go comes back where there is room");
    }

    /// A picture of a screen with that many bytes behind it.
    private static byte[] large(int bytes) throws IOException {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Arrays.copyOf(out.toByteArray(), bytes);
    }

    @Test
    void picturesThatNobodyShowsAnyMoreGoWithTheirFiles() throws Exception {
        var section = newsroom.subscribing().sections().getFirst();
        newsroom.reading().star(ids(refreshed()).subList(0, 1), true);
        assertEquals(4, files());
        newsroom.subscribing().remove(section.id());
        var left = Files.createTempFile(profile.resolve("pictures/00").getParent(), "x", "");
        Files.createDirectories(profile.resolve("pictures/00"));
        Files.writeString(profile.resolve("pictures/00/" + "0".repeat(64)), "a file that a kill left");
        var making = Files.writeString(profile.resolve("pictures/00/making1"), "half a file");
        var being = Files.writeString(profile.resolve("pictures/00/making2"), "is being written just now");
        Files.setLastModifiedTime(making, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        newsroom.storing().tidy();
        assertTrue(Files.exists(being) && Files.exists(left));
        assertEquals(3, files(), "that of the starred article, and those that are not ours to judge");
        assertTrue(newsroom.reading().thumbnail(String.valueOf(all().getFirst().thumbnail())).isPresent());
    }

    @Test
    void aPictureThatComesAsItGoesIsNotLost() throws Exception {
        var section = newsroom.subscribing().sections().getFirst();
        for (int round = 0; round < 15; round++) {
            refreshed();
            newsroom.subscribing().remove(section.id());
            var sweeping = Thread.ofVirtual().start(() -> {
                for (int time = 0; time < 20; time++) {
                    newsroom.storing().tidy();
                    clock.pass(Duration.ofDays(1));
                }
            });
            section = assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.feed().toString(), null, null)).section();
            var came = refreshed();
            sweeping.join();
            for (var teaser : came) {
                assertTrue(newsroom.reading().thumbnail(String.valueOf(teaser.thumbnail())).isPresent(), "round " + round);
            }
        }
    }
}
