package org.broadsheet.markup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The day within a date, when time and zone have been taken out: in figures, or with the month's name.
final class Days {
    private static final Pattern EASTERN =
            Pattern.compile("(\\d{2,4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일号號]?");
    private static final Pattern VIETNAMESE =
            Pattern.compile("(?iu)(\\d{1,2})\\s(?:tháng|thg)\\s(\\d{1,2}),?\\s(?:năm\\s)?(\\d{4})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern MONTH_ONLY = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern YEAR_ONLY = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}]*(?:\\.\\p{L}[\\p{L}\\p{M}]*)*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private Days() {}

    /// `american`: the time is in halves of the day, as where the month stands before the day.
    static Optional<LocalDate> in(String text, boolean american) {
        var eastern = EASTERN.matcher(text);
        if (eastern.find()) {
            return day(eastern.group(1), eastern.group(2), eastern.group(3));
        }
        var vietnamese = VIETNAMESE.matcher(text);
        if (vietnamese.find()) {
            return day(vietnamese.group(3), vietnamese.group(2), vietnamese.group(1));
        }
        var first = YEAR_FIRST.matcher(text);
        if (first.find()) {
            return day(first.group(1), first.group(2), first.group(3));
        }
        var last = YEAR_LAST.matcher(text);
        if (last.find()) {
            var monthFirst = last.group(2).equals("/") && Integer.parseInt(last.group(1)) <= 12
                    && (american || Integer.parseInt(last.group(3)) > 12);
            return monthFirst ? day(last.group(4), last.group(1), last.group(3))
                    : day(last.group(4), last.group(3), last.group(1));
        }
        var named = named(text);
        if (named.isPresent()) {
            return named;
        }
        var month = MONTH_ONLY.matcher(text.strip());
        if (month.matches()) {
            return day(month.group(1), month.group(2), "1");
        }
        return YEAR_ONLY.matcher(text.strip()).matches() ? day(text.strip(), "1", "1") : Optional.empty();
    }

    /// `4 January 2004`, `Jan 4, 2004`, `domingo, 4 de enero de 2004`: of two months the last one counts, as the first
    /// may be a day of the week; of the numbers a long one is the year, else the second.
    private static Optional<LocalDate> named(String text) {
        var month = month(text);
        List<String> numbers = new ArrayList<>();
        var number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(number.group());
        }
        if (month == 0 || numbers.isEmpty()) {
            return Optional.empty();
        }
        var year = numbers.stream().filter(digits -> digits.length() > 2).findFirst()
                .or(() -> numbers.stream().filter(digits -> Integer.parseInt(digits) > 31).findFirst())
                .orElse(numbers.size() > 1 ? numbers.get(1) : "");
        if (year.isEmpty()) {
            return Optional.empty();
        }
        var at = numbers.indexOf(year) == 0 && numbers.size() > 1 && year.length() < 3 ? 1 : numbers.indexOf(year);
        numbers.remove(at);
        return day(year, Integer.toString(month), numbers.isEmpty() ? "1" : numbers.get(0));
    }

    private static int month(String text) {
        var month = 0;
        var previous = "";
        var word = WORD.matcher(text);
        while (word.find()) {
            var both = previous.isEmpty() ? 0 : Months.of(previous + " " + word.group());
            var alone = Months.of(word.group());
            month = alone != 0 ? alone : both != 0 ? both : month;
            previous = word.group();
        }
        return month;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        return Optional.of(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    /// Two digits stand for the years 1970 to 2069, three for the years since 1900 (RFC 5322 §4.3); the Buddhist year
    /// runs 543 ahead.
    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 1, 2 -> year + (year < 70 ? 2000 : 1900);
            case 3 -> year + 1900;
            default -> year > 2400 ? year - 543 : year;
        };
    }
}
