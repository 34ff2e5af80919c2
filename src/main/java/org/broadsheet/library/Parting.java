package org.broadsheet.library;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Kind;
import org.broadsheet.news.Article;
import org.broadsheet.news.Shortfall;
import org.broadsheet.news.Shortfall.Cause;
import org.broadsheet.page.Extracted;
import org.broadsheet.page.Extractor;
import org.broadsheet.page.Kept;
import org.broadsheet.page.KeptParts;
import org.broadsheet.store.KeptPage;
import org.jspecify.annotations.Nullable;

/// Gathers the further pages of an article that its publisher has parted.
/// @param page of all parts; as it was where there is but one
/// @param why  the first part that did not come is missing, and all behind it; absent when all came
record Parting(KeptPage page, Article article, @Nullable Shortfall why) {
    /// The reader went offline in between.
    private static final Shortfall NOT_ASKED = new Shortfall(Cause.NOT_FETCHED, null);

    /// How a page is asked for.
    interface Asking {
        Fetched page(URI address) throws InterruptedException;
    }

    /// @param first the first page, and what was found on it
    static Parting of(KeptPage first, Extracted.Found found, Extractor extractor, Asking asking) throws InterruptedException {
        var pages = new TreeMap<>(found.parts());
        var kept = new ArrayList<>(List.of(KeptParts.Part.of(first.url(), first.bytes())));
        var articles = new ArrayList<>(List.of(found.article()));
        var whole = found.article();
        for (int number = 2; pages.containsKey(number); number++) {
            var address = pages.get(number);
            var answer = asking.page(address);
            if (!(answer instanceof Fetched.Fresh fresh)) {
                return new Parting(together(first, kept), whole, Shortfalls.of(address, Kind.PAGE, answer).orElse(NOT_ASKED));
            }
            var part = Kept.of(fresh.body().bytes(), fresh.contentType());
            if (!(extractor.page(part, Kept.MEDIA_TYPE, fresh.location(), first.url()) instanceof Extracted.Found more)) {
                break;
            }
            articles.add(more.article());
            var joined = extractor.joined(articles);
            if (joined.body().equals(whole.body())) { // the server knows no such page
                break;
            }
            more.parts().forEach(pages::putIfAbsent);
            kept.add(KeptParts.Part.of(fresh.location(), part));
            whole = joined;
        }
        return new Parting(together(first, kept), whole, null);
    }

    private static KeptPage together(KeptPage first, List<KeptParts.Part> parts) {
        return parts.size() == 1 ? first : new KeptPage(first.url(), KeptParts.MEDIA_TYPE, KeptParts.of(parts));
    }
}
