package org.broadsheet.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A feed as it came.
public final class FeedDocument {
    private final URI base;
    private final @Nullable String contentType;
    private final byte[] bytes;

    /// @param base        what relative addresses in it are relative to
    /// @param contentType as the server sent it
    /// @param bytes       taken over, not copied
    public FeedDocument(URI base, @Nullable String contentType, byte[] bytes) {
        this.base = base;
        this.contentType = contentType;
        this.bytes = bytes;
    }

    public URI base() {
        return base;
    }

    public @Nullable String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes;
    }
}
