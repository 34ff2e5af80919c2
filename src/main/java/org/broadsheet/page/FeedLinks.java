package org.broadsheet.page;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Wrappers;
import org.jsoup.nodes.Element;

/// Tells links that look as if they led to a feed: to whom they lead, how they are called, what picture they show.
final class FeedLinks {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:/(?:feeds?|rss\\d?|atom)/?(?:$|[?#])|\\.(?:rss|atom|rdf)(?:$|[?#])|/(?:feeds?|rss\\d?|atom|index|news)\\.(?:xml|rdf|json|php)(?:$|[?#])"
            + "|/(?:feeds?|rss)/[\\w/.-]{1,80}(?:\\.xml|\\.rss|/rss|/atom)(?:$|[?#])|[?&](?:feed|format|output|type|alt)=(?:rss\\d?|atom|feed|json-?feed)\\b|//(?:rss|feeds?)\\.|^(?:feed|rss|web\\+feed):)");
    private static final Pattern WORDS = Pattern.compile("(?i)\\b(?:rss|rdf|(?:atom|json|xml|web|news|blog|site|article)[ -]?feeds?|atom 1\\.0)\\b|^\\W*(?:atom|(?:\\w+ )?feeds?)\\W*$|フィード");
    /// A class or a file; `feed` alone is also what sites call the list of their articles.
    private static final Pattern PICTURE = Pattern.compile("(?i)(?:^|[/_.#\\s-])(?:rss|feed[_-]?icon|icon[_-]feed|fa-feed|atom[_-]?icon)(?:$|[/_.\\s\\d-])");
    private static final int LONGEST_WORDS = 60;

    private FeedLinks() {}

    /// Whether this is an address that feeds have.
    static boolean address(String href) {
        return ADDRESS.matcher(href).find() || Wrappers.subscribes(href);
    }

    /// Whether these few words speak of a feed.
    static boolean words(String text) {
        return text.length() < LONGEST_WORDS && WORDS.matcher(text).find();
    }

    /// Whether a link is called a feed, or shows the sign of one.
    static boolean look(Element link) {
        return Stream.of(link.text(), link.attr("title"), link.attr("aria-label")).anyMatch(FeedLinks::words)
                || PICTURE.matcher(link.className()).find()
                || link.select("img, svg, use, i, span, [aria-label]").stream().limit(5).anyMatch(FeedLinks::sign);
    }

    private static boolean sign(Element picture) {
        return Stream.of("alt", "title", "aria-label").anyMatch(name -> words(picture.attr(name)))
                || Stream.of("src", "href", "xlink:href", "class").map(picture::attr).anyMatch(where -> where.length() < 500 && PICTURE.matcher(where).find())
                || picture.select("> title").stream().anyMatch(title -> words(title.text()));
    }
}
