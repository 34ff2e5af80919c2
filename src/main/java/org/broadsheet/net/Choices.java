package org.broadsheet.net;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/// What the reader has chosen about his networks. Asked at every connection, on the thread that makes it.
public interface Choices {
    /// The way to a server that is not on this machine; what is on it is always reached directly.
    Route route(URI address);

    /// The login for a server.
    /// @param origin scheme, host and port, as [Origins] writes them
    Optional<Login> login(String origin);

    /// Whether the reader has seen this certificate of a host and accepted it although nobody vouches for it.
    /// @param fingerprint SHA-256 of it, in small hexadecimal digits
    boolean accepts(String host, String fingerprint);

    /// No logins, no exceptions, and one way for all.
    static Choices of(Function<URI, Route> routes) {
        return new Choices() {
            @Override
            public Route route(URI address) {
                return routes.apply(address);
            }

            @Override
            public Optional<Login> login(String origin) {
                return Optional.empty();
            }

            @Override
            public boolean accepts(String host, String fingerprint) {
                return false;
            }
        };
    }
}
