package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.CreditLine;
import org.broadsheet.markup.Publisher;
import org.broadsheet.markup.Renditions;
import org.broadsheet.markup.Renditions.Rendition;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Picture;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Reads the pictures of a page with what stands under them.
final class Figures {
    private static final Pattern BEACON = Pattern.compile("(?i)(?:^|[/.])(?:pixel|beacon|count(?:er)?|track(?:er|ing)?|stat|spacer|blank|1x1|clear|transparent|cleardot)s?[./?]|(?:doubleclick|scorecardresearch|google-analytics|facebook\\.com/tr|vgwort|ioam|xiti|webtrekk|quantserve)");
    private static final Pattern ORNAMENT = Pattern.compile("(?i)(?:^|[\\s_/-])(?:icon|icons|logo|logos|avatar|avatars|gravatar|emoji|emojis|sprite|badge|button|smiley|smilies|spinner|loader|placeholder|portrait-author|author-image)(?:$|[\\s_./-])");

    private static final Pattern POINT = Pattern.compile("(?i)(?:^|[;\\s])(?:width|height)\\s*:\\s*[01]px");
    private static final Pattern PERSON = Pattern.compile("(?i)(?:^|[\\s/_-])(?:authors?|autor(?:en)?|byline|avatar|profiles?|journalists?|writer|contributor|redakteur|person)(?:$|[\\s/_-])");
    /// The last two folders of an address and the file, which say what the picture is; those before say where it stands.
    private static final Pattern FOLDERS = Pattern.compile("^.*?((?:/[^/]*){1,3})$");
    /// A template that a script was to fill leads nowhere.
    private static final Pattern UNFILLED = Pattern.compile("\\$\\{|\\{\\{|\\{\\w+}");
    private static final Pattern URI_PATH = Pattern.compile("^(?i:https?:)?//[^/]*|[?#].*$");

    private final Frames frames;
    /// Pictures that have a frame, each read once: what stands under them does not depend on who asks.
    private final Map<Element, Optional<Picture>> framed = new HashMap<>();
    private final Captions captions;
    private final @Nullable URI base;
    private final @Nullable Publisher publisher;

    /// @param tree with all that will be taken out of it
    Figures(Element tree, @Nullable URI base, @Nullable String language, @Nullable Publisher publisher) {
        this.frames = Frames.of(tree);
        this.captions = new Captions(language);
        this.base = base;
        this.publisher = publisher;
    }

    Frames frames() {
        return frames;
    }

    /// The pictures that the page says something of, wherever they stand.
    List<Picture> framed() {
        return frames.pictures().stream().flatMap(img -> read(img, img).stream()).filter(picture -> picture.caption() != null || picture.credit() != null).toList();
    }

    /// The pictures within an element that is nothing but pictures and what stands under them.
    List<Picture> read(Element box) {
        var pictures = new ArrayList<Picture>();
        for (Element img : box.nameIs("img") ? new Elements(box) : box.select("img")) {
            read(img, box).filter(picture -> pictures.stream().noneMatch(other -> PictureKey.same(other.url(), picture.url()))).ifPresent(pictures::add);
        }
        return pictures;
    }

    /// @param box round the picture, whose caption may be one for all that are in it
    private Optional<Picture> read(Element img, Element box) {
        return frames.round(img).isPresent() ? framed.computeIfAbsent(img, one -> look(one, box)) : look(img, box);
    }

    private Optional<Picture> look(Element img, Element box) {
        Element frame = frames.round(img).orElseGet(() -> nearest(img, box));
        Element own = Captions.marked(frame);
        if (own == null) {
            own = frames.frame(frame) ? frame : frames.following(img).orElseGet(() -> Captions.marked(box));
        }
        return picture(img, own, frame);
    }

    /// The largest element round a picture within its box that holds no other.
    private static Element nearest(Element img, Element box) {
        Element holder = img;
        while (holder.parent() != null && !holder.equals(box) && holder.parent().select("img").size() == 1) {
            holder = holder.parent();
        }
        return holder;
    }

    private Optional<Picture> picture(Element img, @Nullable Element caption, Element box) {
        Optional<URI> address = address(img);
        Integer width = pixels(img.attr("width"));
        Integer height = pixels(img.attr("height"));
        boolean small = (width != null && width < 60) || (height != null && height < 40) || POINT.matcher(img.attr("style")).find();
        if (address.isEmpty() || small || frames.teaser(img) || portrait(img) || BEACON.matcher(address.get().toString()).find()
                || ornament(img) || ORNAMENT.matcher(String.valueOf(address.get().getPath())).find()) {
            return Optional.empty();
        }
        CreditLine line = captions.read(caption, box);
        Credit credit = line.credit() == null ? captions.carried(img) : line.credit();
        return Optional.of(new Picture(address.get(), Words.orNull(img.attr("alt")), line.caption(), credit, width, height, false));
    }

    /// Whether it shows the author, not what the article is about.
    private static boolean portrait(Element img) {
        Element around = img;
        for (int up = 0; up < 4 && around != null && !around.normalName().matches("figure|article|main|body"); up++) {
            if (PERSON.matcher(Shape.names(around)).find()) {
                return true;
            }
            around = around.parent();
        }
        return PERSON.matcher(FOLDERS.matcher(source(img)).replaceFirst("$1")).find();
    }

    /// Whether it belongs to the page and not to its articles.
    static boolean ornament(Element img) {
        return ORNAMENT.matcher(img.className() + " " + img.id()).find() || ORNAMENT.matcher(URI_PATH.matcher(source(img)).replaceFirst("")).find();
    }

    /// An address under which an `img` is found, as the page writes it; empty when it has none.
    static String source(Element img) {
        String plain = Renditions.plain(img);
        return plain.isEmpty() ? Renditions.set(img).address() : plain;
    }

    /// The largest rendition worth its bytes; formats that every reader can draw before others.
    private Optional<URI> address(Element img) {
        Rendition best = Renditions.set(img);
        Element parent = img.parent();
        if (parent != null && parent.nameIs("picture")) {
            for (Element source : parent.select("source")) {
                boolean drawable = !source.attr("type").matches("(?i)image/(?:avif|jxl|heic)");
                Rendition offered = sized(Renditions.set(source), source);
                boolean first = best.address().isEmpty() && Renditions.plain(img).isEmpty();
                boolean webp = offered.address().contains(".webp") || source.attr("type").contains("webp");
                double known = best.address().isEmpty() ? sized(best, img).size() : best.size();
                if (drawable && !offered.address().isEmpty() && (first || (!webp && offered.size() > known))) {
                    best = offered;
                }
            }
        }
        String plain = Renditions.plain(img);
        boolean declaredLarger = img.attr("width").matches("\\d+") && best.size() > 0 && Double.parseDouble(img.attr("width")) >= best.size();
        boolean original = declaredLarger && !plain.isEmpty() && !img.attr("srcset").contains(plain); // one of the set is a rendition itself
        String chosen = best.address().isEmpty() || original ? plain : best.address();
        if (publisher != null) {
            chosen = publisher.filled(chosen);
        }
        return chosen.isEmpty() || UNFILLED.matcher(chosen).find() ? Optional.empty() : Addresses.resolve(base, chosen)
                .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }

    /// A rendition whose set tells no size is as wide as its element says.
    private static Rendition sized(Rendition rendition, Element element) {
        Integer width = rendition.size() > 0 ? null : pixels(element.attr("width"));
        return width == null ? rendition : new Rendition(rendition.address(), width);
    }

    private static @Nullable Integer pixels(String text) {
        String digits = text.strip().replaceFirst("px$", "");
        return digits.matches("\\d{1,5}") && !digits.equals("0") ? Integer.valueOf(digits) : null;
    }
}
