package org.broadsheet.news;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the log of what was fetched: a connection, or a refresh as a whole.
/// @param time    when it began
/// @param url     absent for a refresh as a whole
/// @param status  of HTTP; 0 when there was no answer
/// @param bytes   received
/// @param fresh   articles that it brought; absent for what is no feed, and for a feed that could not be read
/// @param changed articles whose text it changed; absent like `fresh`
/// @param error   what went wrong: a word fit for a test, and a sentence
public record Activity(Instant time, @Nullable URI url, int status, long bytes, Duration took, @Nullable Integer fresh,
        @Nullable Integer changed, @Nullable String error) {
    /// Whether it is a refresh as a whole.
    public boolean refresh() {
        return url == null;
    }

    /// The same, of a feed that brought so many articles.
    public Activity bringing(int newOnes, int changedOnes) {
        return new Activity(time, url, status, bytes, took, newOnes, changedOnes, error);
    }

    /// The same, of something that turned out to be of no use.
    public Activity failing(String reason) {
        return new Activity(time, url, status, bytes, took, null, null, reason);
    }
}
