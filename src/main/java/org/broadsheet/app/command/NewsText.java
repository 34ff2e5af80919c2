package org.broadsheet.app.command;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.library.Added;
import org.broadsheet.library.NextCheck;
import org.broadsheet.library.Offer;
import org.broadsheet.library.Outcome;
import org.broadsheet.library.ReadyWords;
import org.broadsheet.library.Refreshed;
import org.broadsheet.library.Subscription;
import org.broadsheet.news.Feed;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Section;
import org.broadsheet.news.Teaser;

/// What the commands print for people.
final class NewsText {
    static final DateTimeFormatter TIME = Sentences.time("minute.time");

    /// To the second, as it stands in the log.
    static final DateTimeFormatter TO_THE_SECOND = Sentences.time("second.time");

    private NewsText() {}

    static String section(Section section) {
        return path(section) + "  " + section.address();
    }

    /// `The Gazette/Harbour`
    static String path(Section section) {
        return (section.folder() == null ? "" : section.folder() + "/") + section.title();
    }

    /// `3 feeds`, or `8 of 20 feeds` where not all were read.
    static String feeds(Added.Choice choice) {
        var count = choice.offers().size();
        return choice.more() > 0 ? Sentences.say("feeds.of", count, count + choice.more()) : Sentences.say("feeds", count);
    }

    /// `RSS 2.0, 25 articles, newest 20 Nov 2026 10:00, leads, en`
    static String offer(Offer offer) {
        return Stream.of(Feed.called(offer.format()), Sentences.say("articles", offer.entries()),
                        offer.newest() == null ? "" : Sentences.say("offer.newest", TIME.format(offer.newest())),
                        Sentences.say("offer.extent", offer.whole() ? 1 : 0), offer.language() == null ? "" : Measure.safe(offer.language()),
                        offer.comments() ? Sentences.say("offer.comments") : "",
                        offer.known() == null ? "" : Sentences.say("offer.known", Measure.safe(path(offer.known()))))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    static String subscription(Subscription subscription) {
        var error = subscription.error();
        return section(subscription.section()) + "  " + Sentences.say("unread", subscription.unread(), subscription.articles())
                + (error == null ? "" : "\n        " + error) + "\n        " + next(subscription.next());
    }

    private static String next(NextCheck next) {
        return next.why() == NextCheck.Why.NEW ? Sentences.say("next.NEW", next.because())
                : next.at() == null ? Sentences.say("next.never", next.because()) : Sentences.say("next.at", TIME.format(next.at()), next.because());
    }

    static String choices(Section section) {
        return Sentences.say("choices", section.title(), Sentences.say("choices." + section.extent().fullText()), section.extent().pictures() ? 1 : 0,
                interval(section.interval()), section.labels().isEmpty() ? "" : Sentences.say("choices.labels", String.join(", ", section.labels())));
    }

    private static String interval(Interval interval) {
        return interval.timed() ? Sentences.say("choices.every", NewsJson.interval(interval))
                : Sentences.say(interval.equals(Interval.BY_HAND) ? "choices.by-hand" : "choices.rhythm");
    }

    static String noSection(String asked) {
        return "not-found " + Sentences.say("no-section", asked);
    }

    static String refresh(Outcome outcome) {
        return Sentences.say("refresh." + outcome.status(), outcome.section().title(), outcome.fresh(), outcome.changed(), completed(outcome));
    }

    private static String completed(Outcome outcome) {
        return outcome.pages() + outcome.pictures() == 0 ? ""
                : Sentences.say("refresh.completed", outcome.pages(), outcome.pictures());
    }

    static String summary(Refreshed.Done done) {
        return Sentences.say("refresh.summary", done.feeds(), done.fresh(), done.failed(), done.took().toMillis() / 1000.0);
    }

    static String teaser(Teaser teaser) {
        var when = teaser.published() == null ? teaser.received() : teaser.published();
        return "%6s %s%s %s  %s%s  [%s]%s".formatted(teaser.id(), teaser.read() ? " " : "•", teaser.starred() ? "*" : " ",
                TIME.format(when), teaser.kicker() == null ? "" : teaser.kicker() + ": ", teaser.headline(),
                teaser.section(), teaser.shortfall() == null ? "" : "  (" + ReadyWords.of(teaser) + ")");
    }
}
