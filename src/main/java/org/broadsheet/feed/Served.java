package org.broadsheet.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How a feed came here, as far as that tells something about it.
/// @param address    where it was found, after redirects
/// @param fetched    whether it came from a server just now, so that the next three are known
/// @param validators whether the server gave an ETag or a Last-Modified
/// @param compressed whether it was compressed on the way
/// @param moved      where it was asked for, if the server says that it has moved for good
public record Served(@Nullable URI address, boolean fetched, boolean validators, boolean compressed,
        @Nullable URI moved) {
    /// A file, of which only the address it once came from may be known.
    public static Served file(@Nullable URI address) {
        return new Served(address, false, false, false, null);
    }
}
