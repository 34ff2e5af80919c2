package org.broadsheet.page;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Dates;
import org.broadsheet.news.NewsDate;
import org.broadsheet.page.MastheadWords.Kind;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/// When an article was published, as its page prints it. Many dates stand on a page; the surest comes first: one whose
/// element says so, one near the headline, one behind a word that says so, and last that of the latest change. The day in
/// the address of the page is trusted more than a date that is further from it than two days.
final class PrintedDate {
    private static final Pattern DATE = Pattern.compile("(?iU)(?<!\\d)(?:\\d{4}\\s?[-/.年년|]\\s?\\d{1,2}\\s?[-/.月월|]\\s?\\d{1,2}(?!\\d)"
            + "|\\d{1,2}\\s?(?:[./|-]\\s?\\d{1,2}\\s?[./|-])\\s?\\d{4}(?!\\d)"
            + "|\\d{1,2}\\.?(?:st|nd|rd|th|er|º|°)?\\s(?:de |of )?[\\p{L}\\p{M}.]{1,14},?\\s(?:de |del )?\\d{4}(?!\\d)"
            + "|\\d{1,2} tháng \\d{1,2},? (?:năm )?\\d{4}"
            + "|\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}(?!\\d))");
    private static final Pattern FILLERS = Pattern.compile("\\b(?:de|del|of)\\s|(?<=\\d)(?:st|nd|rd|th|er|º|°)\\b");
    private static final Pattern MARKED = Pattern.compile("\\b(?:date|datum|fecha|published|pubdate|publish|timestamp|time|datetime|data|meta)\\b");
    private static final Pattern STATED = Pattern.compile("(?:^|\\s)(?:datePublished|dateCreated)(?:\\s|$)");
    private static final Pattern PUBLISHED = behind(Kind.PUBLISHED);
    private static final Pattern MODIFIED = behind(Kind.MODIFIED);
    private static final Pattern OPENS = Pattern.compile("^\\s*" + DATE.pattern() + "\\s*[-–—|:]");
    private static final Pattern ADDRESS = Pattern.compile("/((?:19|20)\\d{2})([/-])(\\d{1,2})\\2(\\d{1,2})(?=[/-]|$)");
    private static final String ELSEWHERE = "figure, figcaption, nav, aside, footer, a[href]:not([rel=bookmark]), [class*=comment], [class*=teaser], [class*=related]";
    private static final int ABOVE = 25;
    private static final int BELOW = 160;
    private static final int NEAR = 60;
    private static final int LONGEST_LINE = 150;

    private final List<Element> order;
    private final List<Element> near;
    private final List<Element> nearest;

    private PrintedDate(List<Element> order, @Nullable Element headline) {
        this.order = order;
        int at = headline == null ? 0 : order.indexOf(headline);
        List<Element> below = order.subList(Math.min(at + 1, order.size()), Math.min(order.size(), at + (headline == null ? 400 : BELOW)));
        List<Element> above = order.subList(Math.max(0, at - ABOVE), at).reversed();
        this.near = Stream.concat(below.stream(), above.stream()).toList();
        this.nearest = Stream.concat(below.stream().limit(NEAR), above.stream()).toList();
    }

    private static Pattern behind(Kind kind) {
        return Pattern.compile("(?iU)(?<![\\p{L}\\p{N}])" + MastheadWords.alternatives(kind) + "[\\s:：|(\\[–-]*(?:am|on|le|el|em|il|den|d\\.|w dniu|at|по)?\\s*$");
    }

    /// @param order all elements of the page, in its order
    static Optional<NewsDate> of(List<Element> order, @Nullable Element headline, @Nullable URI address) {
        var dates = new PrintedDate(order, headline);
        Optional<NewsDate> printed = dates.find();
        Optional<LocalDate> day = inAddress(address);
        return printed.filter(date -> day.isEmpty() || close(date, day.get())).or(() -> day.map(NewsDate.Day::new));
    }

    private static boolean close(NewsDate date, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(day, date.instant().atZone(ZoneOffset.UTC).toLocalDate())) <= 2;
    }

    /// The day in a path such as `/2026/03/05/ferry-returns`; of a copy the copied page's, which stands last.
    static Optional<LocalDate> inAddress(@Nullable URI address) {
        Matcher path = ADDRESS.matcher(address == null || address.getPath() == null ? "" : address.getPath());
        return path.results().map(found -> day(found.group(1), found.group(3), found.group(4))).flatMap(Optional::stream).reduce((_, last) -> last);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private Optional<NewsDate> find() {
        return first(order, element -> STATED.matcher(element.attr("itemprop")).find() || element.hasAttr("pubdate"), PrintedDate::stated)
                .or(() -> first(near, PrintedDate::marked, PrintedDate::stated))
                .or(() -> first(nearest, PrintedDate::line, element -> read(element.ownText())))
                .or(() -> first(order, element -> says(element, PUBLISHED), element -> read(element.ownText())))
                .or(() -> first(order, element -> says(element, MODIFIED), element -> read(element.ownText())));
    }

    private static Optional<NewsDate> first(List<Element> elements, Predicate<Element> which, Function<Element, Optional<NewsDate>> date) {
        return elements.stream().filter(which).map(element -> date.apply(element).filter(_ -> element.closest(ELSEWHERE) == null))
                .flatMap(Optional::stream).findFirst();
    }

    /// A line of its own, or a paragraph that opens with a date; not a caption, which may say when a picture was taken.
    private static boolean line(Element element) {
        String own = element.ownText();
        return numbered(own) && (own.length() < LONGEST_LINE || OPENS.matcher(own).find())
                && Stream.iterate(element, Objects::nonNull, Element::parent).limit(3).noneMatch(Shape::picture);
    }

    private static boolean marked(Element element) {
        return element.nameIs("time") || element.hasAttr("datetime") || MARKED.matcher(Shape.names(element)).find();
    }

    private static Optional<NewsDate> stated(Element element) {
        for (String attribute : new String[] {"datetime", "content"}) {
            if (element.hasAttr(attribute)) {
                return Dates.readDate(element.attr(attribute)).or(() -> read(Words.beginning(element, LONGEST_LINE)));
            }
        }
        return unlessModified(element, Words.beginning(element, LONGEST_LINE));
    }

    private static Optional<NewsDate> unlessModified(Element element, String text) {
        Matcher date = DATE.matcher(text);
        return date.find() && !MODIFIED.matcher(before(element, text.substring(0, date.start()))).find() ? read(text) : Optional.empty();
    }

    /// Whether the words before its date are such words; where there are none, what stands before the element.
    private static boolean says(Element element, Pattern words) {
        String own = element.ownText();
        if (!numbered(own)) {
            return false;
        }
        Matcher date = DATE.matcher(own.length() > LONGEST_LINE ? own.substring(0, LONGEST_LINE) : own);
        return date.find() && words.matcher(before(element, own.substring(0, date.start()))).find();
    }

    /// Whether there is a digit in it: most lines have none, and no date.
    private static boolean numbered(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String before(Element element, String own) {
        Element label = element.childrenSize() > 0 && element.child(0).nameIs("strong") ? element.child(0) : element.previousElementSibling();
        return own.isBlank() && label != null && label.childrenSize() < 3 ? label.text() : own;
    }

    /// The first date in a line; a time without a zone is no moment, so it is left out.
    private static Optional<NewsDate> read(String text) {
        if (!numbered(text)) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text);
        while (date.find()) {
            String plain = FILLERS.matcher(date.group().toLowerCase(Locale.ROOT)).replaceAll("").replace('|', '.').replaceAll("(?<=\\d)\\s?\\.\\s?(?=\\d)", ".");
            Optional<NewsDate> read = Dates.readDate(plain);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }
}
