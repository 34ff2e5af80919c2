package org.broadsheet.feed;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
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

    /// `itunes:image`; in old podcasts a link of that relation.
    static Optional<URI> image(Children children, Context context) {
        return Stream.concat(children.all("itunes:image").stream(),
                children.all("itunes:link").stream().filter(link -> link.attr("rel").equals("image")))
                .flatMap(image -> Addresses.resolve(context.base(image), href(image)).stream()).findFirst();
    }

    private static String href(Element image) {
        var attribute = image.hasAttr("href") ? image.attr("href") : image.attr("url");
        return attribute.isEmpty() ? image.wholeText() : attribute;
    }
}
