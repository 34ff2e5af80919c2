package org.broadsheet.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Media;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Media RSS (rssboard.org/media-rss): contents, thumbnails and credits however they are nested, in document order.
final class MediaRss {
    /// What holds text or people, in which nothing of Media RSS is looked for.
    private static final Set<String> OTHER = Set.of("content", "summary", "description", "title", "subtitle", "rights",
            "content:encoded", "fullitem", "body", "author", "contributor", "source");

    private final Context context;
    private final List<Media.Content> contents = new ArrayList<>();
    private final List<Said> levels = new ArrayList<>();

    private MediaRss(Context context) {
        this.context = context;
    }

    /// What one level says: it holds for all contents on it and below that do not say otherwise.
    private record Said(@Nullable String title, @Nullable String description, @Nullable String text,
            @Nullable String copyright, List<Media.Credit> credits, List<Media.Thumbnail> thumbnails) {
        static final Said NOTHING = new Said(null, null, null, null, List.of(), List.of());

        Said within(Said outer) {
            return equals(NOTHING) ? outer : new Said(title == null ? outer.title : title,
                    description == null ? outer.description : description, text == null ? outer.text : text,
                    copyright == null ? outer.copyright : copyright, credits.isEmpty() ? outer.credits : credits,
                    thumbnails.isEmpty() ? outer.thumbnails : thumbnails);
        }
    }

    static Media of(Children entry, Context context) {
        var media = new MediaRss(context);
        media.level(entry, Said.NOTHING);
        return media.levels.isEmpty() && media.contents.isEmpty() ? Media.NONE
                : new Media(media.first(Said::title), media.first(Said::description), media.first(Said::text),
                        media.first(Said::copyright), media.contents,
                        media.levels.stream().flatMap(level -> level.thumbnails().stream()).toList(),
                        media.levels.stream().flatMap(level -> level.credits().stream()).toList());
    }

    private @Nullable String first(Function<Said, @Nullable String> part) {
        for (var level : levels) {
            var text = part.apply(level);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /// Reads what stands in an element, and in elements in that; its own words first.
    private Said level(Children children, Said outer) {
        var said = said(children);
        if (!said.equals(Said.NOTHING)) {
            levels.add(said);
        }
        var within = said.within(outer);
        for (var element : children.among(MediaRss::mayHold, this::holds)) {
            if (content(element)) {
                content(element, within);
            } else {
                level(Children.of(element, context.names()), within);
            }
        }
        return within;
    }

    private boolean content(Element element) {
        return context.names().of(element).equals("media:content");
    }

    private boolean holds(Element element) {
        return element.firstElementChild() != null || content(element);
    }

    private static boolean mayHold(String name) {
        return !OTHER.contains(name) && !name.startsWith("xhtml:");
    }

    private Said said(Children children) {
        return !children.holds("media:") ? Said.NOTHING
                : new Said(text(children, "media:title"), text(children, "media:description"), text(children, "media:text"),
                        text(children, "media:copyright"), credits(children), thumbnails(children));
    }

    private void content(Element element, Said outer) {
        var own = Children.of(element, context.names());
        var player = own.all("media:player").stream().map(at -> at.attr("url")).findFirst().orElse("");
        var place = contents.size();
        var said = level(own, outer);
        Addresses.resolve(context.base(element), element.hasAttr("url") ? element.attr("url") : player)
                .ifPresent(url -> contents.add(place, new Media.Content(url, Links.text(element, "type"),
                        Links.text(element, "medium"), Links.size(element.attr("width")), Links.size(element.attr("height")),
                        Links.number(element.attr("fileSize")), duration(element.attr("duration")), said.title(),
                        said.description(), said.text(), said.copyright(), said.credits(), said.thumbnails())));
    }

    private static @Nullable Duration duration(String seconds) {
        var number = Links.number(seconds);
        return number == null ? null : Duration.ofSeconds(number);
    }

    private static List<Media.Credit> credits(Children children) {
        List<Media.Credit> credits = new ArrayList<>();
        for (var element : children.all("media:credit")) {
            var value = plain(element);
            if (!value.isEmpty()) {
                credits.add(new Media.Credit(value, Links.text(element, "role"), Links.text(element, "scheme")));
            }
        }
        return credits;
    }

    private List<Media.Thumbnail> thumbnails(Children children) {
        List<Media.Thumbnail> thumbnails = new ArrayList<>();
        for (var element : children.all("media:thumbnail")) {
            Addresses.resolve(context.base(element), element.hasAttr("url") ? element.attr("url") : element.ownText())
                    .ifPresent(url -> thumbnails.add(new Media.Thumbnail(url, Links.size(element.attr("width")),
                            Links.size(element.attr("height")))));
        }
        return thumbnails;
    }

    private static @Nullable String text(Children children, String name) {
        return children.first(name).map(MediaRss::plain).filter(text -> !text.isEmpty()).orElse(null);
    }

    /// Plain even when it says `type="html"`.
    private static String plain(Element element) {
        return element.attr("type").equals("plain") ? Texts.single(Texts.whole(element))
                : Texts.guessed(Texts.whole(element), null).plain();
    }
}
