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
        return Sentences.say("ready." + readiness);
    }

    /// The same with the reason: `text only: a picture was refused by its server`.
    public static String of(Teaser teaser) {
        return of(teaser.readiness(), teaser.shortfall());
    }

    public static String of(Readiness readiness, @Nullable Shortfall why) {
        return why == null ? of(readiness) : Sentences.say("ready.why", of(readiness), because(readiness, why.cause()));
    }

    /// Why an article is no more than that.
    public static String because(Readiness readiness, Cause cause) {
        return Sentences.say("ready.because." + cause, readiness == Readiness.TEXT ? 1 : 0);
    }

    /// What came of making everything ready, in a sentence.
    static String sentence(Readied how) {
        return switch (how) {
            case Readied.Busy _ -> Sentences.say("ready.busy");
            case Readied.Stopped(int articles, int ready) -> Sentences.say("ready.stopped", count(ready, articles));
            case Readied.Done done when done.ready() == done.articles() -> capital(count(done.ready(), done.articles()));
            case Readied.Done done -> lacking(done.missing()).map(why -> Sentences.say("ready.others", capital(count(done.ready(), done.articles())), why))
                    .orElseGet(() -> Sentences.say("ready.others.none", capital(count(done.ready(), done.articles()))));
        };
    }

    private static String count(int ready, int articles) {
        return ready == articles ? Sentences.say("ready.all", articles) : Sentences.say("ready.some", ready, articles);
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
        counts.forEach((cause, articles) -> parts.add(Sentences.say("ready.lacking." + cause, articles)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.size() == 1 ? parts.getFirst()
                : Sentences.say("ready.and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast()));
    }

    /// `38 MB`; below one megabyte in kilobytes, from a thousand on in gigabytes with one decimal.
    public static String size(long bytes) {
        return bytes < 999_500 ? Sentences.say("size.kilo", Math.round(bytes / 1e3))
                : bytes < 999_500_000 ? Sentences.say("size.mega", Math.round(bytes / MEGABYTE)) : Sentences.say("size.giga", Math.round(bytes / 1e8) / 10.0);
    }
}
