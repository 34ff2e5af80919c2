package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.CreditLine;
import org.broadsheet.markup.Credits;
import org.broadsheet.markup.Publisher;
import org.broadsheet.markup.Renditions;
import org.broadsheet.markup.Renditions.Rendition;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Picture;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/// Reads pictures with what stands under them, before anything is cleaned away. An alternative text is never taken for
/// a caption: it is often the archive's title of the file.
final class Figures {
    private static final Pattern BEACON = Pattern.compile("(?i)(?:^|[/.])(?:pixel|beacon|count(?:er)?|track(?:er|ing)?|stat|spacer|blank|1x1|clear|transparent|cleardot)s?[./?]|(?:doubleclick|scorecardresearch|google-analytics|facebook\\.com/tr|vgwort|ioam|xiti|webtrekk|quantserve)");
    private static final Pattern ORNAMENT = Pattern.compile("(?i)(?:^|[\\s_/-])(?:icon|icons|logo|logos|avatar|avatars|gravatar|emoji|emojis|sprite|badge|button|smiley|smilies|spinner|loader|placeholder|portrait-author|author-image)(?:$|[\\s_./-])");
    private static final int LONGEST_CAPTION = 1200;

    private final @Nullable URI base;
    private final @Nullable String language;
    private final @Nullable Publisher publisher;

    Figures(@Nullable URI base, @Nullable String language, @Nullable Publisher publisher) {
        this.base = base;
        this.language = language;
        this.publisher = publisher;
    }

    /// The pictures within an element that is nothing but pictures and what stands under them.
    List<Picture> read(Element box) {
        var pictures = new ArrayList<Picture>();
        Elements imgs = box.nameIs("img") ? new Elements(box) : box.select("img, amp-img");
        Element caption = caption(box);
        for (Element img : imgs) {
            Element own = imgs.size() == 1 ? caption : caption(nearest(img, box));
            picture(img, own == null ? caption : own, box).ifPresent(picture -> {
                if (pictures.stream().noneMatch(other -> PictureKey.same(other.url(), picture.url()))) {
                    pictures.add(picture);
                }
            });
        }
        return pictures;
    }

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
        boolean small = (width != null && width < 60) || (height != null && height < 40);
        if (address.isEmpty() || small || BEACON.matcher(address.get().toString()).find()
                || ORNAMENT.matcher(img.className() + " " + img.id()).find() || ORNAMENT.matcher(String.valueOf(address.get().getPath())).find()) {
            return Optional.empty();
        }
        CreditLine line = caption == null ? new CreditLine(null, null) : line(caption);
        String alt = img.attr("alt").strip();
        Credit credit = line.credit() == null ? besides(box, caption) : line.credit();
        credit = credit == null && alt.contains("©") ? Credits.read(alt, language).credit() : credit;
        return Optional.of(new Picture(address.get(), Words.orNull(alt), line.caption(), credit, width, height, false));
    }

    /// The largest rendition worth its bytes; formats that every reader can draw before others.
    private Optional<URI> address(Element img) {
        Rendition best = Renditions.largest(img.attr("srcset").isBlank() ? img.attr("data-srcset") : img.attr("srcset"));
        Element parent = img.parent();
        if (parent != null && parent.nameIs("picture")) {
            for (Element source : parent.select("source")) {
                boolean drawable = !source.attr("type").matches("(?i)image/(?:avif|jxl|heic)");
                Rendition offered = Renditions.largest(source.attr("srcset").isBlank() ? source.attr("data-srcset") : source.attr("srcset"));
                boolean first = best.address().isEmpty() && Renditions.plain(img).isEmpty();
                boolean webp = offered.address().contains(".webp") || source.attr("type").contains("webp");
                if (drawable && !offered.address().isEmpty() && (first || (!webp && offered.size() > best.size()))) {
                    best = offered;
                }
            }
        }
        String plain = Renditions.plain(img);
        boolean declaredLarger = img.attr("width").matches("\\d+") && best.size() > 0 && Double.parseDouble(img.attr("width")) >= best.size();
        String chosen = best.address().isEmpty() || (declaredLarger && !plain.isEmpty()) ? plain : best.address();
        if (publisher != null) {
            chosen = publisher.filled(chosen);
        }
        return chosen.isEmpty() ? Optional.empty() : Addresses.resolve(base, chosen)
                .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }

    private static @Nullable Element caption(Element box) {
        Element caption = box.selectFirst("figcaption");
        if (caption == null) {
            caption = box.getAllElements().stream().filter(element -> !element.equals(box) && Shape.caption(element) && element.selectFirst("img") == null && !element.text().isBlank())
                    .findFirst().orElse(null);
        }
        return caption;
    }

    /// Caption and credit of the text under a picture, whose credit may stand in an element of its own.
    private CreditLine line(Element caption) {
        if (caption.text().length() > LONGEST_CAPTION) {
            return new CreditLine(null, null);
        }
        Element marked = marked(caption);
        if (marked == null) {
            String said = said(caption);
            boolean bracketed = said.matches("\\([^()]{2,60}\\)");
            CreditLine read = Credits.read(said, language);
            return read.credit() == null && bracketed
                    ? new CreditLine(null, Credits.credit(said.substring(1, said.length() - 1), language).orElse(null)) : read;
        }
        String text = said(marked);
        Optional<Credit> credit = Credits.credit(text, language);
        Element rest = caption.clone();
        var path = rest.getAllElements();
        int index = caption.getAllElements().indexOf(marked);
        List<Element> same = caption.getAllElements().stream().filter(element -> !element.equals(marked) && Shape.credit(element) && element.text().equals(marked.text())).toList();
        List<Integer> doubles = same.stream().map(element -> caption.getAllElements().indexOf(element)).toList();
        Stream.concat(Stream.of(index), doubles.stream()).map(path::get).forEach(Node::remove);
        String left = said(rest).replaceFirst("[\\s|(\\[/©–—-]+$", "").strip();
        if (left.isEmpty() || credit.isEmpty()) {
            return credit.isPresent() ? new CreditLine(Words.orNull(left), credit.get()) : Credits.read(said(caption), language);
        }
        CreditLine own = Credits.read(left, language);
        boolean labelOnly = left.matches("(?i)[\\p{L} ]{2,20}:");
        return new CreditLine(labelOnly ? null : own.credit() == null ? left : own.caption(), credit.get());
    }

    /// The part of a caption that its page marks as the credit; of two parts the short second one is it.
    private static @Nullable Element marked(Element caption) {
        Element named = caption.getAllElements().stream().filter(element -> !element.equals(caption) && !element.text().isBlank()
                && (element.normalName().matches("small|cite") || Shape.credit(element))).findFirst().orElse(null);
        List<Element> parts = (caption.childrenSize() == 1 && caption.ownText().isBlank() ? caption.child(0) : caption).children().stream()
                .filter(part -> !part.text().isBlank()).toList();
        boolean second = named == null && parts.size() == 2 && parts.getLast().text().length() < 70 && parts.getFirst().text().length() > 15
                && parts.getLast().normalName().matches("span|div|p") && !parts.getLast().text().matches(".*[.!?]$");
        return second ? parts.getLast() : named;
    }

    /// A credit that stands beside the caption, not in it.
    private @Nullable Credit besides(Element box, @Nullable Element caption) {
        return box.getAllElements().stream()
                .filter(element -> !element.equals(box) && (Shape.credit(element) || element.nameIs("footer")) && !element.text().isBlank() && element.text().length() < 160
                        && element.selectFirst("img") == null && (caption == null || !element.parents().contains(caption)))
                .findFirst().flatMap(element -> Credits.credit(said(element), language)).orElse(null);
    }

    private static String said(Element element) {
        Element copy = element.clone();
        copy.select("button, script, style, svg, [aria-hidden=true], .sr-only, .visually-hidden").remove();
        copy.select("br, p, div").forEach(mark -> mark.before(new TextNode(" ")));
        return copy.text().strip();
    }

    private static @Nullable Integer pixels(String text) {
        String digits = text.strip().replaceFirst("px$", "");
        return digits.matches("\\d{1,5}") && !digits.equals("0") ? Integer.valueOf(digits) : null;
    }
}
