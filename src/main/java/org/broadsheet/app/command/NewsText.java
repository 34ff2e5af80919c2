package org.broadsheet.app.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    /// To the second, as it stands in the log.
    static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

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
        return (choice.more() > 0 ? count + " of " + (count + choice.more()) : Integer.toString(count)) + (count + choice.more() == 1 ? " feed" : " feeds");
    }

    /// `RSS 2.0, 25 articles, newest 20 Nov 2026 10:00, leads, en`
    static String offer(Offer offer) {
        return Feed.called(offer.format()) + ", " + (offer.entries() == 1 ? "1 article" : offer.entries() + " articles")
                + (offer.newest() == null ? "" : ", newest " + TIME.format(offer.newest())) + (offer.whole() ? ", whole articles" : ", leads")
                + (offer.language() == null ? "" : ", " + Measure.safe(offer.language())) + (offer.comments() ? ", comments of readers" : "")
                + (offer.known() == null ? "" : ", subscribed already as " + Measure.safe(path(offer.known())));
    }

    static String subscription(Subscription subscription) {
        var error = subscription.error();
        return section(subscription.section()) + "  " + subscription.unread() + " unread of " + subscription.articles()
                + (error == null ? "" : "\n        " + error) + "\n        " + next(subscription.next());
    }

    private static String next(NextCheck next) {
        return (next.why() == NextCheck.Why.NEW ? "next check with the next refresh"
                : next.at() == null ? "no further check" : "next check at " + TIME.format(next.at())) + ", because " + next.because();
    }

    static String choices(Section section) {
        return section.title() + ": full text " + switch (section.extent().fullText()) {
            case ALWAYS -> "always";
            case AUTO -> "where the feed carries only a lead";
            case NEVER -> "never";
        } + (section.extent().pictures() ? ", with pictures" : ", no pictures") + ", fetched " + interval(section.interval())
                + (section.labels().isEmpty() ? "" : ", labels " + String.join(", ", section.labels()));
    }

    private static String interval(Interval interval) {
        return interval.timed() ? "every " + NewsJson.interval(interval) : interval.equals(Interval.BY_HAND) ? "by hand" : "as it brings something new";
    }

    static String noSection(String asked) {
        return "not-found there is no section or folder “" + asked + "”";
    }

    static String refresh(Outcome outcome) {
        return outcome.section().title() + ": " + switch (outcome.status()) {
            case FRESH -> outcome.fresh() + " new, " + outcome.changed() + " changed" + completed(outcome);
            case UNCHANGED -> "nothing new" + completed(outcome);
            case NOT_DUE -> "not due yet" + completed(outcome);
            case GONE -> "gone for good; its articles stay";
            case FAILED -> "failed";
        };
    }

    private static String completed(Outcome outcome) {
        return outcome.pages() + outcome.pictures() == 0 ? ""
                : " (" + outcome.pages() + " pages, " + outcome.pictures() + " pictures)";
    }

    static String summary(Refreshed.Done done) {
        return done.feeds() + " sections, " + done.fresh() + " new articles, " + done.failed() + " failed, "
                + "%.1f s".formatted(done.took().toMillis() / 1000.0);
    }

    static String teaser(Teaser teaser) {
        var when = teaser.published() == null ? teaser.received() : teaser.published();
        return "%6s %s%s %s  %s%s  [%s]%s".formatted(teaser.id(), teaser.read() ? " " : "•", teaser.starred() ? "*" : " ",
                TIME.format(when), teaser.kicker() == null ? "" : teaser.kicker() + ": ", teaser.headline(),
                teaser.section(), teaser.shortfall() == null ? "" : "  (" + ReadyWords.of(teaser) + ")");
    }
}
