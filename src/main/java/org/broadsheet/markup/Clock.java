package org.broadsheet.markup;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time of day within a date, and what stands before and after it.
/// @param halves whether it is given in halves of the day, a.m. and p.m.
record Clock(Duration sinceMidnight, boolean halves, String before, String after) {
    private static final String MORNING = "a\\.?m\\b\\.?|오전|午前|上午|凌晨|早上|π\\.?μ\\.?|ص|पूर्वाह्न|ÖÖ";
    private static final String AFTERNOON = "p\\.?m\\b\\.?|오후|午後|下午|晚上|μ\\.?μ\\.?|م(?!\\p{L})|अपराह्न|ÖS";
    private static final Pattern TIME = Pattern.compile("(?iu)(?:(?<am1>" + MORNING + ")|(?<pm1>" + AFTERNOON + "))?\\s{0,3}"
            + "(?<![\\d:.+-])(?<hour>\\d{1,2})(?:\\s?[:h時时시点點]\\s?|(?=\\.\\d\\d\\s?uhr)\\.|(?<=kl\\.? \\d{1,2}|klo \\d{1,2})\\.)"
            + "(?<minute>\\d{1,2})(?!\\d)(?:\\s?[:分분]\\s?(?:(?<second>\\d{1,2})(?:[.,:](?<part>\\d{1,12}))?\\s?[秒초]?)?)?"
            + "\\s{0,3}(?:(?<am>" + MORNING + ")|(?<pm>" + AFTERNOON + "))?");
    private static final Pattern HOUR = Pattern.compile(
            "(?iu)(?<![\\d:])(?<hour>\\d{1,2})\\s?(?:(?<am>a\\.?m\\b\\.?)|(?<pm>p\\.?m\\b\\.?))");

    static Optional<Clock> in(String text) {
        var time = TIME.matcher(text);
        if (time.find()) {
            return Optional.of(new Clock(duration(time), half(time) != 0, text.substring(0, time.start()),
                    text.substring(time.end())));
        }
        var hour = HOUR.matcher(text);
        if (hour.find()) {
            var length = hour(Integer.parseInt(hour.group("hour")), hour.group("am") != null ? -1 : 1);
            return Optional.of(new Clock(Duration.ofHours(length), true, text.substring(0, hour.start()),
                    text.substring(hour.end())));
        }
        return Optional.empty();
    }

    private static Duration duration(Matcher time) {
        var hour = hour(Integer.parseInt(time.group("hour")), half(time));
        var minute = Integer.parseInt(time.group("minute"));
        var second = time.group("second") == null ? 0 : Integer.parseInt(time.group("second"));
        if (hour > 24 || (hour == 24 && (minute > 0 || second > 0)) || minute > 59 || second > 60) {
            throw new NumberFormatException("no time of day: " + time.group());
        }
        return Duration.ofHours(hour).plusMinutes(minute).plusSeconds(second).plusNanos(nanos(time.group("part")));
    }

    /// Before noon -1, after noon 1, and 0 when nothing is said.
    private static int half(Matcher time) {
        if (time.group("am") != null || time.group("am1") != null) {
            return -1;
        }
        return time.group("pm") != null || time.group("pm1") != null ? 1 : 0;
    }

    private static int hour(int written, int half) {
        if (half > 0 && written < 12) {
            return written + 12;
        }
        return half < 0 && written == 12 ? 0 : written;
    }

    private static long nanos(@Nullable String part) {
        return part == null ? 0 : Long.parseLong((part + "000000000").substring(0, 9));
    }
}
