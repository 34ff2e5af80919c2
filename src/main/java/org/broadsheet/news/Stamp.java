package org.broadsheet.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A date as a feed gives it: the text as written and, where it could be read, the instant. A day without a time is
/// its midnight in UTC.
public record Stamp(String text, @Nullable Instant at) {}
