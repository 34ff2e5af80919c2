package org.broadsheet.news;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A section of a publisher that the reader subscribed to; to a program, a feed.
/// @param title    as the reader or the publisher named it
/// @param address  of the feed
/// @param folder   what it stands under in the menu, a publisher as a rule; absent at the top
/// @param site     the page that the feed belongs to
/// @param language BCP 47
/// @param extent   how much of its articles the reader wants
public record Section(SectionId id, String title, URI address, @Nullable String folder, @Nullable URI site,
        @Nullable String language, Extent extent) {
    /// One of which nothing was chosen.
    public Section(SectionId id, String title, URI address, @Nullable String folder, @Nullable URI site, @Nullable String language) {
        this(id, title, address, folder, site, language, Extent.USUAL);
    }
}
