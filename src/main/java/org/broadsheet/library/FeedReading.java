package org.broadsheet.library;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.Parsed;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Listing;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.page.Extractor;
import org.broadsheet.store.Announced;
import org.broadsheet.store.Arrived;
import org.broadsheet.store.FeedDocument;
import org.jspecify.annotations.Nullable;

/// Reads the documents of feeds into what the store keeps of them. Safe on any thread.
public final class FeedReading {
    private final Extractor extractor;
    private final Publishers publishers;
    private final Precedence precedence = new Precedence();

    public FeedReading(Extractor extractor, Publishers publishers) {
        this.extractor = extractor;
        this.publishers = publishers;
    }

    Precedence precedence() {
        return precedence;
    }

    Parsed parse(FeedDocument document) {
        return FeedParser.parse(document.bytes(), document.contentType(), document.base(), publishers);
    }

    /// Whether it is a page of a publisher's documents that nobody named.
    boolean counted(URI address) {
        return publishers.listings(address).stream().anyMatch(Listing::counted);
    }

    /// So much of the entries as lists show, in the order of the feed.
    List<Announced> announced(Feed feed) {
        var identities = feed.identities();
        return IntStream.range(0, identities.size()).mapToObj(i -> announced(feed.entries().get(i), identities.get(i))).toList();
    }

    private static Announced announced(Entry entry, String identity) {
        return new Announced(identity, entry.title() == null ? "" : entry.title(), entry.dated().orElse(null), link(entry),
                entry.contentId(), Fingerprint.of(entry.wording()));
    }

    private static @Nullable URI link(Entry entry) {
        return entry.link() == null ? null : Addresses.clean(entry.link());
    }

    /// The entries with all that they say, in the order of the feed.
    List<Arrived> arrivals(Feed feed) {
        return arrivals(feed, announced(feed), _ -> true);
    }

    /// @param announced the entries of this feed
    /// @param wanted    of these alone, by what they are known by
    List<Arrived> arrivals(Feed feed, List<Announced> announced, Predicate<String> wanted) {
        return IntStream.range(0, announced.size()).filter(i -> wanted.test(announced.get(i).name()))
                .mapToObj(i -> arrived(feed.entries().get(i), announced.get(i), feed.language())).toList();
    }

    private Arrived arrived(Entry entry, Announced announced, @Nullable String language) {
        var told = extractor.entry(entry, language);
        return new Arrived(announced.identity(), told.article(), announced.link(), entry.source(), announced.textHash(),
                !told.wantsPage(), announced.contentId());
    }
}
