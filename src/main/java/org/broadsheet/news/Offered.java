package org.broadsheet.news;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A section that one can subscribe to.
/// @param title   in the edition's language
/// @param address of the feed
/// @param site    the publisher's page that it belongs to; absent where none is named
public record Offered(String title, Kind kind, URI address, @Nullable URI site, Standing standing) {}
