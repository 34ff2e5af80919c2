package org.broadsheet.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;

/// Decodes within bounds of memory.
final class Decoding {
    /// Some 100 MB of memory.
    static final long MOST_PIXELS = 24_000_000;

    private Decoding() {}

    /// The first picture in the file. Of a very large one only every second, third, … pixel: it looks worse, but fits.
    static Optional<BufferedImage> decode(ImageReader reader, Measured size) throws IOException {
        int step = (int) Math.ceil(Math.sqrt((double) size.pixels() / MOST_PIXELS));
        var asked = reader.getDefaultReadParam();
        asked.setSourceSubsampling(step, step, 0, 0);
        return Optional.ofNullable(reader.read(0, asked));
    }
}
