package org.broadsheet.net;

import org.jspecify.annotations.Nullable;

/// The way to a server.
public sealed interface Route {
    /// Straight to it.
    record Direct() implements Route {}

    /// By a proxy that speaks HTTP (RFC 9110 §9.3.6 for https).
    /// @param login for the proxy; absent: it asks for none
    record Http(String host, int port, @Nullable Login login) implements Route {}

    /// By a proxy that speaks SOCKS 5 (RFC 1928), which also resolves the names.
    record Socks(String host, int port, @Nullable Login login) implements Route {}

    /// There is a proxy, and it cannot be used. Going straight would tell the network what the reader meant to hide.
    record Closed(String reason) implements Route {}
}
