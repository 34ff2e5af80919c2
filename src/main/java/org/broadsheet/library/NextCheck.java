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
    public static final NextCheck UNKNOWN = new NextCheck(Why.NEW, null, because(Why.NEW));

    static NextCheck of(Section section, FeedState state) {
        if (!Welcome.isNot(section)) {
            return new NextCheck(Why.SHIPPED, null, because(Why.SHIPPED));
        }
        if (section.interval().equals(Interval.BY_HAND)) {
            return new NextCheck(Why.BY_HAND, null, because(Why.BY_HAND));
        }
        var at = state.next();
        var known = state.timetable();
        var why = Arrays.stream(Why.values()).filter(one -> one.name().equals(known.why())).findFirst().orElse(Why.USUAL);
        if (at == null || why == Why.NEW) {
            return UNKNOWN;
        }
        var span = known.span() == null ? Duration.ZERO : known.span();
        return switch (why) {
            case NEW, USUAL, SHIPPED, BY_HAND -> new NextCheck(Why.USUAL, at, because(Why.USUAL));
            case RHYTHM, READER -> new NextCheck(why, at, because(why, Spans.every(span)));
            case QUIET, PUBLISHER, CACHED -> new NextCheck(why, at, because(why, Spans.of(span)));
            case SKIPPED, SERVER, NETWORK -> new NextCheck(why, at, because(why));
            case FAILURES -> new NextCheck(why, at, because(why, state.failures()));
            case GONE -> new NextCheck(why, null, because(why));
        };
    }

    private static String because(Why why, Object... values) {
        return Sentences.say("next." + why, values);
    }
}
