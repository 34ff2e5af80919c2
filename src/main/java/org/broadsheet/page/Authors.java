package org.broadsheet.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.broadsheet.news.Origin;
import org.broadsheet.page.Sources.Found;

/// Who wrote the article. A source that names nobody but the publisher is asked last, and a publisher that stands behind
/// a name in a line is where its bearer works.
final class Authors {
    private final Sources sources;
    private final Titles titles;

    private Authors(Sources sources, Titles titles) {
        this.sources = sources;
        this.titles = titles;
    }

    static Optional<Found<Byline>> of(Sources sources, Titles titles) {
        var authors = new Authors(sources, titles);
        List<Facts> named = sources.all().stream().filter(facts -> !facts.authors.isEmpty()).toList();
        return named.stream().filter(facts -> !authors.house(facts)).findFirst().or(() -> named.stream().findFirst())
                .map(facts -> new Found<>(authors.byline(facts), facts.origin));
    }

    private Byline byline(Facts facts) {
        var names = new LinkedHashSet<String>();
        for (String author : facts.authors) {
            boolean listed = facts.origin == Origin.JSON_LD && facts.authors.size() > 1;
            names.addAll(listed ? List.of(author) : withoutHouse((facts.origin == Origin.MARKUP ? Byline.of(author) : Byline.stated(author)).names()));
        }
        List<String> all = facts.origin == Origin.JSON_LD ? List.copyOf(names) : withoutHouse(List.copyOf(names));
        return new Byline(facts.byline == null ? String.join(", ", all) : facts.byline, all);
    }

    private List<String> withoutHouse(List<String> names) {
        List<String> people = names.stream().filter(name -> !titles.house(name) && !titles.desk(name)).toList();
        return people.isEmpty() || titles.house(names.getFirst()) ? names : people;
    }

    /// Whether a source names the publisher and nobody else.
    private boolean house(Facts facts) {
        List<String> names = facts.authors.stream().flatMap(author -> Byline.stated(author).names().stream()).toList();
        return names.size() < 2 && names.stream().allMatch(name -> titles.house(name) || ofSite(Words.squash(name)));
    }

    private boolean ofSite(String author) {
        return sources.all().stream().map(facts -> Words.squash(facts.siteName)).anyMatch(site -> !site.isEmpty() && (author.contains(site) || site.contains(author)));
    }
}
