package org.broadsheet.library;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Section;
import org.broadsheet.store.FeedState;
import org.jspecify.annotations.Nullable;

/// When a feed is asked for again, and why then.
/// @param at      absent when the next refresh asks for it, or none ever does
/// @param because the reason, to stand after "because"
public record NextCheck(Why why, @Nullable Instant at, String because) {
    /// Why it is asked for then.
    public enum Why {
        /// It was not asked for yet.
        NEW,
        /// As often as any: its rhythm is not known yet.
        USUAL,
        /// So often does it bring something new.
        RHYTHM,
        /// It has brought nothing new for so long.
        QUIET,
        /// The reader chose so long between two visits.
        READER,
        /// Never by itself: the reader chose so.
        BY_HAND,
        /// The publisher asks for that long between two visits.
        PUBLISHER,
        /// The server says that the last answer holds for so long.
        CACHED,
        /// The publisher says that nothing appears before.
        SKIPPED,
        /// The server asked to be left alone until then.
        SERVER,
        /// After failures, the longer the more there were in a row.
        FAILURES,
        /// When it was to be asked the last time, there was no network.
        NETWORK,
        /// Never: the publisher says that it is gone for good.
        GONE,
        /// Never: it came with the program.
        SHIPPED
    }

    /// Of a section that was never asked for.
    public static final NextCheck UNKNOWN = new NextCheck(Why.NEW, null, "its address was not asked yet");

    static NextCheck of(Section section, FeedState state) {
        if (!Welcome.isNot(section)) {
            return new NextCheck(Why.SHIPPED, null, "it came with Broadsheet");
        }
        if (section.interval().equals(Interval.BY_HAND)) {
            return new NextCheck(Why.BY_HAND, null, "you chose that it is fetched only when you say so");
        }
        var at = state.next();
        var known = state.timetable();
        var why = Arrays.stream(Why.values()).filter(one -> one.name().equals(known.why())).findFirst().orElse(Why.USUAL);
        if (at == null || why == Why.NEW) {
            return UNKNOWN;
        }
        var span = known.span() == null ? Duration.ZERO : known.span();
        return switch (why) {
            case NEW, USUAL, SHIPPED, BY_HAND -> new NextCheck(Why.USUAL, at, "it is not known yet how often it brings something new");
            case RHYTHM -> new NextCheck(why, at, "it brings something new every " + Spans.every(span));
            case QUIET -> new NextCheck(why, at, "it has brought nothing new for " + Spans.of(span));
            case READER -> new NextCheck(why, at, "you chose every " + Spans.every(span));
            case PUBLISHER -> new NextCheck(why, at, "its publisher asks for " + Spans.of(span) + " between two visits");
            case CACHED -> new NextCheck(why, at, "its server says that the last answer holds for " + Spans.of(span));
            case SKIPPED -> new NextCheck(why, at, "its publisher says that nothing appears before");
            case SERVER -> new NextCheck(why, at, "its server asked to be left alone until then");
            case FAILURES -> new NextCheck(why, at, state.failures() == 1 ? "it could not be read the last time"
                    : "it could not be read the last " + state.failures() + " times");
            case NETWORK -> new NextCheck(why, at, "there was no network the last time");
            case GONE -> new NextCheck(why, null, "its publisher says that it is gone for good");
        };
    }
}
