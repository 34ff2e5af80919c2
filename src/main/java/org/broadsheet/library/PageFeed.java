package org.broadsheet.library;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.FeedWriter;
import org.broadsheet.feed.Parsed;
import org.broadsheet.news.Article;
import org.broadsheet.news.Feed;
import org.broadsheet.news.FeedFormat;
import org.broadsheet.page.SectionPage;
import org.broadsheet.store.FeedDocument;
import org.jspecify.annotations.Nullable;

/// The list of articles on a page as a feed: written down as JSON Feed when it comes, so that it is kept and read like the
/// document of any feed. What else is on the page makes no difference to it.
/// @param document to be kept
/// @param feed     what it says, of the format `page`
record PageFeed(FeedDocument document, Feed feed) {
    static final String FORMAT = "page";

    /// Empty where the page has no list of articles.
    static Optional<PageFeed> of(byte[] html, @Nullable String contentType, URI address) {
        return SectionPage.read(html, contentType, address).map(page -> written(page, address));
    }

    private static PageFeed written(SectionPage.Read page, URI address) {
        var out = new StringWriter();
        try {
            FeedWriter.write(new FeedWriter.Sheet(page.title(), address, Instant.EPOCH),
                    page.teasers().stream().map(PageFeed::story).iterator(), FeedFormat.JSON, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var document = new FeedDocument(address, "application/feed+json", out.toString().getBytes(StandardCharsets.UTF_8));
        return switch (FeedParser.parse(document.bytes(), document.contentType(), address)) {
            case Parsed.Read read -> new PageFeed(document, read.feed().as(FORMAT, page.language()));
            case Parsed.NotAFeed no -> throw new IllegalStateException("a feed of our own writing: " + no.reason());
        };
    }

    /// Its address is what it is known by.
    private static FeedWriter.Story story(Article teaser) {
        var link = Objects.requireNonNull(teaser.permalink());
        return new FeedWriter.Story(link.toString(), teaser, link, null, "", Instant.EPOCH, Map.of());
    }
}
