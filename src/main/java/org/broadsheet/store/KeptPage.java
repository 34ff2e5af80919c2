package org.broadsheet.store;

import java.net.URI;

/// What is kept of an article's page, or of the publisher's document in its stead.
public final class KeptPage {
    private final URI url;
    private final String mediaType;
    private final byte[] bytes;

    /// @param bytes taken over, not copied
    public KeptPage(URI url, String mediaType, byte[] bytes) {
        this.url = url;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    public URI url() {
        return url;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes;
    }
}
