package org.broadsheet.page;

import org.broadsheet.news.Article;
import org.broadsheet.news.Origin;

/// One article of what a page and what a feed say: the page holds, the feed fills the gaps.
final class Merging {
    private Merging() {}

    static Article merged(Article page, Article feed) {
        Article.Builder both = page.with();
        if (page.headline().isBlank()) {
            both.headline(feed.headline()).from("headline", Origin.FEED);
        }
        if (page.kicker() == null && feed.kicker() != null) {
            both.kicker(feed.kicker()).from("kicker", Origin.FEED);
        }
        boolean repeats = feed.lead() == null || page.body().stream().limit(4).anyMatch(block -> Words.squash(Trimming.text(block)).contains(start(feed.lead())));
        if (page.lead() == null && feed.lead() != null && !repeats) {
            both.lead(feed.lead()).from("lead", Origin.FEED);
        }
        if (page.authors().isEmpty() && !feed.authors().isEmpty()) {
            both.authors(feed.authors()).byline(feed.byline()).from("authors", Origin.FEED).from("byline", Origin.FEED);
        }
        if (page.published() == null && feed.published() != null) {
            both.published(feed.published()).from("published", Origin.FEED);
        }
        if (page.modified() == null && feed.modified() != null) {
            both.modified(feed.modified()).from("modified", Origin.FEED);
        }
        if (page.language() == null && feed.language() != null) {
            both.language(feed.language()).rightToLeft(page.rightToLeft() || feed.rightToLeft()).from("language", Origin.FEED);
        }
        if (page.permalink() == null && feed.permalink() != null) {
            both.permalink(feed.permalink()).from("permalink", Origin.FEED);
        }
        if (page.topics().isEmpty() && !feed.topics().isEmpty()) {
            both.topics(feed.topics()).from("topics", Origin.FEED);
        }
        if (page.pictures().isEmpty() && !feed.pictures().isEmpty()) {
            both.pictures(feed.pictures().subList(0, 1)).from("images", Origin.FEED);
        }
        if (page.body().isEmpty() && !feed.body().isEmpty()) {
            both.body(feed.body()).pictures(feed.pictures()).signOff(feed.signOff()).from("body", Origin.FEED);
        }
        return both.build();
    }

    private static String start(String lead) {
        String letters = Words.squash(lead);
        return letters.substring(0, Math.min(60, letters.length()));
    }
}
