package org.broadsheet.markup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.news.NewsDate;
import org.jspecify.annotations.Nullable;

/// Dates as feeds and pages write them: RFC 822 and its successors, ISO 8601, and the habits of many languages. What
/// cannot be read is absent; a date without a zone is taken as UTC; a day without a time stays a day.
public final class Dates {
    private static final int LONGEST = 200;
    private static final Pattern SECONDS = Pattern.compile("(?:/Date\\()?(-?1?\\d{9})(\\d{3})?(?:[+-]\\d{4})?(?:\\)/)?");
    private static final Pattern COMPACT = Pattern.compile(
            "((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:[T ]?(\\d{2})(\\d{2})(\\d{2})?)?(.*)");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?(.*)");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})(?!\\d)(.*)");

    private Dates() {}

    /// The moment; of a day without a time its midnight in UTC.
    public static Optional<Instant> read(String text) {
        return readDate(text).map(NewsDate::instant);
    }

    /// The moment, or the day where no time is given.
    public static Optional<NewsDate> readDate(String text) {
        var stripped = text.strip();
        var common = CommonDates.read(stripped);
        if (common != null) {
            return Optional.of(new NewsDate.Moment(common));
        }
        var day = CommonDates.day(stripped);
        if (day != null) {
            return Optional.of(new NewsDate.Day(day));
        }
        var plain = plainDigits(stripped);
        try {
            var seconds = SECONDS.matcher(plain);
            if (seconds.matches() && !plain.matches("(19|20)\\d{8}")) {
                var millis = seconds.group(2) == null ? 0 : Long.parseLong(seconds.group(2));
                var moment = Instant.ofEpochSecond(Long.parseLong(seconds.group(1))).plusMillis(millis);
                return Optional.of(new NewsDate.Moment(moment));
            }
            var compact = COMPACT.matcher(plain);
            if (compact.matches()) {
                var date = LocalDate.of(number(compact.group(1)), number(compact.group(2)), number(compact.group(3)));
                return compact(date, compact.group(4), compact.group(5), compact.group(6), compact.group(7));
            }
            return usual(plain);
        } catch (DateTimeException | NumberFormatException noDate) {
            return Optional.empty();
        }
    }

    /// `20041231T235959Z`.
    private static Optional<NewsDate> compact(LocalDate day, @Nullable String hour, @Nullable String minute,
            @Nullable String second, String rest) {
        if (hour == null || minute == null) {
            return Optional.of(dated(day, rest));
        }
        var time = LocalTime.of(number(hour), number(minute), second == null ? 0 : number(second));
        var zone = Zones.in(rest).orElse(ZoneOffset.UTC);
        return Optional.of(new NewsDate.Moment(LocalDateTime.of(day, time).toInstant(zone)));
    }

    private static Optional<NewsDate> usual(String text) {
        var week = WEEK.matcher(text);
        if (week.matches()) {
            var day = LocalDate.of(number(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week.group(2)))
                    .with(ChronoField.DAY_OF_WEEK, week.group(3) == null ? 1 : number(week.group(3)));
            return Optional.of(dated(day, week.group(4)));
        }
        var ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            var day = LocalDate.ofYearDay(number(ordinal.group(1)), number(ordinal.group(2)));
            return Optional.of(dated(day, ordinal.group(3)));
        }
        var clock = Clock.in(text);
        if (clock.isEmpty()) {
            return Days.in(text, false).map(NewsDate.Day::new);
        }
        var time = clock.get();
        var zone = Zones.in(time.after());
        var rest = time.before() + " " + Zones.without(time.after());
        return Days.in(rest, time.halves())
                .map(day -> moment(day, time, zone.or(() -> Zones.named(time.before())).orElse(ZoneOffset.UTC)));
    }

    /// That day, with the time that stands in the rest.
    private static NewsDate dated(LocalDate day, String rest) {
        return Clock.in(rest).<NewsDate>map(time -> moment(day, time, Zones.in(time.after()).orElse(ZoneOffset.UTC)))
                .orElse(new NewsDate.Day(day));
    }

    /// The day may end with 24:00, and a minute with a leap second.
    private static NewsDate moment(LocalDate day, Clock time, ZoneOffset zone) {
        return new NewsDate.Moment(day.atStartOfDay(zone).toInstant().plus(time.sinceMidnight()));
    }

    /// The digits of all scripts as those of ASCII; typographic signs as plain ones.
    private static String plainDigits(String text) {
        var plain = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (c > 127 && Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == '\u2212' || c == '\u2013' || c == '\u2010' || c == '\u2011') {
                plain.append('-');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (c == '\uFF1A') {
                plain.append(':');
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
