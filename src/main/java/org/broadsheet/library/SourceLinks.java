package org.broadsheet.library;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.markup.AgencyNames;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Source;
import org.jspecify.annotations.Nullable;

/// A line in which an article names its sources, each of them a link.
/// @param line  as printed
/// @param lists what each link leads to: the articles of that source. The addresses mean something within this line alone
public record SourceLinks(Prose line, Map<URI, Contents.From> lists) {
    private static final String SCHEME = "source:";

    public SourceLinks {
        lists = Map.copyOf(lists);
    }

    /// A stretch of the line.
    private record Stretch(int from, int to, Contents.From leads) {}

    /// A line that rests on these agencies: a sign-off, or a byline, in which not all of them need stand.
    /// @param language BCP 47
    public static SourceLinks text(String line, List<String> agencies, @Nullable String language) {
        return of(line, agencies(line, agencies, Source.AGENCY, language));
    }

    /// A credit as it is set.
    /// @param line with its label
    public static SourceLinks credit(String line, Credit credit, @Nullable String language) {
        var stretches = new ArrayList<Stretch>();
        Optional.ofNullable(credit.photographer()).flatMap(name -> printed(line, name, Source.PHOTOGRAPHER)).ifPresent(stretches::add);
        stretches.addAll(agencies(line, credit.agencies(), Source.PICTURE_AGENCY, language));
        return of(line, stretches);
    }

    /// An agency is found by any of its names that the table knows, else by the name it has in the article.
    private static List<Stretch> agencies(String line, List<String> agencies, Source source, @Nullable String language) {
        var stretches = new ArrayList<Stretch>();
        var named = AgencyNames.in(line, language);
        for (var agency : agencies) {
            named.stream().filter(one -> one.name().equals(agency)).findFirst()
                    .map(one -> new Stretch(one.from(), one.to(), new Contents.From(source, agency)))
                    .or(() -> printed(line, agency, source)).ifPresent(stretches::add);
        }
        return stretches;
    }

    private static Optional<Stretch> printed(String line, String name, Source source) {
        var found = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(line);
        return name.isBlank() || !found.find() ? Optional.empty()
                : Optional.of(new Stretch(found.start(), found.end(), new Contents.From(source, name)));
    }

    private static SourceLinks of(String line, List<Stretch> stretches) {
        var runs = new ArrayList<Prose.Run>();
        var lists = new HashMap<URI, Contents.From>();
        int done = 0;
        for (var stretch : stretches.stream().sorted(Comparator.comparingInt(Stretch::from)).toList()) {
            if (stretch.from() >= done) { // a name within a name is that of the longer one
                var address = URI.create(SCHEME + lists.size());
                lists.put(address, stretch.leads());
                plain(line.substring(done, stretch.from()), runs);
                runs.add(new Prose.Run(line.substring(stretch.from(), stretch.to()), Set.of(), address));
                done = stretch.to();
            }
        }
        plain(line.substring(done), runs);
        return new SourceLinks(new Prose(runs), lists);
    }

    private static void plain(String text, List<Prose.Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new Prose.Run(text, Set.of(), null));
        }
    }
}
