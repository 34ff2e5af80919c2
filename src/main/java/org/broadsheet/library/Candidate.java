package org.broadsheet.library;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Section;
import org.broadsheet.page.Extractor;
import org.jspecify.annotations.Nullable;

/// A feed that was found and read.
/// @param entries its first ones, by which it is known again in another form
record Candidate(Offer offer, List<Entry> entries) {
    private static final int SAMPLE = 10;
    /// Headlines that are shown of it.
    private static final int SHOWN = 5;
    private static final int LONGEST_HEADLINE = 200;
    /// Of two feeds with so many entries or fewer in common, one may well be a part of the other.
    private static final int TOO_FEW = 2;
    private static final Pattern COMMENTS = Pattern.compile("(?iu)/comments?/|comments?[-_.]feed|^comments (?:on|for)\\b|\\bcomments? feed\\b|\\bcomments$"
            + "|kommentar|commentaires|comentarios|comentários|commenti|reacties|комментари|yorum|コメント|评论|評論|댓글|تعليقات");
    /// Whole articles, then what nobody can change on the way, then the format that says most exactly what it means.
    private static final Comparator<Candidate> BETTER = Comparator.<Candidate, Boolean>comparing(candidate -> !candidate.offer.subscribed())
            .thenComparing(candidate -> !candidate.offer.whole())
            .thenComparing(candidate -> !"https".equals(candidate.offer.address().getScheme()))
            .thenComparingInt(candidate -> format(candidate.offer.format()));

    Candidate {
        entries = List.copyOf(entries);
    }

    /// @param named what the page calls it; empty: nothing
    /// @param known as what the reader is subscribed to it
    static Candidate of(URI address, String named, Feed feed, Extractor extractor, @Nullable Section known) {
        var title = feed.title() == null || feed.title().isBlank() ? named.isBlank() ? address.toString() : named : feed.title();
        var newest = feed.entries().stream().flatMap(entry -> Stream.of(Optional.ofNullable(entry.published()), Optional.ofNullable(entry.updated())))
                .flatMap(Optional::stream).map(stamp -> stamp.at()).filter(Objects::nonNull).max(Comparator.<Instant>naturalOrder()).orElse(null);
        var sample = feed.entries().stream().limit(SAMPLE).toList();
        var whole = sample.stream().filter(entry -> !extractor.entry(entry, feed.language()).wantsPage()).count() * 2 > sample.size();
        return new Candidate(new Offer(title, address, feed.format(), feed.entries().size(), newest, whole, feed.language(), feed.link(),
                comments(address, title) || comments(address, named), known, latest(feed)), sample);
    }

    /// Undated ones as the feed has them, behind those with a date.
    private static List<Offer.Headline> latest(Feed feed) {
        return feed.entries().stream().filter(entry -> entry.title() != null && !entry.title().isBlank())
                .map(entry -> new Offer.Headline(shortened(Objects.requireNonNull(entry.title())), entry.dated().map(NewsDate::instant).orElse(null)))
                .sorted(Comparator.comparing(Offer.Headline::at, Comparator.nullsLast(Comparator.reverseOrder()))).limit(SHOWN).toList();
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_HEADLINE ? title : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_HEADLINE) - 1)) + "\u2026";
    }

    /// Whether a feed of this address and name holds what readers say below articles.
    static boolean comments(URI address, String name) {
        return COMMENTS.matcher(address.toString()).find() || COMMENTS.matcher(name).find();
    }

    /// One and the same feed in several formats or at several addresses once, in the better form and where the first of
    /// them stood; comments last.
    static List<Offer> offers(List<Candidate> all) {
        List<Candidate> merged = new ArrayList<>();
        for (var one : all) {
            var before = merged.stream().filter(other -> other.same(one)).findFirst();
            if (before.isEmpty()) {
                merged.add(one);
            } else if (BETTER.compare(one, before.get()) < 0) {
                merged.set(merged.indexOf(before.get()), one);
            }
        }
        return merged.stream().map(Candidate::offer).sorted(Comparator.comparing(Offer::comments)).toList();
    }

    private static int format(String format) {
        return switch (format) {
            case "document" -> -1; // somebody has described it for the sake of what no feed of that publisher has
            case "atom 1.0" -> 0;
            case "rss 2.0" -> 1;
            case "json 1", "json 1.1" -> 2;
            case "sitemap", PageFeed.FORMAT -> 4;
            default -> 3;
        };
    }

    /// Whether both have the same newest entries, as far as the shorter one goes.
    private boolean same(Candidate other) {
        var shorter = Math.min(entries.size(), other.entries.size());
        var enough = shorter > TOO_FEW || (shorter > 0 && entries.size() == other.entries.size());
        return offer.address().equals(other.offer.address()) || (enough && (same(other, shorter, Candidate::place) || (shorter > TOO_FEW && same(other, shorter, Candidate::headline))));
    }

    private boolean same(Candidate other, int first, Function<Entry, String> by) {
        var ours = new HashSet<>(entries.stream().limit(first).map(by).toList());
        return !ours.contains("") && ours.size() == first && ours.equals(new HashSet<>(other.entries.stream().limit(first).map(by).toList()));
    }

    /// The address of an entry without what differs between formats.
    private static String place(Entry entry) {
        return entry.link() == null ? "" : Addresses.clean(entry.link()).toString().replaceFirst("(?i)^https?://(?:www\\.)?", "").replaceFirst("/$", "");
    }

    private static String headline(Entry entry) {
        return Objects.requireNonNullElse(entry.title(), "").strip();
    }
}
