package org.broadsheet.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Feed;
import org.broadsheet.news.FeedLink;

/// Where a feed goes on with older entries than those it holds. Pure.
public final class OlderDocument {
    private static final Pattern PAGE = Pattern.compile("(^|&)paged=(\\d{1,6})(?=&|$)");

    private OlderDocument() {}

    /// The document that follows this one backwards in time: the archive before it (RFC 5005 §4 `prev-archive`), else the
    /// next page of it (RFC 5005 §3 `next`, JSON Feed 1.1 `next_url`), else the next page as WordPress numbers them, which
    /// names none but answers for each.
    /// @param address where this document was found
    public static Optional<URI> after(Feed feed, URI address) {
        return linked(feed, "prev-archive").or(() -> linked(feed, "next"))
                .or(() -> wordPress(feed) ? page(address) : Optional.empty());
    }

    /// Whether an address is that of a page that nobody named: that there is none is no mistake of the publisher's then.
    public static boolean counted(URI address) {
        return address.getRawQuery() != null && PAGE.matcher(address.getRawQuery()).find();
    }

    private static Optional<URI> linked(Feed feed, String relation) {
        return feed.links().stream().filter(link -> link.rel().equals(relation)).map(FeedLink::href).findFirst();
    }

    private static boolean wordPress(Feed feed) {
        return feed.generator() != null && feed.generator().toLowerCase(Locale.ROOT).contains("wordpress");
    }

    private static Optional<URI> page(URI address) {
        var query = address.getRawQuery() == null ? "" : address.getRawQuery();
        var found = PAGE.matcher(query);
        var next = found.find()
                ? query.substring(0, found.start(2)) + (Integer.parseInt(found.group(2)) + 1) + query.substring(found.end(2))
                : (query.isEmpty() ? "" : query + "&") + "paged=2";
        var bare = address.toString().replaceFirst("[?#].*", "");
        return Addresses.resolve(null, bare + "?" + next);
    }
}
