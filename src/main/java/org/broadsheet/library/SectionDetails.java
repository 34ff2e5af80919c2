package org.broadsheet.library;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.broadsheet.news.Section;
import org.jspecify.annotations.Nullable;

/// All that is known of a section.
/// @param since    when the reader subscribed; absent when that was not noted
/// @param articles held; `unread`, `starred` and `ready` (to be read offline, text and pictures) of them
/// @param checked  when the feed was last asked for
/// @param changed  when it last had something new
/// @param error    the sentence of the last failure, absent after a success
/// @param document what the last document read said of itself; absent when none was read yet
/// @param moved    absent when it has not, or the reader has put the old address back
public record SectionDetails(Section section, @Nullable Instant since, int articles, int unread, int starred, int ready,
        @Nullable Instant checked, @Nullable Instant changed, NextCheck next, @Nullable String error,
        @Nullable Document document, @Nullable Moved moved) {

    /// That the feed said it has moved for good.
    /// @param source   the address before, and `target` the one it named
    /// @param followed whether the section has the new address, which can be undone; else another section has it
    public record Moved(URI source, URI target, Instant at, boolean followed) {}

    /// What a document says of itself.
    /// @param format  as the command line names it: `rss 2.0`
    /// @param entries it had, and `whole` of them with their full text
    /// @param repairs what was wrong with it and has been put right, a sentence each
    /// @param older   whether it names a document of older articles
    public record Document(String format, int entries, int whole, List<String> repairs, boolean older) {
        public Document {
            repairs = List.copyOf(repairs);
        }
    }
}
