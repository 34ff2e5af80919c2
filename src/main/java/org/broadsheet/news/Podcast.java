package org.broadsheet.news;

import org.jspecify.annotations.Nullable;

/// The `itunes:` elements of a feed or of an entry, as written.
public record Podcast(@Nullable String subtitle, @Nullable String summary, @Nullable String explicit,
        @Nullable String type, @Nullable String duration, @Nullable String episode, @Nullable String season) {
    public static final Podcast NONE = new Podcast(null, null, null, null, null, null, null);
}
