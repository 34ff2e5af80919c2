package org.broadsheet.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    /// 40 by 20, from red to blue; lossy and lossless. Java has no encoder for WebP.
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRogAAABXRUJQVlA4IHwAAABwBQCdASooABQAPpE4mUi/oyKhMBVaq/"
            + "ASCWgtgApmWr/IN4CL/9tX9ALn/AOUi8ZfqqOwAP7ws6/vef7NqhjwNlbH7f/65If85IOQcg/SdeJDtZrNdzT6lD5ToqQk6zHUewc7gim4XvyVaUYjKx"
            + "wrQMuB7MICKfg4gAAA");
    private static final byte[] WEBP_LOSSLESS = Base64.getDecoder().decode("UklGRj4AAABXRUJQVlA4TDEAAAAvJ8AEAJmM6H9sYsCj/xHUtm3D"
            + "8P/TnToKBAj/uQSY/yAboChMLnFIKTHojvnL5doBAA==");

    @ParameterizedTest
    @CsvSource({"jpeg, 640, 480", "png, 33, 7", "gif, 100, 200"})
    void measuresWhatJavaKnows(String format, int width, int height) throws IOException {
        assertEquals(Optional.of(new Measured("image/" + format, width, height)), Pictures.measure(picture(format, width, height)));
    }

    @Test
    void measuresAndDrawsWebP() throws IOException {
        for (var webp : new byte[][] {WEBP, WEBP_LOSSLESS}) {
            assertEquals(Optional.of(new Measured("image/webp", 40, 20)), Pictures.measure(webp));
            var drawn = Pictures.drawable(webp, 1000).orElseThrow();
            assertEquals("image/jpeg", Pictures.measure(drawn).orElseThrow().mediaType());
            var picture = decoded(drawn);
            assertTrue(new Color(picture.getRGB(5, 1)).getRed() > 150 && new Color(picture.getRGB(5, 18)).getBlue() > 150);
        }
    }

    @ParameterizedTest(name = "{0} by {1} at an edge of {2}: {3}")
    @CsvSource({"640, 480, 144, 144", "480, 3000, 144, 144", "100, 90, 144, 90", "1, 1, 144, 1", "3, 4000, 2, 2"})
    void cutsAThumbnailFromTheMiddle(int width, int height, int edge, int side) throws IOException {
        var thumbnail = decoded(Pictures.thumbnail(picture("png", width, height), edge).orElseThrow());
        assertEquals(side, thumbnail.getWidth());
        assertEquals(side, thumbnail.getHeight());
    }

    @Test
    void keepsWhatIsSeeThrough() throws IOException {
        var thumbnail = Pictures.thumbnail(encoded("png", new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB)), 50).orElseThrow();
        assertEquals("image/png", Pictures.measure(thumbnail).orElseThrow().mediaType());
        assertEquals(0, decoded(thumbnail).getRGB(10, 10) >>> 24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void handsBackWhatCanBeDrawnAsItIs(String format) throws IOException {
        var bytes = picture(format, 200, 100);
        assertSame(bytes, Pictures.drawable(bytes, 200).orElseThrow());
    }

    @Test
    void scalesWhatIsTooWide() throws IOException {
        assertEquals(Optional.of(new Measured("image/jpeg", 500, 250)),
                Pictures.measure(Pictures.drawable(picture("jpeg", 3001, 1501), 500).orElseThrow()));
    }

    @Test
    void drawsAVeryTallStripSmaller() throws IOException {
        var drawn = Pictures.measure(Pictures.drawable(picture("png", 500, 60_000), 1000).orElseThrow()).orElseThrow();
        assertTrue((long) drawn.widthPx() * drawn.heightPx() <= 24_500_000, drawn.toString());
    }

    @Test
    void decodesNothingOfMoreThanAHundredMegapixels() {
        var header = ByteBuffer.allocate(57);
        header.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}).putInt(13).put("IHDR".getBytes(UTF_8))
                .putInt(60_000).putInt(60_000).put(new byte[] {8, 2, 0, 0, 0}).putInt(0);
        assertTrue(Pictures.measure(header.array()).isEmpty());
        assertTrue(Pictures.thumbnail(header.array(), 144).isEmpty());
        assertTrue(Pictures.drawable(header.array(), 144).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF", "GIF89a", "BM", "<html><body>Not found</body></html>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>", "\u0089PNG\r\n\u001a\n", "RIFF\0\0\0\0WEBPVP8 "})
    void findsNoPictureInOtherThings(String text) {
        var bytes = text.getBytes(ISO_8859_1);
        assertTrue(Pictures.measure(bytes).isEmpty());
        assertTrue(Pictures.thumbnail(bytes, 144).isEmpty());
        assertTrue(Pictures.drawable(bytes, 800).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp", "lossless"})
    void throwsAtNoBytes(String format) throws IOException {
        var good = switch (format) {
            case "webp" -> WEBP;
            case "lossless" -> WEBP_LOSSLESS;
            default -> picture(format, 64, 64);
        };
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            var bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int flips = random.nextInt(12); flips > 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            var seed = "try " + i;
            assertNotNull(Pictures.measure(bad), seed);
            assertNotNull(Pictures.thumbnail(bad, 20), seed);
            assertNotNull(Pictures.drawable(bad, 20), seed);
        }
    }

    @Test
    void scalesSoThatFineStripesBecomeGrey() throws IOException {
        var stripes = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 800; y += 2) {
            var line = new int[800];
            Arrays.fill(line, 0xffffff);
            stripes.setRGB(0, y, 800, 1, line, 0, 800);
        }
        int grey = decoded(Pictures.thumbnail(encoded("png", stripes), 200).orElseThrow()).getRGB(100, 100) & 0xff;
        assertTrue(grey > 100 && grey < 156, "grey is " + grey);
    }

    @Test
    void leavesTheBytesItWasGiven() throws IOException {
        var bytes = picture("jpeg", 300, 300);
        var copy = bytes.clone();
        Pictures.thumbnail(bytes, 100);
        Pictures.drawable(bytes, 100);
        assertArrayEquals(copy, bytes);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(width / 2, height / 2, 0xc02020);
        return encoded(format, picture);
    }

    private static byte[] encoded(String format, BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, bytes));
        return bytes.toByteArray();
    }

    private static BufferedImage decoded(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
