package org.broadsheet.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Turns a picture as its camera was held.
final class Turning {
    private Turning() {}

    /// @param orientation 1 to 8, as [JpegHead] reads it
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        var turn = switch (orientation) { // where x and y of the stored picture come to stand
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean lying = orientation >= 5;
        var upright = new BufferedImage(lying ? height : width, lying ? width : height,
                Pictures.seeThrough(picture) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = upright.createGraphics();
        try {
            graphics.drawImage(picture, turn, null);
        } finally {
            graphics.dispose();
        }
        return upright;
    }
}
