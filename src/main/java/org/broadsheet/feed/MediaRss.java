package org.broadsheet.feed;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Media;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Media RSS (rssboard.org/media-rss): contents, thumbnails and credits however they are nested, in document order.
final class MediaRss {
    private final List<Media.Content> contents = new ArrayList<>();
    private final List<Media.Thumbnail> thumbnails = new ArrayList<>();
    private final List<Media.Credit> credits = new ArrayList<>();
    private final Context context;
    private @Nullable String title;
    private @Nullable String description;

    private MediaRss(Context context) {
        this.context = context;
    }

    static Media of(Element entry, Context context) {
        var media = new MediaRss(context);
        for (var element : entry.children()) {
            if (context.names().of(element).startsWith("media:")) {
                element.stream().forEach(media::read);
            }
        }
        return new Media(media.title, media.description, media.contents, media.thumbnails, media.credits);
    }

    private void read(Element element) {
        switch (context.names().of(element)) {
            case "media:content" -> content(element);
            case "media:thumbnail" -> thumbnail(element);
            case "media:credit" -> {
                var value = plain(element);
                if (!value.isEmpty()) {
                    credits.add(new Media.Credit(value, Links.text(element, "role"), Links.text(element, "scheme")));
                }
            }
            case "media:title" -> title = title == null ? Context.blankToNull(plain(element)) : title;
            case "media:description" ->
                    description = description == null ? Context.blankToNull(plain(element)) : description;
            default -> { } // ratings, restrictions, statistics: nothing a newspaper shows
        }
    }

    private void content(Element element) {
        var own = Children.of(element, context.names());
        var player = own.all("media:player").stream().map(at -> at.attr("url")).findFirst().orElse("");
        Addresses.resolve(context.base(element), element.hasAttr("url") ? element.attr("url") : player)
                .ifPresent(url -> contents.add(new Media.Content(url, Links.text(element, "type"),
                        Links.text(element, "medium"), Links.size(element.attr("width")),
                        Links.size(element.attr("height")), text(own, "media:title"),
                        text(own, "media:description"))));
    }

    private void thumbnail(Element element) {
        var href = element.hasAttr("url") ? element.attr("url") : element.ownText();
        Addresses.resolve(context.base(element), href).ifPresent(url -> thumbnails.add(
                new Media.Thumbnail(url, Links.size(element.attr("width")), Links.size(element.attr("height")))));
    }

    private static @Nullable String text(Children children, String name) {
        return children.first(name).map(MediaRss::plain).filter(text -> !text.isEmpty()).orElse(null);
    }

    /// Plain even when it says `type="html"`.
    private static String plain(Element element) {
        return element.attr("type").equals("plain") ? Texts.single(element.wholeText())
                : Texts.guessed(element.wholeText(), null).plain();
    }
}
