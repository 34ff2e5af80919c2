package org.broadsheet.library;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.broadsheet.news.Form;
import org.broadsheet.news.Section;
import org.jspecify.annotations.Nullable;

/// A feed that an address leads to, as it was found when it was read; or what can be read like one: a news sitemap, the list of
/// articles on a page.
/// @param format   as the command line names it: `rss 2.0`, `atom 1.0`, `json 1.1`, `sitemap`, `page`, …
/// @param newest   the date of its newest entry; absent where none is dated
/// @param whole    whether it carries whole articles, and not leads alone
/// @param site     the page that the feed belongs to
/// @param comments whether its entries are what readers say below articles
/// @param known    as what the reader is subscribed to it, at this address or another; absent: not at all
/// @param latest   its newest headlines, a few
public record Offer(String title, URI address, String format, int entries, @Nullable Instant newest, boolean whole,
        @Nullable String language, @Nullable URI site, boolean comments, @Nullable Section known, List<Headline> latest) {
    /// A headline of the offer.
    /// @param at when it appeared; absent where that is not said
    public record Headline(String text, @Nullable Instant at) {}

    public Offer {
        latest = List.copyOf(latest);
    }

    /// Whether the reader is subscribed to it.
    public boolean subscribed() {
        return known != null;
    }

    /// How it is read once it is subscribed to.
    public Form form() {
        return format.equals(PageFeed.FORMAT) ? Form.PAGE : Form.FEED;
    }

    /// Whether the publisher offers it to be subscribed to. What Broadsheet found by itself is shown before it is taken.
    public boolean published() {
        return !format.equals("sitemap") && !format.equals(PageFeed.FORMAT);
    }
}
