package org.broadsheet.picture;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Scales down well: by halves until it is near, which takes every pixel into account, and the rest bicubically.
final class Scaling {
    private Scaling() {}

    static BufferedImage square(BufferedImage picture, int edgePx) {
        int side = Math.min(picture.getWidth(), picture.getHeight());
        var middle = picture.getSubimage((picture.getWidth() - side) / 2, (picture.getHeight() - side) / 2, side, side);
        int edge = Math.min(edgePx, side);
        return to(middle, edge, edge);
    }

    static BufferedImage toWidth(BufferedImage picture, int maxWidthPx) {
        int width = Math.min(maxWidthPx, picture.getWidth());
        return to(picture, width, Math.max(1, Math.toIntExact(Math.round((double) picture.getHeight() * width / picture.getWidth()))));
    }

    private static BufferedImage to(BufferedImage picture, int width, int height) {
        var scaled = picture;
        while (scaled.getWidth() >= 2 * width && scaled.getHeight() >= 2 * height) {
            scaled = step(scaled, scaled.getWidth() / 2, scaled.getHeight() / 2, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }
        return step(scaled, width, height, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    /// Into plain RGB, or ARGB where it can be seen through: what is encoded knows no other.
    private static BufferedImage step(BufferedImage from, int width, int height, Object interpolation) {
        var to = new BufferedImage(width, height,
                Pictures.seeThrough(from) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = to.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.drawImage(from, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return to;
    }
}
