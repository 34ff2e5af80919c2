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

/// Pictures as they came over the wire: JPEG, PNG, GIF and WebP. Anything else, SVG and AVIF among it, is an unknown
/// format, and so empty. Nothing of more than a hundred megapixels (WebP: 24) is decoded.
public final class Pictures {
    private static final long MOST_PIXELS = 100_000_000;

    private static final Map<String, String> MEDIA_TYPES = Map.of("jpeg", "image/jpeg", "png", "image/png", "gif", "image/gif",
            "webp", "image/webp");

    private Pictures() {}

    /// Reads the size from the head; what is no picture, or too large a one, is empty.
    public static Optional<Measured> measure(byte[] bytes) {
        return read(bytes, Pictures::measured);
    }

    /// A small picture that covers a square of this size, cut to it in the middle: JPEG, or PNG where it is see-through.
    public static Optional<byte[]> thumbnail(byte[] bytes, int edgePx) {
        return decoded(bytes).map(picture -> Scaling.square(picture, edgePx)).flatMap(Encoding::encode);
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
            case "image/webp" -> false;
            case "image/gif" -> size.get().pixels() * frames(bytes) <= Decoding.MOST_PIXELS;
            default -> size.get().widthPx() <= width;
        };
        return asItCame ? Optional.of(bytes)
                : decoded(bytes).map(picture -> Scaling.toWidth(picture, width)).flatMap(Encoding::encode);
    }

    private static Optional<BufferedImage> decoded(byte[] bytes) {
        return read(bytes, reader -> {
            var size = measured(reader);
            return size.isEmpty() ? Optional.empty() : Decoding.decode(reader, size.get());
        });
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

    /// The readers of ImageIO throw all sorts of things at hostile bytes, and an error when memory runs out.
    private static <T> Optional<T> read(byte[] bytes, Reading<T> reading) {
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
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError notAPicture) {
            return Optional.empty();
        }
    }

    private static Optional<Measured> measured(ImageReader reader) throws IOException {
        var mediaType = MEDIA_TYPES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
        if (mediaType == null) {
            return Optional.empty();
        }
        var size = new Measured(mediaType, reader.getWidth(0), reader.getHeight(0));
        // The reader of WebP decodes every pixel, whatever it is asked for.
        long most = mediaType.equals("image/webp") ? Decoding.MOST_PIXELS : MOST_PIXELS;
        var fits = size.widthPx() > 0 && size.heightPx() > 0 && size.pixels() <= most;
        return fits ? Optional.of(size) : Optional.empty();
    }

    /// Whether it can be seen through somewhere.
    static boolean seeThrough(BufferedImage picture) {
        return picture.getColorModel().hasAlpha();
    }
}
