package org.broadsheet.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Pictures as they came over the wire: JPEG, PNG, GIF, WebP and SVG. Anything else, AVIF among it, is an unknown format,
/// and so empty. Nothing of more than a hundred megapixels (WebP: 24) is decoded. Sizes are those of a picture that stands
/// upright, as its camera was held.
public final class Pictures {
    private static final long MOST_PIXELS = 100_000_000;

    /// A drawing is drawn so wide for its thumbnail.
    private static final int THUMBNAIL_WIDTH = 400;

    private static final Map<String, String> MEDIA_TYPES = Map.of("jpeg", "image/jpeg", "png", "image/png", "gif", "image/gif",
            "webp", "image/webp");

    private Pictures() {}

    /// Reads the size from the head; what is no picture, or too large a one, is empty.
    public static Optional<Measured> measure(byte[] bytes) {
        return Svg.is(bytes) ? drawing(bytes).map(Svg::size) : read(bytes, reader -> measured(reader, JpegHead.of(bytes)));
    }

    /// A small picture that covers a square of this size, cut to it in the middle: JPEG, or PNG where it is see-through.
    public static Optional<byte[]> thumbnail(byte[] bytes, int edgePx) {
        return decoded(bytes, THUMBNAIL_WIDTH).map(picture -> Scaling.square(picture, edgePx)).flatMap(Encoding::encode);
    }

    /// Bytes that every part of the program can draw, JPEG, PNG or GIF, not wider than this and of no more pixels than
    /// memory is spent on. What is that already is handed back as it came; so is a GIF that moves.
    public static Optional<byte[]> drawable(byte[] bytes, int maxWidthPx) {
        var size = measure(bytes);
        if (size.isEmpty()) {
            return Optional.empty();
        }
        int width = Math.min(maxWidthPx, affordableWidth(size.get()));
        var asItCame = switch (size.get().mediaType()) {
            case "image/webp", Svg.MEDIA_TYPE -> false;
            case "image/jpeg" -> size.get().widthPx() <= width && plain(JpegHead.of(bytes));
            case "image/gif" -> size.get().pixels() * frames(bytes) <= Decoding.MOST_PIXELS;
            default -> size.get().widthPx() <= width;
        };
        return asItCame ? Optional.of(bytes)
                : decoded(bytes, width).map(picture -> Scaling.toWidth(picture, width)).flatMap(Encoding::encode);
    }

    /// Whether it can be drawn by a program that knows nothing of cameras and of print.
    private static boolean plain(JpegHead head) {
        return head.orientation() == 1 && head.components() <= 3;
    }

    /// @param widthPx at most, for a drawing, which is of whatever size it is asked for
    private static Optional<BufferedImage> decoded(byte[] bytes, int widthPx) {
        if (Svg.is(bytes)) {
            return drawing(bytes).flatMap(drawing -> guarded(() -> Optional.of(drawing.draw(Math.min(widthPx, affordableWidth(drawing.size()))))));
        }
        var head = JpegHead.of(bytes);
        return read(bytes, reader -> {
            var size = measured(reader, head);
            return size.isEmpty() ? Optional.<BufferedImage>empty()
                    : Decoding.decode(reader, size.get()).map(picture -> size.get().mediaType().equals("image/jpeg") ? Turning.upright(picture, head.orientation()) : picture);
        });
    }

    private static Optional<Svg> drawing(byte[] bytes) {
        return guarded(() -> Svg.read(bytes)).filter(drawing -> fits(drawing.size(), MOST_PIXELS));
    }

    /// A strip may be narrow and yet of a hundred megapixels.
    private static int affordableWidth(Measured size) {
        return (int) Math.max(1, size.widthPx() * Math.min(1, Math.sqrt((double) Decoding.MOST_PIXELS / size.pixels())));
    }

    /// JavaFX holds every frame of a GIF decoded.
    private static int frames(byte[] bytes) {
        return read(bytes, reader -> Optional.of(reader.getNumImages(true))).orElse(1);
    }

    private interface Reading<T> {
        Optional<T> with(ImageReader reader) throws IOException;
    }

    interface Deed<T> {
        Optional<T> done() throws IOException;
    }

    /// Readers throw all sorts of things at hostile bytes, and an error when memory runs out.
    static <T> Optional<T> guarded(Deed<T> deed) {
        try {
            return deed.done();
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError notAPicture) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(byte[] bytes, Reading<T> reading) {
        return guarded(() -> {
            try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                if (!readers.hasNext()) {
                    return Optional.empty();
                }
                var reader = readers.next();
                try {
                    reader.setInput(in, false, true);
                    return reading.with(reader);
                } finally {
                    reader.dispose();
                }
            }
        });
    }

    private static Optional<Measured> measured(ImageReader reader, JpegHead head) throws IOException {
        var mediaType = MEDIA_TYPES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
        if (mediaType == null) {
            return Optional.empty();
        }
        var lying = mediaType.equals("image/jpeg") && head.lying();
        var size = new Measured(mediaType, lying ? reader.getHeight(0) : reader.getWidth(0), lying ? reader.getWidth(0) : reader.getHeight(0));
        // The reader of WebP decodes every pixel, whatever it is asked for.
        long most = mediaType.equals("image/webp") ? Decoding.MOST_PIXELS : MOST_PIXELS;
        return fits(size, most) ? Optional.of(size) : Optional.empty();
    }

    private static boolean fits(Measured size, long mostPixels) {
        return size.widthPx() > 0 && size.heightPx() > 0 && size.pixels() <= mostPixels;
    }

    /// Whether it can be seen through somewhere.
    static boolean seeThrough(BufferedImage picture) {
        return picture.getColorModel().hasAlpha();
    }
}
