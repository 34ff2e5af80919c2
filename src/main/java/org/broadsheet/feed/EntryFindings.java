package org.broadsheet.feed;

import static org.broadsheet.feed.Finding.Weight.ADVICE;
import static org.broadsheet.feed.Finding.Weight.RISKY;
import static org.broadsheet.feed.Finding.Weight.WRONG;
import static org.broadsheet.feed.Quantities.entries;
import static org.broadsheet.feed.Quantities.quoted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.broadsheet.feed.Finding.Weight;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.Markup;
import org.broadsheet.news.Stamp;
import org.jspecify.annotations.Nullable;

/// What is wrong with the entries of a feed; a finding for all entries that share it, with an example.
final class EntryFindings {
    /// Clocks differ, and a day may have begun elsewhere.
    private static final Duration SLACK = Duration.ofDays(1);
    private static final Duration ASLEEP = Duration.ofDays(365);
    /// Before there were feeds, a date is a mistake: most often the beginning of a computer's time.
    private static final Instant FIRST_FEEDS = Instant.parse("1990-01-01T00:00:00Z");

    private final List<Entry> entries;
    private final Dialect dialect;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private EntryFindings(Feed feed, Dialect dialect, Instant now) {
        this.entries = feed.entries();
        this.dialect = dialect;
        this.now = now;
    }

    static List<Finding> of(Feed feed, Dialect dialect, Instant now) {
        var all = new EntryFindings(feed, dialect, now);
        all.ids();
        all.dates();
        all.texts();
        all.links();
        all.enclosures();
        return all.findings;
    }

    /// @param says   what a number of entries does, as in "have no title"; for one, "has" stands for "have"
    private void find(long number, Weight weight, String says, String advice) {
        if (number > 0) {
            var verb = number > 1 ? says : says.replaceFirst("^have ", "has ").replaceFirst("^name ", "names ");
            findings.add(new Finding(weight, entries(number) + " " + verb + ".", advice));
        }
    }

    private long count(Predicate<Entry> so) {
        return entries.stream().filter(so).count();
    }

    private void ids() {
        find(count(entry -> blank(entry.id())), dialect.strict() ? WRONG : RISKY, "have no id",
                "Give each an id in " + dialect.id() + " that never changes; else it comes again when its link or title changes.");
        var shared = shared(Entry::id);
        if (!shared.isEmpty()) {
            findings.add(new Finding(WRONG, (shared.size() == 1 ? "One id names" : shared.size() + " ids name")
                    + " more than one entry: " + quoted(shared.getFirst()) + ".", "Readers keep the first of them only. Give each entry its own."));
        }
        var relative = entries.stream().map(Entry::id).filter(id -> !blank(id)).filter(id -> !absolute(id)).toList();
        if (dialect == Dialect.ATOM && !relative.isEmpty()) {
            find(relative.size(), WRONG, "have an id that is not an address: " + quoted(relative.getFirst()),
                    "Atom asks for a full address or a tag: or urn: name; a relative one means another thing elsewhere.");
        }
        find(dialect == Dialect.RSS ? count(EntryFindings::falseLink) : 0, RISKY, "have a <guid> that is no link and does not say so",
                "Add isPermaLink=\"false\"; without it readers may open it as an address.");
    }

    private static boolean absolute(String id) {
        var colon = id.indexOf(':');
        return colon > 0 && id.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*");
    }

    /// RSS 2.0 `<guid>`: it is a link unless it says that it is none.
    private static boolean falseLink(Entry entry) {
        var id = entry.id();
        if (id == null || id.startsWith("http")) {
            return false;
        }
        var tag = entry.source().indexOf("<guid");
        var end = entry.source().indexOf('>', Math.max(0, tag));
        return tag >= 0 && end > 0 && !entry.source().substring(tag, end).toLowerCase(Locale.ROOT).contains("ispermalink=\"false\"");
    }

    private void dates() {
        find(count(entry -> stamps(entry).findAny().isEmpty()), dialect.strict() && dialect != Dialect.JSON ? WRONG : RISKY,
                "have no date", "Date each in " + dialect.date() + ", " + dialect.dateForm() + "; else it counts as new whenever it is first seen.");
        var unread = entries.stream().flatMap(EntryFindings::stamps).filter(stamp -> stamp.at() == null).map(Stamp::text).toList();
        if (!unread.isEmpty()) {
            findings.add(new Finding(WRONG, (unread.size() == 1 ? "One date" : unread.size() + " dates") + " cannot be read: "
                    + quoted(unread.getFirst()) + ".", "Write dates " + dialect.dateForm() + "."));
        }
        var future = moments(at -> at.isAfter(now.plus(SLACK)));
        find(future.size(), RISKY, "have a date in the future: " + (future.isEmpty() ? "" : future.getFirst()),
                "Publish what is dated ahead when its time has come; readers would keep it at the top until then.");
        var first = moments(at -> at.isBefore(FIRST_FEEDS));
        find(first.size(), RISKY, "have a date from before there were feeds: " + (first.isEmpty() ? "" : first.getFirst()),
                "A clock that was not set, or an empty field, most often.");
        var newest = moments(_ -> true).stream().max(Instant::compareTo);
        if (newest.isPresent() && newest.get().isBefore(now.minus(ASLEEP))) {
            findings.add(new Finding(ADVICE, "Nothing has come for " + Duration.between(newest.get(), now).toDays() + " days.",
                    "If the feed has an heir, say so in a last entry, or redirect to it."));
        }
    }

    private static Stream<Stamp> stamps(Entry entry) {
        return Stream.of(entry.published(), entry.updated(), entry.created()).filter(Objects::nonNull);
    }

    private List<Instant> moments(Predicate<Instant> so) {
        return entries.stream().flatMap(entry -> stamps(entry).map(Stamp::at).filter(Objects::nonNull).limit(1)).filter(so).toList();
    }

    private void texts() {
        find(dialect.syntax().equals("JSON") ? 0 : count(EntryFindings::untitled), RISKY, "have no title",
                "Many readers show nothing else in their lists.");
        find(count(entry -> untitled(entry) && empty(entry)), WRONG, "have neither title nor text", "Leave them out, or fill them.");
        var marked = entries.stream().filter(entry -> entry.title() != null && dialect != Dialect.ATOM
                && !Markup.PLAIN.equals(entry.titleType())).map(Entry::title).toList();
        find(marked.size(), RISKY, "have a title with markup" + (marked.isEmpty() ? "" : ": " + quoted(String.valueOf(marked.getFirst()))),
                "Titles are plain text: readers may show tags and references such as &amp; as they stand.");
        find(dialect == Dialect.ATOM ? count(entry -> entry.authors().isEmpty()) : 0, ADVICE, "name no author",
                "Atom asks for one in each entry or once in the feed.");
    }

    /// Also where it is called something for want of a title.
    private static boolean untitled(Entry entry) {
        return entry.titleType() == null;
    }

    private static boolean empty(Entry entry) {
        return entry.summary() == null && entry.content().isEmpty();
    }

    private void links() {
        find(count(entry -> entry.link() == null && entry.content().isEmpty() && entry.enclosures().isEmpty()), RISKY,
                "have neither a link nor the full text", "Readers cannot go on from them. Link each to its page.");
        var shared = shared(entry -> entry.link() == null ? null : entry.link().toString());
        if (!shared.isEmpty()) {
            findings.add(new Finding(RISKY, (shared.size() == 1 ? "One address is" : shared.size() + " addresses are")
                    + " linked to by more than one entry: " + quoted(shared.getFirst()) + ".", "Readers see the same story twice. Let each lead to its own page."));
        }
    }

    private void enclosures() {
        var files = entries.stream().flatMap(entry -> entry.enclosures().stream()).toList();
        var untyped = files.stream().filter(file -> file.type() == null).count();
        var unmeasured = files.stream().filter(file -> file.length() == null || file.length() == 0).count();
        if (untyped > 0) {
            findings.add(new Finding(dialect == Dialect.RSS ? WRONG : RISKY, files(untyped) + " no type.",
                    "Say what it is, as in type=\"audio/mpeg\": players choose by it."));
        }
        if (unmeasured > 0 && dialect == Dialect.RSS) {
            findings.add(new Finding(RISKY, files(unmeasured) + " no length.", "Say its size in bytes: podcast players ask for it."));
        }
    }

    private static String files(long number) {
        return number == 1 ? "One enclosure has" : number + " enclosures have";
    }

    /// What more than one entry has, in the order of the feed.
    private List<String> shared(Function<Entry, @Nullable String> name) {
        var seen = new LinkedHashMap<String, Integer>();
        for (var entry : entries) {
            var called = name.apply(entry);
            if (!blank(called)) {
                seen.merge(called, 1, Integer::sum);
            }
        }
        return seen.entrySet().stream().filter(one -> one.getValue() > 1).map(Map.Entry::getKey).toList();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
