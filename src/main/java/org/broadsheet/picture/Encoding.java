package org.broadsheet.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A decoded picture as bytes again.
final class Encoding {
    private static final float QUALITY = 0.9f;

    private Encoding() {}

    /// JPEG; PNG where it can be seen through.
    static Optional<byte[]> encode(BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName(Pictures.seeThrough(picture) ? "png" : "jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            if (!Pictures.seeThrough(picture)) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException inMemory) {
            return Optional.empty();
        } finally {
            writer.dispose();
        }
        return Optional.of(bytes.toByteArray());
    }
}
