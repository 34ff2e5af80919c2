package org.broadsheet.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Discussion;
import org.broadsheet.news.FeedLink;
import org.jspecify.annotations.Nullable;

/// Comments on an entry: RSS's own element, the modules `slash` and `wfw`, and Atom's threads (RFC 4685).
final class Discussions {
    private Discussions() {}

    /// Where they can be read.
    static @Nullable URI page(Children children, List<FeedLink> links, Context context) {
        return children.first("comments").flatMap(child -> Addresses.resolve(context.base(child), Texts.whole(child)))
                .or(() -> replies(links, false)).orElse(null);
    }

    static Discussion of(Children children, List<FeedLink> links, Context context) {
        var feed = children.first("wfw:commentrss").flatMap(child -> Addresses.resolve(context.base(child), Texts.whole(child)))
                .or(() -> replies(links, true)).orElse(null);
        var count = count(children);
        var answered = children.all("thr:in-reply-to").stream().map(element -> new Discussion.Answered(
                Links.text(element, "ref"), Addresses.resolve(context.base(element), element.attr("href")).orElse(null)))
                .filter(answer -> answer.ref() != null || answer.href() != null).toList();
        return feed == null && count == null && answered.isEmpty() ? Discussion.NONE : new Discussion(count, feed, answered);
    }

    private static @Nullable Integer count(Children children) {
        var said = children.text("thr:total", "slash:comments");
        if (said != null) {
            return Links.size(said);
        }
        return children.all("link").stream().filter(link -> link.attr("rel").equals("replies"))
                .map(link -> Links.size(link.attr("thr:count"))).filter(count -> count != null).findFirst()
                .orElse(null);
    }

    /// Of the links to replies, those to a feed or those to a page.
    private static Optional<URI> replies(List<FeedLink> links, boolean feed) {
        return links.stream().filter(link -> link.rel().equals("replies") && feed == ofFeed(link.type()))
                .map(FeedLink::href).findFirst();
    }

    private static boolean ofFeed(@Nullable String type) {
        return type != null && (type.contains("json") || (type.contains("xml") && !type.contains("xhtml")));
    }
}
