package org.broadsheet.net;

import java.nio.charset.StandardCharsets;

/// The bytes of an answer, after decompression.
public final class Body {
    private final byte[] bytes;

    /// @param bytes taken over, not copied
    public Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Not copied; whoever takes them leaves them as they are.
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return bytes.length;
    }
}
