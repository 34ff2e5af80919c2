package org.broadsheet.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.news.Origin;
import org.broadsheet.page.Sources.Found;
import org.jspecify.annotations.Nullable;

/// Which of the headlines that a page states is the article's. Newsrooms write several: one for the page, one for
/// search engines, one for social networks. JSON-LD is trusted before the print; but where both differ, the one that
/// OpenGraph or the document's title repeats has two witnesses, and where one holds the other, what it has more is a
/// kicker or a subtitle.
final class Headline {
    /// Below this a stated headline is another article's.
    private static final double LEAST_LIKENESS = 0.2;

    private final Titles titles;
    private final @Nullable String stated;
    private final @Nullable String printed;
    private final @Nullable String shared;
    private final String title;

    private Headline(Sources sources, String title, Titles titles) {
        this.titles = titles;
        this.stated = bare(sources.linked().map(facts -> facts.headline));
        this.printed = sources.printed().headline != null ? sources.printed().headline : bare(sources.micro().map(facts -> facts.headline));
        this.shared = bare(Optional.ofNullable(sources.meta().headline));
        this.title = titles.headline(title);
    }

    /// @param title of the document
    static Found<String> of(Sources sources, String title, Titles titles) {
        return new Headline(sources, title, titles).found();
    }

    private @Nullable String bare(Optional<String> headline) {
        return headline.map(titles::withoutSite).filter(text -> !titles.names(text)).orElse(null);
    }

    private Found<String> found() {
        if (stated != null && printed != null) {
            return ofTwo(stated, printed);
        }
        if (printed != null) {
            return new Found<>(printed, Origin.MARKUP);
        }
        return stated != null ? new Found<>(stated, Origin.JSON_LD) : new Found<>(shared != null ? shared : title, Origin.META);
    }

    private Found<String> ofTwo(String stated, String printed) {
        String said = Words.squash(stated);
        String shown = Words.squash(printed);
        var statedOne = new Found<>(stated, Origin.JSON_LD);
        var printedOne = new Found<>(printed, Origin.MARKUP);
        if (said.contains(shown) || shown.contains(said)) {
            return said.length() <= shown.length() ? statedOne : printedOne;
        }
        for (String witness : new String[] {String.valueOf(shared), title}) {
            if (alike(witness, stated) || alike(witness, printed)) {
                return alike(witness, stated) ? statedOne : printedOne;
            }
        }
        boolean ofThisPage = Stream.of(printed, title, String.valueOf(shared)).anyMatch(other -> Words.likeness(stated, other) >= LEAST_LIKENESS);
        return ofThisPage ? statedOne : printedOne;
    }

    private static boolean alike(String one, String other) {
        return Words.squash(one).equals(Words.squash(other));
    }
}
