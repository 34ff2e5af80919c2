package org.broadsheet.feed;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Media;
import org.broadsheet.news.Podcast;
import org.jsoup.nodes.Element;

/// The `itunes:` elements.
final class Podcasts {
    private Podcasts() {}

    static Podcast of(Children children) {
        var podcast = new Podcast(children.text("itunes:subtitle"), children.text("itunes:summary"),
                children.text("itunes:explicit"), children.text("itunes:type", "itunes:episodetype"),
                children.text("itunes:duration"), children.text("itunes:episode"), children.text("itunes:season"));
        return podcast.equals(Podcast.NONE) ? Podcast.NONE : podcast;
    }

    /// What is said of a recording, where Media RSS does not say it.
    static Media complete(Media media, Children children, Context context) {
        if (!children.holds("itunes:")) {
            return media;
        }
        var title = media.title() != null ? media.title() : children.text("itunes:title");
        var description = media.description() != null ? media.description() : children.text("itunes:summary");
        var still = image(children, context).map(url -> new Media.Thumbnail(url, null, null));
        return new Media(title, description, media.text(), media.copyright(), media.contents(),
                media.thumbnails().isEmpty() ? still.stream().toList() : media.thumbnails(), media.credits());
    }

    /// `itunes:image`; in old podcasts a link of that relation.
    static Optional<URI> image(Children children, Context context) {
        return Stream.concat(children.all("itunes:image").stream(),
                children.all("itunes:link").stream().filter(link -> link.attr("rel").equals("image")))
                .flatMap(image -> Addresses.resolve(context.base(image), href(image)).stream()).findFirst();
    }

    private static String href(Element image) {
        var attribute = image.hasAttr("href") ? image.attr("href") : image.attr("url");
        return attribute.isEmpty() ? Texts.whole(image) : attribute;
    }
}
