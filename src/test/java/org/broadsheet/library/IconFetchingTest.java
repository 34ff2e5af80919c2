package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.broadsheet.Gazette;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The icons of publishers, over a real connection.
class IconFetchingTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final SetClock clock = new SetClock("2026-11-26T12:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    @BeforeEach
    void subscribe() throws Exception {
        gazette.publish(1);
        newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(), clock, () -> false);
        newsroom.subscribing().add(gazette.feed().toString(), List.of(), null);
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
    }

    private static byte[] png(int edge, Color colour) throws IOException {
        var picture = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, edge, edge);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /// A file of several pictures, each a PNG.
    private static byte[] ico(byte[]... pictures) {
        var size = 6 + 16 * pictures.length;
        var bytes = ByteBuffer.allocate(size + List.of(pictures).stream().mapToInt(one -> one.length).sum()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) 0).putShort((short) 1).putShort((short) pictures.length);
        var at = size;
        for (var picture : pictures) {
            bytes.put(picture[19]).put(picture[23]).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32).putInt(picture.length).putInt(at);
            at += picture.length;
        }
        for (var picture : pictures) {
            bytes.put(picture);
        }
        return bytes.array();
    }

    private Color held() throws IOException {
        var icon = ImageIO.read(new ByteArrayInputStream(newsroom.iconFetching().held().values().iterator().next()));
        assertEquals(List.of(32, 32), List.of(icon.getWidth(), icon.getHeight()));
        var shown = new Color(icon.getRGB(16, 16));
        return new Color(shown.getRed() > 127 ? 255 : 0, shown.getGreen() > 127 ? 255 : 0, shown.getBlue() > 127 ? 255 : 0);
    }

    @Test
    void theIconThatThePageNamesIsFetchedOnceAndKept() throws Exception {
        gazette.answer("/", "text/html", "<link rel='icon' href='/small.png' sizes='16x16'><link rel='icon' href='/fit.png' sizes='48x48'><p>News");
        gazette.answer("/small.png", 200, "image/png", png(16, Color.RED), Map.of());
        gazette.answer("/fit.png", 200, "image/png", png(48, Color.BLUE), Map.of());
        assertTrue(newsroom.iconFetching().bring());
        assertEquals(Color.BLUE, held());
        var asked = gazette.asked().size();
        clock.pass(Duration.ofDays(400));
        assertFalse(newsroom.iconFetching().bring());
        assertEquals(asked, gazette.asked().size());
    }

    @Test
    void theUsualPlaceIsAskedWhereThePageNamesNone() throws Exception {
        gazette.answer("/", "text/html", "<p>News");
        gazette.answer("/favicon.ico", 200, "image/x-icon", ico(png(16, Color.RED), png(64, Color.GREEN), png(48, Color.BLUE)), Map.of());
        assertTrue(newsroom.iconFetching().bring());
        assertEquals(Color.BLUE, held(), "the smallest that is large enough");
    }

    @Test
    void workingOfflineCountsAsNoAnswer() throws Exception {
        gazette.answer("/", "text/html", "<p>News");
        gazette.answer("/favicon.ico", 200, "image/x-icon", ico(png(32, Color.RED)), Map.of());
        newsroom.connecting().offline(true);
        assertFalse(newsroom.iconFetching().bring());
        newsroom.connecting().offline(false);
        assertTrue(newsroom.iconFetching().bring());
    }

    @Test
    void aPublisherWithoutAnIconIsLeftAloneForAMonth() throws Exception {
        gazette.answer("/", "text/html", "<link rel=icon href='data:image/png;base64,AAAA'><link rel=icon href='http://10.0.0.1/i.png'><p>News");
        gazette.answer("/favicon.ico", 200, "image/x-icon", "no picture at all, but long enough".getBytes(StandardCharsets.UTF_8), Map.of());
        assertFalse(newsroom.iconFetching().bring());
        assertEquals(Set.of(), newsroom.iconFetching().held().keySet());
        var asked = gazette.asked().size();
        clock.pass(Duration.ofDays(29));
        newsroom.iconFetching().bring();
        assertEquals(asked, gazette.asked().size());
        clock.pass(Duration.ofDays(2));
        newsroom.iconFetching().bring();
        assertTrue(gazette.asked().size() > asked);
    }
}
