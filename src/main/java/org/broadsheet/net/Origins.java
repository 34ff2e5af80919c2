package org.broadsheet.net;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Writes origins (RFC 6454 §6.2): what a login belongs to, and is never sent outside of.
public final class Origins {
    private Origins() {}

    /// `https://gazette.example`, with the port where it is not the usual one. Absent: no address of the web.
    public static Optional<String> of(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.empty();
        }
        int usual = scheme.equals("https") ? 443 : 80;
        return Optional.of(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT)
                + (address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort()));
    }

    /// Whether a login that was given for one origin may be sent to another: to the same, or to the same host by https where
    /// it was given for http, both at their usual ports. Never the other way.
    public static boolean covers(String given, String asked) {
        return given.equals(asked) || (given.startsWith("http://") && asked.equals("https://" + given.substring(7))
                && !given.substring(7).replaceFirst("^\\[.*]", "").contains(":"));
    }
}
