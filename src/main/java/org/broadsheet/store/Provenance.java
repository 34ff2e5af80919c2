package org.broadsheet.store;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an article was made from.
/// @param link      that of the feed, without tracking; absent where there is none
/// @param version   of the code that derived the article; 0 when it is to be derived anew
/// @param page      where the kept page came from; absent while none is kept
/// @param pageBytes how many bytes are kept of it, as packed
public record Provenance(@Nullable URI link, Instant received, int version, @Nullable URI page, long pageBytes) {}
