package org.broadsheet.net;

import org.jspecify.annotations.Nullable;

/// What a server gave to ask it later whether anything has changed, as it wrote it (RFC 9110 §8.8).
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    /// Whether there is one to send.
    boolean present() {
        return etag != null || lastModified != null;
    }
}
