package org.broadsheet.library;

import java.time.Duration;
import org.broadsheet.news.Section;
import org.jspecify.annotations.Nullable;

/// What a refresh brought of one section.
/// @param fresh    articles that are new
/// @param changed  articles whose text changed
/// @param pages    article pages fetched, and `pictures` likewise
/// @param bytes    received over the wire, full text and pictures counted in
/// @param error    a sentence, its first word fit for a test; when `status` is `FAILED` or `GONE`, and when it is
///                 `NOT_DUE` because the host asked to be left alone
public record Outcome(Section section, Status status, int fresh, int changed, int pages, int pictures, long bytes,
        Duration took, @Nullable String error) {
    /// How the publisher answered.
    public enum Status { FRESH, UNCHANGED, NOT_DUE, GONE, FAILED }
}
