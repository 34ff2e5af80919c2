package org.broadsheet.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Readiness;
import org.broadsheet.news.Shortfall;
import org.broadsheet.news.Shortfall.Cause;
import org.broadsheet.news.Teaser;
import org.jspecify.annotations.Nullable;

/// What of an article can be read offline, and why not more, in the words that window and commands use.
public final class ReadyWords {
    private static final double MEGABYTE = 1e6;

    private ReadyWords() {}

    public static String of(Readiness readiness) {
        return switch (readiness) {
            case COMPLETE -> "complete offline";
            case TEXT -> "text only";
            case LEAD -> "lead only";
        };
    }

    /// The same with the reason: `text only: a picture was refused by its server`.
    public static String of(Teaser teaser) {
        return of(teaser.readiness(), teaser.shortfall());
    }

    public static String of(Readiness readiness, @Nullable Shortfall why) {
        return why == null ? of(readiness) : of(readiness) + ": " + because(readiness, why.cause());
    }

    /// Why an article is no more than that.
    public static String because(Readiness readiness, Cause cause) {
        var what = readiness == Readiness.TEXT ? "a picture" : "its page";
        return switch (cause) {
            case NOT_FETCHED -> what + " is not fetched yet";
            case NOT_REACHED -> what + " could not be reached, and is tried again";
            case OVER_BUDGET -> what + " is over the budget of bytes";
            case REFUSED -> what + " was refused by its server";
            case SUBSCRIPTION -> "it is behind a subscription";
            case NO_ARTICLE -> "no article was found on its page";
            case NO_PICTURE -> "what stands for a picture cannot be shown";
            case TEXT_UNWANTED -> "its section is to have no full text";
            case PICTURES_UNWANTED -> "its section is to have no pictures";
        };
    }

    /// What came of making everything ready, in a sentence.
    static String sentence(Readied how) {
        return switch (how) {
            case Readied.Busy _ -> "Something is being fetched already";
            case Readied.Stopped(int articles, int ready) -> "Stopped; " + count(ready, articles);
            case Readied.Done done -> capital(count(done.ready(), done.articles())) + (done.ready() == done.articles() ? ""
                    : "; " + lacking(done.missing()).map(why -> "of the others " + why).orElse("of the others no more is wanted"));
        };
    }

    private static String count(int ready, int articles) {
        return ready == articles ? switch (articles) {
            case 0 -> "there are no articles";
            case 1 -> "the one article is ready offline";
            default -> "all " + articles + " articles are ready offline";
        } : ready + " of " + articles + " articles are ready offline";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// How many articles lack something for which reason, each article counted for its first.
    private static Optional<String> lacking(List<Readied.Missing> missing) {
        var first = new LinkedHashMap<EntryId, Cause>();
        missing.forEach(one -> first.putIfAbsent(one.id(), one.why().cause()));
        Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
        first.values().forEach(cause -> counts.merge(cause, 1, Integer::sum));
        var parts = new ArrayList<String>();
        counts.forEach((cause, articles) -> parts.add(articles + " " + counted(cause, articles == 1)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.size() == 1 ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast());
    }

    private static String counted(Cause cause, boolean one) {
        return switch (cause) {
            case NOT_FETCHED -> one ? "is not fetched yet" : "are not fetched yet";
            case NOT_REACHED -> "could not be reached";
            case OVER_BUDGET -> one ? "is over the budget" : "are over the budget";
            case REFUSED -> one ? "was refused by its server" : "were refused by their servers";
            case SUBSCRIPTION -> one ? "is behind a subscription" : "are behind a subscription";
            case NO_ARTICLE -> one ? "has a page without an article" : "have pages without an article";
            case NO_PICTURE -> one ? "has a picture that cannot be shown" : "have pictures that cannot be shown";
            case TEXT_UNWANTED, PICTURES_UNWANTED -> throw new IllegalStateException("nothing is missing where it is not wanted");
        };
    }

    /// `38 MB`; below one megabyte in kilobytes, from a thousand on in gigabytes with one decimal.
    public static String size(long bytes) {
        return bytes < 999_500 ? Math.round(bytes / 1e3) + " kB" : bytes < 999_500_000 ? Math.round(bytes / MEGABYTE) + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
