package org.broadsheet.feed;

import static org.broadsheet.feed.Finding.Weight.ADVICE;
import static org.broadsheet.feed.Finding.Weight.RISKY;
import static org.broadsheet.feed.Finding.Weight.WRONG;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.feed.Finding.Weight;
import org.broadsheet.news.Feed;
import org.broadsheet.news.FeedLink;
import org.jspecify.annotations.Nullable;

/// What is wrong with a feed, or could be better, beside what had to be repaired to read it. Pure.
public final class Findings {
    private static final int LARGE_BYTES = 1_000_000;
    private static final int SMALL_BYTES = 10_000;
    /// Types that say that a document is something else, or nothing.
    private static final Set<String> NO_FEED = Set.of("text/html", "text/plain", "application/octet-stream",
            "application/xhtml+xml", "text/javascript", "application/javascript", "binary/octet-stream");

    private final Feed feed;
    private final Parsed.Document document;
    private final Served served;
    private final Dialect dialect;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(Feed feed, Parsed.Document document, Served served) {
        this.feed = feed;
        this.document = document;
        this.served = served;
        this.dialect = Dialect.of(feed.format());
    }

    /// What matters most comes first.
    /// @param now by which dates are in the future
    public static List<Finding> of(Parsed.Read read, Served served, Instant now) {
        var findings = new Findings(read.feed(), read.document(), served);
        findings.document();
        findings.server();
        if (findings.dialect != Dialect.DOCUMENT) { // it was not made to tell readers of feeds about itself
            findings.head();
        }
        findings.links();
        findings.findings.addAll(EntryFindings.of(read.feed(), findings.dialect, now));
        return findings.findings.stream().sorted(Comparator.comparing(Finding::weight)).toList();
    }

    private void find(boolean so, Weight weight, String what, String advice) {
        if (so) {
            findings.add(new Finding(weight, what, advice));
        }
    }

    private void document() {
        find(!document.wellFormed(), WRONG, "The document is not well-formed.",
                "Strict readers refuse all of it. Write it with a library for " + dialect.syntax() + ", not as text.");
        find(!document.encoding().equals("UTF-8"), ADVICE, "The document is in " + document.encoding() + ".",
                "Write UTF-8: it needs no declaration and has all letters.");
        find(document.bytes() > LARGE_BYTES, ADVICE, "The document has %.1f MB.".formatted(document.bytes() / 1e6),
                "Every reader fetches it whole after each change. Keep the newest 20 to 50 entries in it.");
        find(dialect.old(), ADVICE, "The format " + feed.format() + " is out of use.", "Publish RSS 2.0, Atom 1.0 or JSON Feed 1.1.");
    }

    private void server() {
        var type = document.mediaType();
        find(type != null && NO_FEED.contains(type), WRONG, "The server calls it " + type + ".",
                "Browsers and readers may not take it for a feed. Serve it as " + dialect.mediaType() + ".");
        find(type != null && !NO_FEED.contains(type) && dialect.syntax().equals("JSON") != type.contains("json"), RISKY,
                "The server calls it " + type + ", which is another format.", "Serve it as " + dialect.mediaType() + ".");
        find(served.fetched() && !served.validators(), RISKY, "The server gives neither ETag nor Last-Modified.",
                "Every visit transfers the whole document. Give one of them, and answer 304 when nothing has changed.");
        find(served.fetched() && !served.compressed() && document.bytes() > SMALL_BYTES, ADVICE, "The server sends it uncompressed.",
                "Feeds shrink to a quarter by gzip or Brotli; every reader asks for one of them.");
        find(served.moved() != null, RISKY, "The feed has moved for good, away from " + served.moved() + ".",
                "Name the new address wherever the old one stands.");
        find(plain(served.address()), ADVICE, "The feed is served over http.",
                "Anybody on the way can read and change it. Serve it over https.");
    }

    private void head() {
        find(feed.title() == null, WRONG, "The feed has no title.", "Give it one: readers list it by that.");
        find(feed.subtitle() == null && dialect == Dialect.RSS, ADVICE, "The feed has no description.",
                "RSS asks for one: a sentence about what it brings.");
        find(feed.link() == null, ADVICE, "The feed does not say which site it belongs to.",
                "Name the page in " + dialect.site() + ".");
        var language = feed.language();
        find(language == null, ADVICE, "The feed does not say its language.",
                "Say it in " + dialect.language() + ": it decides on direction, typeface and voice.");
        find(language != null && !tag(language), RISKY, "“" + language + "” is not the name of a language.",
                "Write it as in en, de-AT or zh-Hant (BCP 47).");
        find(feed.entries().isEmpty(), RISKY, "The feed has no entries.", "Leave the newest ones in it, even when they are old.");
    }

    private static boolean tag(String language) {
        try {
            return !new Locale.Builder().setLanguageTag(language).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException no) {
            return false;
        }
    }

    private void links() {
        var own = feed.links().stream().filter(link -> link.rel().equals("self")).map(FeedLink::href).findFirst();
        find(own.isPresent() && served.address() != null && !own.get().equals(served.address()), RISKY,
                "The feed names itself " + own.map(URI::toString).orElse("") + ", but was found at " + served.address() + ".",
                "Name the address that readers are to use, or redirect one to the other.");
        find(own.isEmpty() && dialect == Dialect.ATOM, ADVICE, "The feed does not name its own address.",
                "Add <link rel=\"self\" href=\"…\">: a copy that wanders finds home by it.");
        var secure = served.address() != null && "https".equalsIgnoreCase(served.address().getScheme());
        var plain = feed.entries().stream().filter(entry -> plain(entry.link())).count();
        find(secure && plain > 0, RISKY, Quantities.entries(plain) + (plain == 1 ? " leads" : " lead")
                + " to http, though the feed is read over https.", "Link to https.");
    }

    private static boolean plain(@Nullable URI address) {
        return address != null && "http".equalsIgnoreCase(address.getScheme());
    }
}
