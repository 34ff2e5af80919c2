package org.broadsheet.library;

import java.net.URI;
import java.util.Optional;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Kind;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Shortfall;
import org.broadsheet.news.Shortfall.Cause;

/// What an answer that brought no page or picture means for the article that waits for it.
final class Shortfalls {
    /// Letters of text. Below, what a page shows of an article that it calls not free is its beginning: about three
    /// paragraphs. Many publishers call an article not free and have all of it on the page, hidden by a script.
    private static final int BEGINNING = 1500;

    private Shortfalls() {}

    /// Empty when nothing was asked at all, as the reader works offline.
    static Optional<Shortfall> of(URI address, Kind kind, Fetched answer) {
        return switch (answer) {
            case Fetched.Failed failed when failed.word().equals("offline") -> Optional.empty();
            case Fetched.Failed failed -> Optional.of(shortfall(failed.word(), kind, address, answer));
            case Fetched.Refused refused -> Optional.of(new Shortfall(cause(refused.status(), kind), Failures.sentence(address, answer)));
            case Fetched.Waiting _ -> Optional.of(new Shortfall(Cause.NOT_REACHED, Failures.sentence(address, answer)));
            case Fetched.Fresh _, Fetched.Unchanged _ -> throw new IllegalStateException("not a failure: " + answer);
        };
    }

    /// An answer too large, an address into the reader's own network, a circle of redirects will be the same tomorrow.
    private static Shortfall shortfall(String word, Kind kind, URI address, Fetched answer) {
        var cause = switch (word) {
            case "too-large", "redirects", "address" -> kind == Kind.PICTURE ? Cause.NO_PICTURE : Cause.NO_ARTICLE;
            default -> Cause.NOT_REACHED;
        };
        return new Shortfall(cause, Failures.sentence(address, answer));
    }

    /// A client's error is one however often it asks, but for those that speak of time (RFC 9110 §15.5.9, RFC 8470 §5.2,
    /// RFC 6585 §4). Of a page, 401 and 402 mean that a reader who signed in or paid would see it; 403 may mean anything.
    private static Cause cause(int status, Kind kind) {
        return switch (status) {
            case 401, 402 -> kind == Kind.PICTURE ? Cause.REFUSED : Cause.SUBSCRIPTION;
            case 408, 425, 429 -> Cause.NOT_REACHED;
            default -> status >= 400 && status < 500 ? Cause.REFUSED : Cause.NOT_REACHED;
        };
    }

    /// Of an article that its page says is not free, and of which it shows no more than the beginning.
    static Optional<Shortfall> subscription(Article article, URI address) {
        return Boolean.FALSE.equals(article.free()) && letters(article) < BEGINNING
                ? Optional.of(new Shortfall(Cause.SUBSCRIPTION, "subscription " + address + ": " + Sentences.say("failure.subscription")))
                : Optional.empty();
    }

    /// How long its text is.
    static int letters(Article article) {
        return article.body().stream().filter(block -> !(block instanceof Block.Embed)).mapToInt(block -> ArticleText.plain(block).length()).sum();
    }
}
