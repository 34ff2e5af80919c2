package org.broadsheet.news;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A section of a publisher that the reader subscribed to; to a program, a feed.
/// @param title    as the reader or the publisher named it
/// @param address  of the feed
/// @param folder   the path of what it stands under in the menu, a publisher as a rule; absent at the top
/// @param site     the page that the feed belongs to
/// @param language BCP 47
/// @param extent   how much of its articles the reader wants, wherever he chose that
/// @param form     what stands at its address
/// @param interval how often he wants it fetched, wherever he chose that
public record Section(SectionId id, String title, URI address, @Nullable String folder, @Nullable URI site,
        @Nullable String language, Form form, Extent extent, Interval interval, Filing filing) implements Filed {
    /// One at the top, of which nothing was chosen.
    public Section(SectionId id, String title, URI address, @Nullable String folder, @Nullable URI site, @Nullable String language) {
        this(id, title, address, folder, site, language, Form.FEED, Extent.USUAL, Interval.RHYTHM, Filing.AT_THE_TOP);
    }

    @Override
    public FolderId within() {
        return filing.within();
    }

    @Override
    public Choices own() {
        return filing.own();
    }

    @Override
    public @Nullable Colour colour() {
        return filing.colour();
    }

    /// Under which it stands besides its folder, in the reader's words.
    public List<String> labels() {
        return filing.labels();
    }
}
