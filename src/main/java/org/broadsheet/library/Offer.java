package org.broadsheet.library;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A feed that an address leads to, as it was found when it was read.
/// @param format     as the command line names it: `rss 2.0`, `atom 1.0`, `json 1.1`, …
/// @param newest     the date of its newest entry; absent where none is dated
/// @param whole      whether it carries whole articles, and not leads alone
/// @param site       the page that the feed belongs to
/// @param comments   whether its entries are what readers say below articles
/// @param subscribed whether the reader is subscribed to it
public record Offer(String title, URI address, String format, int entries, @Nullable Instant newest, boolean whole,
        @Nullable String language, @Nullable URI site, boolean comments, boolean subscribed) {}
