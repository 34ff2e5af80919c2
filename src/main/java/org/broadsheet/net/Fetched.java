package org.broadsheet.net;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a request. A `reason` is a sentence for the reader, without its full stop.
public sealed interface Fetched {
    /// 200.
    /// @param location  after redirects
    /// @param base      what relative addresses in the body are relative to
    /// @param permanent whether `location` is to be asked from now on: there were redirects, and all were 301 or 308
    /// @param compression that it came with over the wire: `gzip`, `br`, `zstd`; absent: none
    /// @param links       what its `Link` headers say (RFC 8288), each as it was sent
    /// @param freshFor    how long it need not be asked for again, as the server says (RFC 9111 §4.2); absent: it does not say
    record Fresh(Body body, URI location, URI base, Validators validators, @Nullable String contentType, boolean permanent,
            @Nullable String compression, List<String> links, @Nullable Duration freshFor) implements Fetched {
        public Fresh {
            links = List.copyOf(links);
        }

        /// An answer whose addresses are relative to where it came from, uncompressed and without links.
        public Fresh(Body body, URI location, Validators validators, @Nullable String contentType, boolean permanent) {
            this(body, location, location, validators, contentType, permanent, null, List.of(), null);
        }
    }

    /// 304: what we hold is current (RFC 9110 §15.4.5).
    /// @param freshFor as of an answer with a body
    record Unchanged(@Nullable Duration freshFor) implements Fetched {}

    /// Nothing was asked: the host has asked to be left alone, and this is the time until which it did.
    record Waiting(String host, Instant until) implements Fetched {}

    /// Any other status; `retryAfter` when the server named a wait with 429 or 503 (RFC 9110 §10.2.3).
    record Refused(int status, @Nullable Duration retryAfter, String reason) implements Fetched {}

    /// No answer, or none that can be used.
    /// @param word what failed, as the command line says it: `timeout`, `dns`, `connect`, `tls`, `too-large`,
    ///             `redirects`, `address`, `offline`
    record Failed(String word, String reason) implements Fetched {}
}
