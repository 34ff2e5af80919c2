package org.broadsheet.net;

/// What came of asking a server for its certificate.
public sealed interface Shown {
    /// It showed one.
    record Seen(Certificate certificate) implements Shown {}

    /// None was to be seen.
    /// @param reason a word fit for a test, and a sentence
    record Nothing(String reason) implements Shown {}
}
