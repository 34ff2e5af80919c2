package org.broadsheet.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Bytes as they are kept: deflated, to half their size or less.
final class Packed {
    /// Above anything that is kept; so that damaged bytes cannot unpack without end.
    private static final int LIMIT = 64 << 20;

    private Packed() {}

    static byte[] pack(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return packed.toByteArray();
    }

    static byte[] pack(String text) {
        return pack(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty when the bytes are damaged.
    static Optional<byte[]> unpack(byte[] packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return Optional.of(in.readNBytes(LIMIT));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    static Optional<String> text(byte[] packed) {
        return unpack(packed).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
