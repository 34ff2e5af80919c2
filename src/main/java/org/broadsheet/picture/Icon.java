package org.broadsheet.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The icon of a site: a file of several pictures (ICO), or one picture of any format that [Pictures] reads.
public final class Icon {
    /// No icon is as large; bounds what is decoded.
    private static final int LARGEST_PX = 1024;
    private static final int MOST_PICTURES = 64;

    private Icon() {}

    /// The picture of it that fits best, cut to a square of that size: JPEG, or PNG where it is see-through. Empty for what is no icon.
    public static Optional<byte[]> square(byte[] bytes, int edgePx) {
        return several(bytes) ? Pictures.guarded(() -> best(bytes, edgePx)) : Pictures.thumbnail(bytes, edgePx);
    }

    /// The first bytes of an ICO: reserved, and the kind (1).
    private static boolean several(byte[] bytes) {
        return bytes.length > 6 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 1 && bytes[3] == 0;
    }

    private static Optional<byte[]> best(byte[] bytes, int edgePx) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, false, true);
                var at = best(reader, edgePx);
                return at < 0 ? Optional.empty() : Encoding.encode(Scaling.square(reader.read(at), edgePx));
            } finally {
                reader.dispose();
            }
        }
    }

    /// The smallest that is large enough, else the largest; -1 for none.
    private static int best(ImageReader reader, int edgePx) throws IOException {
        var widths = new int[Math.min(MOST_PICTURES, reader.getNumImages(true))];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = reader.getHeight(i) > LARGEST_PX ? Integer.MAX_VALUE : reader.getWidth(i);
        }
        return IntStream.range(0, widths.length).filter(i -> widths[i] > 0 && widths[i] <= LARGEST_PX).boxed()
                .min((a, b) -> Integer.compare(rank(widths[a], edgePx), rank(widths[b], edgePx))).orElse(-1);
    }

    private static int rank(int width, int edgePx) {
        return width >= edgePx ? width : 2 * LARGEST_PX - width;
    }
}
