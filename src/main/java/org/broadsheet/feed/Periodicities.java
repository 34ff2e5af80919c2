package org.broadsheet.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.markup.Dates;
import org.broadsheet.news.Periodicity;
import org.jspecify.annotations.Nullable;

/// `ttl`, `skipHours` and `skipDays` of RSS, and the module `sy`.
final class Periodicities {
    private Periodicities() {}

    static Periodicity of(Children children, Names names) {
        // DW writes updateFequency, as of 2026.
        var frequency = Optional.ofNullable(children.text("sy:updatefrequency", "sy:updatefequency")).map(Links::size)
                .filter(often -> often > 0).orElse(null);
        var base = Optional.ofNullable(children.text("sy:updatebase")).flatMap(Dates::read).orElse(null);
        var periodicity = new Periodicity(ttl(children), children.text("sy:updateperiod"), frequency, base,
                hours(children, names), days(children, names));
        return periodicity.equals(Periodicity.NONE) ? Periodicity.NONE : periodicity;
    }

    private static @Nullable Duration ttl(Children children) {
        var minutes = Optional.ofNullable(children.text("ttl")).map(Links::number).orElse(null);
        return minutes == null ? null : Duration.ofMinutes(Math.min(minutes, Integer.MAX_VALUE));
    }

    /// RSS 0.91 counts to 24, which is midnight.
    private static List<Integer> hours(Children children, Names names) {
        List<Integer> hours = new ArrayList<>();
        for (var said : within(children, "skiphours", "hour", names)) {
            var hour = Links.size(said);
            if (hour != null && hour <= 24 && !hours.contains(hour % 24)) {
                hours.add(hour % 24);
            }
        }
        return hours;
    }

    private static List<DayOfWeek> days(Children children, Names names) {
        return within(children, "skipdays", "day", names).stream().map(said -> said.strip().toUpperCase(Locale.ROOT))
                .flatMap(said -> Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(said))).distinct().toList();
    }

    private static List<String> within(Children children, String outer, String inner, Names names) {
        return children.all(outer).stream().flatMap(element -> Children.of(element, names).all(inner).stream())
                .map(element -> element.wholeText()).toList();
    }
}
