package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was repaired at the last reading of a feed is remembered with it.
class RepairsTest {
    private static final String SOUND = """
        <rss version="2.0"><channel><title>Tides</title><item><guid>1</guid><title>High &amp; low</title>
        <description>%s</description></item></channel></rss>
        """;
    private static final String BROKEN = SOUND.replace("&amp;", "&").replace("</channel></rss>", "");

    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    private Newsroom open() {
        return new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(),
                Clock.systemUTC(), () -> false);
    }

    @BeforeEach
    void subscribe() throws Exception {
        newsroom = open();
        serve(BROKEN);
        newsroom.subscribing().add(gazette.address("/tides.xml").toString(), null, null);
        assertEquals(List.of(), repairs(), "nothing was read yet");
        refresh();
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
    }

    private void serve(String feed) {
        gazette.answer("/tides.xml", 200, "text/xml", feed.formatted("at noon").getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private void refresh() throws InterruptedException {
        newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { });
    }

    private List<String> repairs() {
        return newsroom.subscribing().subscriptions().getFirst().repairs();
    }

    @Test
    void areKeptWhileTheDocumentStaysAsItIs() throws Exception {
        var first = repairs();
        assertFalse(first.isEmpty());
        refresh();
        assertEquals(first, repairs());
        newsroom.close();
        newsroom = open();
        assertEquals(first, repairs());
    }

    @Test
    void stayWhenTheFeedCannotBeReached() throws Exception {
        var first = repairs();
        gazette.answer("/tides.xml", 503, "text/plain", new byte[0], Map.of());
        refresh();
        assertEquals(first, repairs());
    }

    @Test
    void areGoneOnceThePublisherHasMendedIt() throws Exception {
        serve(SOUND);
        refresh();
        assertEquals(List.of(), repairs());
    }
}
