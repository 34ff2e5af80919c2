package org.broadsheet.news;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article's line in the contents.
/// @param section   the title of the section it came with
/// @param published as the article states it, else absent
/// @param received  when it was first stored; orders what has no date
/// @param url       the article's page, clean
/// @param shortfall why it is not complete; absent when it is
/// @param thumbnail the SHA-256 of the lead picture's bytes, in hex, where it is held
public record Teaser(EntryId id, SectionId sectionId, String section, String headline, @Nullable String kicker,
        @Nullable String lead, @Nullable String byline, List<String> agencies, @Nullable Instant published,
        Instant received, @Nullable URI url, @Nullable String language, boolean read, boolean starred,
        Readiness readiness, @Nullable Shortfall shortfall, @Nullable String thumbnail) {
    public Teaser {
        agencies = List.copyOf(agencies);
    }
}
