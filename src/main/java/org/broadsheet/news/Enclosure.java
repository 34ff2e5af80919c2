package org.broadsheet.news;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A file that comes with an entry (RSS 2.0 `<enclosure>`; RFC 4287 §4.2.7.2 `rel="enclosure"`).
/// @param length in bytes, as the feed claims
public record Enclosure(URI url, @Nullable String type, @Nullable Long length) {}
