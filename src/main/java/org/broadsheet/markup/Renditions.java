package org.broadsheet.markup;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// The addresses under which one and the same picture is offered, and which of them to take.
public final class Renditions {
    /// Where lazily loaded pictures keep their address until a script moves it.
    private static final List<String> LAZY = List.of("data-src", "data-lazy-src", "data-original", "data-lazy",
            "data-url", "data-hi-res-src", "data-full-src", "data-img-url", "data-image-src", "data-main-src",
            "data-fullsrc", "data-large-file", "data-orig-file");
    /// Names that scripts for lazy pictures make up themselves, and attributes that hold a set of renditions.
    private static final Pattern MADE_UP = Pattern.compile("data-[a-z-]*src");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)/(?:blank|spacer|placeholder|transparent|pixel|pxl|1x1|lazy[-_]?load\\w*|grey|gray|[\\w-]*transparent[\\w.-]*)\\.(?:gif|png|jpe?g|svg|webp)");
    private static final Pattern SET = Pattern.compile("(?:data-[a-z-]*)?srcset|data-src-retina");

    /// One candidate of a `srcset` (HTML §4.8.4.2): an address, then a width or a density. Addresses may hold commas.
    private static final Pattern CANDIDATE = Pattern.compile("\\s*([^\\s,]\\S*[^\\s,])(?:\\s+([\\d.]+)([wx]))?\\s*(?:,|$)");

    /// No window is wider than this many pixels; a larger rendition costs bytes and shows nothing more.
    private static final double WIDEST = 2600;

    private Renditions() {}

    /// The address of an `img` for readers that know no renditions: `src`, and where that is only a placeholder, what a
    /// script would have put in its place; empty when there is none.
    public static String plain(Element img) {
        String src = img.attr("src").strip();
        if (!placeholder(src)) {
            return src;
        }
        return Stream.of(LAZY.stream().map(img::attr), Stream.of(set(img).address()), values(img, MADE_UP)).flatMap(Function.identity())
                .map(String::strip).filter(address -> !placeholder(address)).findFirst().orElse("");
    }

    /// The largest rendition of the sets that an `img` or `source` names, in whatever attribute; an empty address when
    /// there is none.
    public static Rendition set(Element element) {
        return values(element, SET).map(Renditions::largest).filter(one -> !one.address().isEmpty()).findFirst().orElse(Rendition.NONE);
    }

    private static Stream<String> values(Element element, Pattern name) {
        return element.attributes().asList().stream().filter(attribute -> name.matcher(attribute.getKey()).matches()).map(Attribute::getValue);
    }

    /// Whether an address stands only until the picture comes.
    public static boolean placeholder(String address) {
        return address.isEmpty() || address.startsWith("data:") || address.startsWith("about:") || address.equals("#")
                || PLACEHOLDER.matcher(address).find();
    }

    /// A rendition and how large it says it is: its width in pixels, or a thousand times its density; 0 unknown.
    public record Rendition(String address, double size) {
        static final Rendition NONE = new Rendition("", 0);
    }

    /// The largest rendition of a `srcset` that is worth its bytes; an empty address when there is none.
    public static Rendition largest(String srcset) {
        Rendition best = Rendition.NONE;
        Matcher candidates = CANDIDATE.matcher(srcset);
        while (candidates.find()) {
            String address = candidates.group(1);
            double size = candidates.group(2) == null ? 0 : number(candidates.group(2));
            var one = new Rendition(address, "x".equals(candidates.group(3)) ? size * 1000 : size);
            boolean first = best.address().isEmpty();
            if (!placeholder(address) && (first || better(one.size(), best.size()))) {
                best = one;
            }
        }
        return best;
    }

    private static boolean better(double size, double best) {
        return size <= WIDEST ? size > best || best > WIDEST : best > WIDEST && size < best;
    }

    private static double number(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
