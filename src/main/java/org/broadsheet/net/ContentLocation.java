package org.broadsheet.net;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds what relative addresses in an answer are relative to.
///
/// That is where it came from, and not what `Content-Location` names. RFC 2557
/// and RFC 2616 said otherwise; RFC 7231, Appendix B, took it back, because servers named inner addresses there, and nobody
/// can tell whether both have one owner (RFC 9110, Section 8.7). From the reader's own machine it counts still: what a program
/// there hands on, or has kept, was made for the place it names, and nothing is to be found relative to one's own machine.
public final class ContentLocation {
    private ContentLocation() {}

    /// The address that counts.
    /// @param location where the answer came from; null for a file
    /// @param header   `Content-Location`, as sent
    public static @Nullable URI base(@Nullable URI location, @Nullable String header) {
        if (header == null || (location != null && (location.getHost() == null || !Networks.loopback(location.getHost())))) {
            return location;
        }
        try {
            var named = URI.create(header.strip());
            return web(named) && !Networks.privateName(named.getHost()) ? named : location;
        } catch (IllegalArgumentException noAddress) {
            return location;
        }
    }

    private static boolean web(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
    }
}
