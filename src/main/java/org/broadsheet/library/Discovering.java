package org.broadsheet.library;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.feed.SitemapIndex;
import org.broadsheet.library.Inquiry.Answer;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.news.Section;
import org.broadsheet.page.Discovery;
import org.broadsheet.page.Extractor;
import org.broadsheet.page.FeedOffer;
import org.broadsheet.page.FeedPatterns;

/// Finds the feeds that an address leads to, and reads each, so that nothing is offered which is none.
final class Discovering {
    /// Feeds read of one page, which leaves requests for what else may have to be asked.
    private static final int MOST = 8;
    private static final List<String> USUAL_SITEMAPS = List.of("/news-sitemap.xml", "/sitemap.xml");
    private static final int MOST_SITEMAPS = 3;

    /// What an address leads to.
    sealed interface Found {
        /// It is a feed, or sends on to one.
        record One(Offer offer) implements Found {}

        /// It is a page that leads to these, at least one, best first.
        /// @param more how many others it names that were not read
        record Several(List<Offer> offers, int more) implements Found {}

        /// `reason` as [Added.Refused] has it.
        record Nothing(String reason) implements Found {}
    }

    private final Fetcher fetcher;
    private final Extractor extractor;
    private final Publishers publishers;
    private final Function<URI, Optional<Section>> known;
    private final Inquiry.Patience patience;

    /// @param known the section that the reader is subscribed to by an address, or by another of the same
    Discovering(Fetcher fetcher, Extractor extractor, Publishers publishers, Function<URI, Optional<Section>> known, Inquiry.Patience patience) {
        this.fetcher = fetcher;
        this.extractor = extractor;
        this.publishers = publishers;
        this.known = known;
        this.patience = patience;
    }

    private static final class Patterns {
        static final FeedPatterns SHIPPED = FeedPatterns.shipped();
    }

    Found find(TypedAddress typed) throws InterruptedException {
        try (var inquiry = new Inquiry(fetcher, publishers, typed.address(), patience)) {
            var address = typed.address();
            var answer = inquiry.ask(address).orElseThrow();
            if (answer instanceof Answer.Nothing(Fetched.Failed failed) && failed.word().equals("connect") && typed.insecurely().isPresent()) {
                address = typed.insecurely().get();
                answer = inquiry.ask(address).orElseThrow();
            }
            return switch (answer) {
                case Answer.News news -> new Found.One(candidate(news, "").offer());
                case Answer.Other other -> new Search(inquiry, address).page(other, true);
                case Answer.Nothing nothing -> new Search(inquiry, address).behind(nothing.fetched());
            };
        }
    }

    private Candidate candidate(Answer.News news, String named) {
        return Candidate.of(news.address(), named, news.feed(), extractor, known.apply(news.address()).or(() -> known.apply(news.location())).orElse(null));
    }

    /// What is behind one address that is no feed.
    private final class Search {
        private final Inquiry inquiry;
        private final URI asked;
        /// Whether somebody has refused: nobody there is asked for more then.
        private boolean refusing;

        Search(Inquiry inquiry, URI asked) {
            this.inquiry = inquiry;
            this.asked = asked;
        }

        /// Where a page is withheld from us, its feed may be open.
        Found behind(Fetched refused) throws InterruptedException {
            var known = refused instanceof Fetched.Refused ? Patterns.SHIPPED.of(asked) : List.<FeedOffer>of();
            return offered(known, read(known)).orElse(new Found.Nothing(Failures.sentence(asked, refused)));
        }

        /// @param first whether it is the page that the reader named: then it may lead on to another
        Found page(Answer.Other page, boolean first) throws InterruptedException {
            var fresh = page.fresh();
            var told = Discovery.read(fresh.body().bytes(), fresh.contentType(), fresh.location(), fresh.links(), Patterns.SHIPPED);
            var candidates = Stream.concat(told.feeds().stream(), Patterns.SHIPPED.of(asked).stream())
                    .sorted(Comparator.comparing(offer -> Candidate.comments(offer.address(), offer.title()))).toList();
            var answers = read(candidates);
            var offered = offered(candidates, answers);
            if (offered.isEmpty() && first) {
                offered = further(told.on(), answers);
            }
            var named = candidates.stream().anyMatch(candidate -> !candidate.type().isEmpty());
            if (offered.isEmpty() && first && !named && answers.values().stream().noneMatch(Search::refused)) {
                offered = usual(fresh.location());
            }
            if (offered.isEmpty() && first) {
                offered = beyond(fresh, answers.values().stream().noneMatch(Search::refused) && !refusing);
            }
            return offered.orElseGet(() -> new Found.Nothing(nothing(page.why(), told.feeds(), answers)));
        }

        private Map<URI, Answer> read(List<FeedOffer> candidates) throws InterruptedException {
            return inquiry.askAll(candidates.stream().map(FeedOffer::address).toList(), MOST);
        }

        private Optional<Found> offered(List<FeedOffer> candidates, Map<URI, Answer> answers) {
            Map<URI, String> names = new LinkedHashMap<>();
            candidates.forEach(candidate -> names.putIfAbsent(candidate.address(), candidate.title()));
            List<Candidate> read = new ArrayList<>();
            answers.forEach((address, answer) -> {
                if (answer instanceof Answer.News news) {
                    read.add(candidate(news, names.getOrDefault(address, "")));
                }
            });
            var more = (int) names.keySet().stream().filter(address -> !inquiry.asked(address)).count();
            return read.isEmpty() ? Optional.empty() : Optional.of(new Found.Several(Candidate.offers(read), more));
        }

        /// The page in a frame or the one that a browser is sent to; else a page about feeds, to which a link led.
        private Optional<Found> further(List<URI> on, Map<URI, Answer> answers) throws InterruptedException {
            List<Answer> next = new ArrayList<>(inquiry.askAll(on, on.size()).values());
            answers.values().stream().filter(Answer.Other.class::isInstance).limit(1).forEach(next::add);
            for (var answer : next) {
                switch (answer) {
                    case Answer.News news -> {
                        return Optional.of(new Found.One(candidate(news, "").offer()));
                    }
                    case Answer.Other page -> {
                        if (page(page, false) instanceof Found.Several several) {
                            return Optional.of(several);
                        }
                    }
                    case Answer.Nothing _ -> { }
                }
            }
            return Optional.empty();
        }

        /// Nobody who refuses, or is not to be reached, is asked for more.
        private Optional<Found> usual(URI page) throws InterruptedException {
            for (var place : Discovery.usual(page)) {
                var answer = inquiry.ask(place);
                if (answer.isEmpty()) {
                    continue;
                }
                switch (answer.get()) {
                    case Answer.News news -> {
                        return Optional.of(new Found.Several(List.of(candidate(news, "").offer()), 0));
                    }
                    case Answer.Nothing nothing when refused(nothing) -> {
                        refusing = true;
                        return Optional.empty();
                    }
                    case Answer.Other _, Answer.Nothing _ -> { }
                }
            }
            return Optional.empty();
        }

        /// What can be read like a feed where there is none: the articles that the page itself lists, and those of the site's news
        /// sitemap. Which the reader means shows in his address: a front page stands for the site.
        /// @param open whether nobody has refused; else nothing more is asked
        private Optional<Found> beyond(Fetched.Fresh page, boolean open) throws InterruptedException {
            var place = page.permanent() ? page.location() : asked;
            var list = PageFeed.of(page.body().bytes(), page.contentType(), page.base())
                    .map(found -> candidate(new Answer.News(place, page.location(), found.feed()), "")).stream();
            var news = (open ? sitemap(page.location()) : Optional.<Answer.News>empty()).map(found -> candidate(found, "")).stream();
            var front = Objects.requireNonNullElse(place.getPath(), "").length() < 2;
            var both = (front ? Stream.concat(news, list) : Stream.concat(list, news)).map(Candidate::offer).toList();
            return both.isEmpty() ? Optional.empty() : Optional.of(new Found.Several(both, 0));
        }

        /// The first of the site's sitemaps in which articles stand: those of which `robots.txt` tells, then the usual ones.
        private Optional<Answer.News> sitemap(URI page) throws InterruptedException {
            var robots = inquiry.ask(page.resolve("/robots.txt"));
            var named = robots.filter(Answer.Other.class::isInstance).map(Answer.Other.class::cast)
                    .map(told -> SitemapIndex.named(told.fresh().body().bytes(), told.fresh().base())).orElse(List.of());
            for (var place : Stream.concat(named.stream(), USUAL_SITEMAPS.stream().map(page::resolve)).distinct().limit(MOST_SITEMAPS).toList()) {
                var answer = inquiry.ask(place);
                if (answer.orElse(null) instanceof Answer.Other other) {
                    var listed = SitemapIndex.read(other.fresh().body().bytes(), other.fresh().contentType(), other.fresh().base());
                    answer = listed.isEmpty() ? answer : inquiry.ask(listed.getFirst());
                }
                if (answer.orElse(null) instanceof Answer.News news) {
                    return Optional.of(news);
                }
            }
            return Optional.empty();
        }

        private static boolean refused(Answer answer) {
            return answer instanceof Answer.Nothing(Fetched fetched)
                    && !(fetched instanceof Fetched.Refused refused && (refused.status() == 404 || refused.status() == 410));
        }

        private String nothing(String why, List<FeedOffer> told, Map<URI, Answer> answers) {
            var named = told.stream().filter(offer -> !offer.type().isEmpty()).map(FeedOffer::address).toList();
            if (named.isEmpty()) {
                return "not-a-feed " + Sentences.say("add.nothing", asked, why);
            }
            var first = named.getFirst();
            var reason = switch (answers.get(first)) {
                case null -> "";
                case Answer.News _ -> "";
                case Answer.Other other -> ": " + other.why();
                case Answer.Nothing(Fetched.Refused refused) -> ": " + refused.reason() + ".";
                case Answer.Nothing(Fetched.Failed failed) -> ": " + failed.reason() + ".";
                case Answer.Nothing _ -> "";
            };
            return "not-a-feed " + Sentences.say("add.unread", asked, named.size(), first, reason);
        }
    }
}
