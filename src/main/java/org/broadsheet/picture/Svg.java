package org.broadsheet.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/// A drawing (SVG), drawn without scripts and without anything from outside of it.
final class Svg {
    static final String MEDIA_TYPE = "image/svg+xml";
    private static final Pattern START = Pattern.compile("^\\W{0,4}\\s*(?:<\\?xml[^>]{0,200}>|<!--[^>]{0,1000}-->|<!DOCTYPE[^>]{0,500}>|\\s)*<(?:svg:)?svg[\\s>]");
    /// The beginning that shows what it is.
    private static final int START_BYTES = 4000;

    /// Held, since a logger that nobody holds forgets its level: what is wrong in a drawing concerns no reader.
    private static final Logger SILENT = Logger.getLogger("com.github.weisj.jsvg");

    static {
        SILENT.setLevel(Level.OFF);
    }

    private final SVGDocument drawing;

    private Svg(SVGDocument drawing) {
        this.drawing = drawing;
    }

    /// Whether bytes begin like a drawing.
    static boolean is(byte[] bytes) {
        return bytes.length > 0 && START.matcher(new String(bytes, 0, Math.min(bytes.length, START_BYTES), ISO_8859_1)).find();
    }

    /// Empty for what can't be read or would take too long to draw.
    static Optional<Svg> read(byte[] bytes) {
        var context = LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
        return SvgCleaning.clean(bytes).map(clean -> new SVGLoader().load(() -> SvgCleaning.reader(new ByteArrayInputStream(clean)), null, context)).map(Svg::new);
    }

    Measured size() {
        var size = drawing.size();
        return new Measured(MEDIA_TYPE, (int) Math.ceil(size.width), (int) Math.ceil(size.height));
    }

    /// @param widthPx of the picture; it keeps its shape
    BufferedImage draw(int widthPx) {
        var size = size();
        int heightPx = Math.max(1, (int) Math.round((double) size.heightPx() * widthPx / size.widthPx()));
        var picture = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_ARGB);
        var graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            drawing.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, widthPx, heightPx));
        } finally {
            graphics.dispose();
        }
        return picture;
    }
}
