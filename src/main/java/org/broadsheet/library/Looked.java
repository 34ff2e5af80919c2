package org.broadsheet.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a look at a server's certificate came to.
public sealed interface Looked {
    /// It showed one.
    /// @param fingerprint SHA-256, in small hexadecimal digits
    /// @param lines       what stands in it, as sentences
    /// @param problem     why it is not trusted, as a sentence; absent: it is
    /// @param accepted    whether the reader has accepted it
    record Seen(String host, String fingerprint, List<String> lines, @Nullable String problem, boolean accepted) implements Looked {}

    /// None was to be seen.
    /// @param reason a word fit for a test, and a sentence
    record Nothing(String reason) implements Looked {}
}
