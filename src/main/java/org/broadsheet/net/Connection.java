package org.broadsheet.net;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the log of connections: one for every hop of every request.
/// @param status 0 when there was no answer
/// @param bytes  of the body, after decompression
/// @param error  what went wrong: a word fit for a test, and a sentence
public record Connection(Instant time, URI url, int status, long bytes, Duration took, @Nullable String error) {}
