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
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
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
        "\0\0\0 ftypavif\0\0\0\0", "\u0089PNG\r\n\u001a\n", "RIFF\0\0\0\0WEBPVP8 "})
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

    @ParameterizedTest(name = "{0}: red stands at {1}, {2}")
    @CsvSource({"1, 5, 5", "2, 55, 5", "3, 55, 25", "4, 5, 25", "5, 5, 5", "6, 25, 5", "7, 25, 55", "8, 5, 55"})
    void turnsAPictureAsItsCameraWasHeld(int orientation, int x, int y) throws IOException {
        var stored = new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 100; at++) {
            stored.setRGB(at % 10, at / 10, 0xff0000);
        }
        var bytes = held(encoded("jpeg", stored), orientation);
        var size = orientation < 5 ? new Measured("image/jpeg", 60, 30) : new Measured("image/jpeg", 30, 60);
        assertEquals(Optional.of(size), Pictures.measure(bytes));
        var drawn = Pictures.drawable(bytes, 500).orElseThrow();
        assertEquals(Optional.of(size), Pictures.measure(drawn));
        assertTrue(new Color(decoded(drawn).getRGB(x, y)).getRed() > 150, "turned by " + orientation);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @CsvSource({"0, 0, 0, 0, 255, 255, 255", "255, 0, 0, 0, 0, 220, 230", "0, 0, 255, 0, 250, 240, 20", "0, 0, 0, 255, 30, 30, 30"})
    void drawsTheColoursOfPrint(int cyan, int magenta, int yellow, int black, int red, int green, int blue) throws IOException {
        var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int at = 0; at < 256; at++) {
            inks.setPixel(at % 16, at / 16, new int[] {255 - cyan, 255 - magenta, 255 - yellow, 255 - black}); // as all programs write them
        }
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(inks, null, null));
        }
        var drawn = new Color(decoded(Pictures.drawable(adobe(bytes.toByteArray()), 500).orElseThrow()).getRGB(8, 8));
        assertTrue(Math.abs(drawn.getRed() - red) < 60 && Math.abs(drawn.getGreen() - green) < 60 && Math.abs(drawn.getBlue() - blue) < 60, drawn.toString());
    }

    @Test
    void drawsAGifThatMovesAsItIs() throws IOException {
        var bytes = moving(3, 40);
        assertSame(bytes, Pictures.drawable(bytes, 500).orElseThrow());
        var first = Pictures.thumbnail(bytes, 20).orElseThrow();
        assertEquals(20, decoded(first).getWidth());
    }

    @Test
    void drawsOneFrameOfAGifThatWouldFillTheMemory() throws IOException {
        var drawn = Pictures.drawable(moving(30, 1000), 500).orElseThrow();
        assertEquals(Optional.of(new Measured("image/jpeg", 500, 500)), Pictures.measure(drawn));
    }

    /// A JPEG with the segment that says how its four colours are stored (ITU-T T.872 §6.5.3).
    private static byte[] adobe(byte[] jpeg) {
        var segment = ByteBuffer.allocate(16).put(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14}).put("Adobe\0d\0\0\0\0\0".getBytes(ISO_8859_1)).array();
        return ByteBuffer.allocate(jpeg.length + 16).put(jpeg, 0, 2).put(segment).put(jpeg, 2, jpeg.length - 2).array();
    }

    /// A JPEG with an Exif segment that says how the camera was held.
    private static byte[] held(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36).put(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34}).put("Exif\0\0MM\0*".getBytes(ISO_8859_1))
                .putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0);
        return ByteBuffer.allocate(jpeg.length + 36).put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] moving(int frames, int edge) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int frame = 0; frame < frames; frame++) {
                writer.writeToSequence(new IIOImage(new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_INDEXED), null, null), null);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
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
