package org.broadsheet.library;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How far a refresh has come.
/// @param sections  that are refreshed, and `answered` those whose feeds have answered or failed
/// @param fresh     new articles so far
/// @param pages     of articles still to be fetched, as far as is known by now, and `pictures` likewise
/// @param remaining how long that will take, going by how long it took so far; absent while that cannot be said
public record Advance(int sections, int answered, int fresh, int pages, int pictures, @Nullable Duration remaining) {}
