package org.broadsheet.markup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// The two ways in which nearly all feeds write dates, read without any pattern: `Thu, 05 Mar 2026 06:00:00 +0100`
/// (RFC 822) and `2026-03-05T06:00:00+01:00` (RFC 3339). Whatever departs from them is left to [Dates], which would read
/// these the same; it takes twenty times as long.
final class CommonDates {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int NONE = -1;

    private final String text;
    private int at;
    private boolean fits = true;

    private CommonDates(String text) {
        this.text = text;
    }

    /// The moment; null when it is written in any other way.
    static @Nullable Instant read(String text) {
        if (text.length() < 16 || text.length() > 40) {
            return null;
        }
        var date = new CommonDates(text);
        return text.charAt(4) == '-' ? date.internet() : date.mail();
    }

    /// The day that a text names which is nothing but `2026-03-05`; null of any other.
    static @Nullable LocalDate day(String text) {
        if (text.length() != 10) {
            return null;
        }
        var date = new CommonDates(text);
        int year = date.number(4);
        date.sign('-');
        int month = date.number(2);
        date.sign('-');
        int day = date.number(2);
        return date.fits && exists(year, month, day) ? LocalDate.of(year, month, day) : null;
    }

    private @Nullable Instant internet() {
        int year = number(4);
        sign('-');
        int month = number(2);
        sign('-');
        int day = number(2);
        sign('T');
        return moment(year, month, day);
    }

    private @Nullable Instant mail() {
        if (text.charAt(3) == ',') {
            at = 4;
            sign(' ');
        }
        int day = at + 1 < text.length() && text.charAt(at + 1) == ' ' ? number(1) : number(2);
        sign(' ');
        int name = text.length() < at + 3 ? NONE : MONTHS.indexOf(text.substring(at, at + 3));
        at += 3;
        sign(' ');
        int year = number(4);
        sign(' ');
        return moment(year, name % 3 == 0 ? name / 3 + 1 : NONE, day);
    }

    /// What is left: the time and the zone.
    private @Nullable Instant moment(int year, int month, int day) {
        int hour = number(2);
        sign(':');
        int minute = number(2);
        int second = 0;
        int nanos = 0;
        if (next() == ':') {
            at++;
            second = number(2);
            nanos = next() == '.' ? fraction() : 0;
        }
        if (next() == ' ') {
            at++;
        }
        int zone = zone();
        if (!fits || at != text.length() || hour > 23 || minute > 59 || second > 59 || !exists(year, month, day)) {
            return null;
        }
        return Instant.ofEpochSecond(LocalDate.of(year, month, day).toEpochDay() * 86_400L + hour * 3600L + minute * 60L
                + second - zone, nanos);
    }

    private static boolean exists(int year, int month, int day) {
        return year >= 1900 && year <= 2400 && month >= 1 && month <= 12 && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private int fraction() {
        int nanos = 0;
        int unit = 100_000_000;
        for (at++; next() >= '0' && next() <= '9' && unit > 0; at++, unit /= 10) {
            nanos += (next() - '0') * unit;
        }
        return nanos;
    }

    /// Seconds before UTC.
    private int zone() {
        var rest = text.substring(Math.min(at, text.length()));
        var named = Zones.called(rest);
        if (named != null) {
            at = text.length();
            return named.getTotalSeconds();
        }
        int ahead = next() == '+' ? 1 : -1;
        fits &= next() == '+' || next() == '-';
        at++;
        int hours = number(2);
        if (next() == ':') {
            at++;
        }
        int minutes = number(2);
        fits &= hours < 18 && minutes <= 59;
        return ahead * (hours * 3600 + minutes * 60);
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void sign(char sign) {
        fits &= next() == sign;
        at++;
    }

    private int number(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++, at++) {
            fits &= next() >= '0' && next() <= '9';
            number = number * 10 + next() - '0';
        }
        return number;
    }
}
