package org.broadsheet.news;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A link of a feed or an entry (RFC 4287 §4.2.7). `rel` is filled in: `alternate` where none is given.
/// @param length in bytes, as the feed claims
public record FeedLink(URI href, String rel, @Nullable String type, @Nullable String hreflang, @Nullable String title,
        @Nullable Long length) {}
