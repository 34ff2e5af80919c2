package org.broadsheet.library;

import java.time.Instant;
import java.util.List;
import org.broadsheet.news.Section;
import org.jspecify.annotations.Nullable;

/// A section with what is known of it.
/// @param articles held, and `unread` and `starred` of them
/// @param checked  when it was last asked, `succeeded` when that last brought an answer that could be used, `next` when it is asked again and why, `changed` when it last had something new
/// @param error    the sentence of the last failure, absent after a success
/// @param repairs  what was wrong with the document read last and has been put right, a sentence each
public record Subscription(Section section, int articles, int unread, int starred, @Nullable Instant checked,
        @Nullable Instant succeeded, NextCheck next, @Nullable Instant changed, @Nullable String error, List<String> repairs) {
    public Subscription {
        repairs = List.copyOf(repairs);
    }
}
