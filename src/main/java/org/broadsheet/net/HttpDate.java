package org.broadsheet.net;

import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// Reads dates as they stand in the header of an answer, the two older forms too (RFC 9110 §5.6.7).
final class HttpDate {
    private HttpDate() {}

    /// Absent when there is none or it cannot be read.
    static @Nullable Instant read(@Nullable String text) {
        try {
            return text == null ? null : new Headers.Builder().add("Date", text).build().getInstant("Date");
        } catch (IllegalArgumentException notOfAHeader) {
            return null;
        }
    }
}
