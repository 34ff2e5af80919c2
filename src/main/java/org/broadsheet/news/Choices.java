package org.broadsheet.news;

import java.util.Optional;
import org.broadsheet.news.Extent.FullText;
import org.jspecify.annotations.Nullable;

/// What the reader chose at one place: for a section, for a folder with all that stands in it, or for all. What is absent
/// is as further out.
/// @param fullText when an article's page is fetched
/// @param pictures whether articles come with their pictures
/// @param interval how often the feed is asked
public record Choices(@Nullable FullText fullText, @Nullable Boolean pictures, @Nullable Interval interval) {
    /// Nothing was chosen.
    public static final Choices NONE = new Choices(null, null, null);
    /// What holds where nothing was chosen anywhere.
    public static final Choices USUAL = new Choices(FullText.AUTO, true, Interval.RHYTHM);

    /// These, and where nothing was chosen, those of the place further out.
    public Choices within(Choices outer) {
        return new Choices(Optional.ofNullable(fullText).orElse(outer.fullText), Optional.ofNullable(pictures).orElse(outer.pictures),
                Optional.ofNullable(interval).orElse(outer.interval));
    }

    public Choices withFullText(@Nullable FullText chosen) {
        return new Choices(chosen, pictures, interval);
    }

    public Choices withPictures(@Nullable Boolean chosen) {
        return new Choices(fullText, chosen, interval);
    }

    public Choices withInterval(@Nullable Interval chosen) {
        return new Choices(fullText, pictures, chosen);
    }
}
