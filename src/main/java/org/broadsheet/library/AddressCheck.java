package org.broadsheet.library;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.Outline;
import org.broadsheet.feed.Parsed;
import org.broadsheet.library.Checked.Verdict;
import org.broadsheet.library.ListLine.Kind;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.news.Feed;

/// Asks the feeds of a list whether they are there.
final class AddressCheck {
    /// Documents that are held at a time; how hard a host is pressed the fetcher sees to.
    private static final int AT_ONCE = 32;

    private final Fetcher fetcher;
    private final Publishers publishers;
    private final Consumer<Checked> each;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final ReentrantLock telling = new ReentrantLock();

    /// @param each hears of each, one at a time
    AddressCheck(Fetcher fetcher, Publishers publishers, Consumer<Checked> each) {
        this.fetcher = fetcher;
        this.publishers = publishers;
        this.each = each;
    }

    void all(Proposal proposal, Set<Integer> places) throws InterruptedException {
        Forks.all(places.stream().sorted().filter(place -> proposal.lines().get(place).kind() == Kind.NEW).map(place -> (Callable<Verdict>) () -> {
            var address = ((Outline.Subscription) proposal.outline(place)).address();
            turns.acquire();
            try {
                return tell(asked(place, address));
            } finally {
                turns.release();
            }
        }).toList());
    }

    private Verdict tell(Checked checked) {
        telling.lock();
        try {
            each.accept(checked);
            return checked.verdict();
        } finally {
            telling.unlock();
        }
    }

    private Checked asked(int place, URI address) throws InterruptedException {
        return switch (fetcher.fetch(new Request(address, org.broadsheet.net.Kind.FEED, Validators.NONE, true))) {
            case Fetched.Fresh fresh -> read(place, address, fresh);
            case Fetched.Unchanged _ -> new Checked(place, Verdict.ALIVE, Sentences.say("check.answers"));
            case Fetched.Waiting waiting -> new Checked(place, Verdict.DOUBTFUL, Sentences.say("check.not-asked", Failures.sentence(address, waiting).replaceFirst("^\\w+ [^ ]+ ", "")));
            case Fetched.Refused refused -> new Checked(place, refused.status() == 404 || refused.status() == 410 ? Verdict.DEAD : Verdict.DOUBTFUL,
                    answered(refused));
            case Fetched.Failed failed -> new Checked(place, failed.word().equals("dns") ? Verdict.DEAD : Verdict.DOUBTFUL,
                    Sentences.say("check.silent", failed.reason()));
        };
    }

    /// The reason of a plain refusal says its number already.
    private static String answered(Fetched.Refused refused) {
        var number = Integer.toString(refused.status());
        return refused.reason().matches(".* " + number + "( .*)?") ? refused.reason() : Sentences.say("check.answered", number, refused.reason());
    }

    private Checked read(int place, URI address, Fetched.Fresh fresh) {
        return switch (FeedParser.parse(fresh.body().bytes(), fresh.contentType(), fresh.base(), publishers)) {
            case Parsed.NotAFeed no -> new Checked(place, Verdict.DEAD, Sentences.say("check.no-feed", no.reason()));
            case Parsed.Read read when fresh.permanent() && !fresh.location().equals(address) ->
                new Checked(place, Verdict.MOVED, Sentences.say("check.moved", fresh.location(), told(read.feed())));
            case Parsed.Read read -> new Checked(place, Verdict.ALIVE, told(read.feed()));
        };
    }

    private static String told(Feed feed) {
        var newest = feed.entries().stream().flatMap(entry -> Stream.of(entry.published(), entry.updated(), entry.created()))
                .flatMap(Stream::ofNullable).flatMap(stamp -> Stream.ofNullable(stamp.at())).max(Comparator.<Instant>naturalOrder());
        return newest.map(at -> Sentences.say("check.told.newest", feed.entries().size(), at.atOffset(ZoneOffset.UTC).toLocalDate()))
                .orElseGet(() -> Sentences.say("check.told", feed.entries().size()));
    }
}
