package org.broadsheet.app.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadsheet.library.NextCheck;
import org.broadsheet.library.Offer;
import org.broadsheet.library.Older;
import org.broadsheet.library.Outcome;
import org.broadsheet.library.ReadyWords;
import org.broadsheet.library.Refreshed;
import org.broadsheet.library.Story;
import org.broadsheet.library.Subscription;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Form;
import org.broadsheet.news.Readiness;
import org.broadsheet.news.Section;
import org.broadsheet.news.Teaser;
import org.jspecify.annotations.Nullable;

/// What the commands print of the reader's news for programs.
final class NewsJson {
    private NewsJson() {}

    /// A section that was asked for by its address.
    static Json subscription(Section section) {
        return subscription(new Subscription(section, 0, 0, 0, null, null, NextCheck.UNKNOWN, null, null, List.of()));
    }

    static Json subscription(Subscription subscription) {
        var section = subscription.section();
        return new Json().always("title", section.title()).always("address", section.address().toString())
                .put("folder", section.folder()).put("site", section.site()).put("language", section.language())
                .always("articles", subscription.articles()).always("unread", subscription.unread())
                .always("starred", subscription.starred()).put("lastChecked", subscription.checked())
                .put("nextCheck", subscription.next().at()).put("nextCheckReason", subscription.next().because()).put("lastChanged", subscription.changed())
                .put("fullText", section.extent().fullText().name().toLowerCase(Locale.ROOT)).put("pictures", section.extent().pictures())
                .put("interval", interval(section.interval())).put("labels", section.labels())
                .put("colour", section.colour() == null ? null : section.colour().name().toLowerCase(Locale.ROOT))
                .put("form", section.form() == Form.PAGE ? "page" : null)
                .put("error", subscription.error()).put("repairs", subscription.repairs());
    }

    /// What an address leads to, to be chosen.
    static Json offer(Offer offer) {
        var known = offer.known();
        return new Json().always("title", offer.title()).always("address", offer.address().toString()).always("format", offer.format())
                .always("entries", offer.entries()).put("newest", offer.newest()).put("fullText", offer.whole()).put("site", offer.site())
                .put("language", offer.language()).put("comments", offer.comments()).put("subscribed", offer.subscribed())
                .put("as", known == null ? null : NewsText.path(known))
                .put("latest", offer.latest().stream().map(headline -> new Json().always("headline", headline.text()).put("published", headline.at())).toList());
    }

    /// `rhythm`, `by-hand`, or a time such as `90m`, `2h`, `7d`.
    static String interval(Interval interval) {
        var minutes = interval.minutes();
        return interval.equals(Interval.RHYTHM) ? "rhythm" : interval.equals(Interval.BY_HAND) ? "by-hand"
                : minutes % 1440 == 0 ? minutes / 1440 + "d" : minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
    }

    static Json refresh(Outcome outcome) {
        var section = outcome.section();
        return new Json().always("title", section.title()).always("address", section.address().toString())
                .always("status", switch (outcome.status()) {
                    case NOT_DUE -> "notDue";
                    case FRESH, UNCHANGED, GONE, FAILED -> outcome.status().name().toLowerCase(Locale.ROOT);
                }).always("new", outcome.fresh()).always("changed", outcome.changed())
                .always("pages", outcome.pages()).always("pictures", outcome.pictures())
                .always("bytes", outcome.bytes()).always("ms", outcome.took().toMillis())
                .put("error", outcome.error());
    }

    static Json older(Older.Brought brought) {
        return refresh(brought.outcome()).always("documents", brought.documents()).put("more", brought.more());
    }

    static Json summary(Refreshed.Done done) {
        return new Json().always("summary", new Json().always("feeds", done.feeds()).always("failed", done.failed())
                .always("new", done.fresh()).always("changed", done.changed()).always("bytes", done.bytes())
                .always("ms", done.took().toMillis()));
    }

    static Json teaser(Teaser teaser) {
        return new Json().always("id", teaser.id().number()).always("section", teaser.section())
                .always("headline", teaser.headline()).put("kicker", teaser.kicker()).put("lead", teaser.lead())
                .put("byline", teaser.byline()).put("agencies", teaser.agencies()).put("published", teaser.published())
                .always("received", teaser.received().toString()).put("url", teaser.url())
                .put("language", teaser.language()).put("read", teaser.read()).put("starred", teaser.starred())
                .put("ready", teaser.readiness() == Readiness.COMPLETE).put("lacks", lacks(teaser));
    }

    /// What of an article is held instead of all, and why not more.
    private static @Nullable Json lacks(Teaser teaser) {
        var why = teaser.shortfall();
        return why == null ? null : new Json().always("held", teaser.readiness().name().toLowerCase(Locale.ROOT))
                .always("reason", why.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .always("sentence", ReadyWords.of(teaser)).put("error", why.told());
    }

    /// The article's own fields, and those of its teaser that it lacks.
    static Json story(Story story) {
        var teaser = story.teaser();
        return new Json().always("id", teaser.id().number()).always("section", teaser.section())
                .always("received", teaser.received().toString()).put("url", teaser.url()).put("read", teaser.read())
                .put("starred", teaser.starred()).put("ready", teaser.readiness() == Readiness.COMPLETE).put("lacks", lacks(teaser))
                .put("versions", story.versions().size() > 1 ? story.versions().stream().map(Instant::toString).toList() : List.of())
                .with(PageJson.of(story.article()));
    }
}
