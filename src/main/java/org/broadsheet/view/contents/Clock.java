package org.broadsheet.view.contents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.broadsheet.view.command.Labels;

/// When something was published, as short as it can be said: the time today, the weekday in the last days, else the
/// date.
public final class Clock {
    private Clock() {}

    public static String shortly(Instant at, Instant now, ZoneId zone) {
        var then = at.atZone(zone);
        var today = LocalDate.ofInstant(now, zone);
        var days = ChronoUnit.DAYS.between(then.toLocalDate(), today);
        if (days == 0) {
            return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(Labels.LOCALE).format(then);
        }
        var pattern = days > 0 && days < 7 ? "EEE" : then.getYear() == today.getYear() ? "MMMd" : "yMMMd";
        return DateTimeFormatter.ofLocalizedPattern(pattern).localizedBy(Labels.LOCALE).format(then);
    }

    public static String shortly(Instant at) {
        return shortly(at, Instant.now(), ZoneId.systemDefault());
    }
}
