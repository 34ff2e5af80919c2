package org.broadsheet.page;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.broadsheet.markup.Assets;
import org.broadsheet.markup.UriTemplate;
import org.jspecify.annotations.Nullable;

/// Where well-known sites and programs keep their feeds, by the address of a page (`assets/feed-patterns.tsv`).
public final class FeedPatterns {
    /// Longer addresses are no page that a reader follows.
    private static final int LONGEST = 2000;
    /// So much of a page is looked into.
    private static final int MOST_CHARS = 2_000_000;

    /// Whoever calls a name in front of a host means no "www".
    private static final String WWW = "(?:www\\.)?(?!www\\.)";

    /// What stands for the page's own host.
    private static final String OWN = "https://own.invalid";

    /// @param own whether the feed stands on the page's own host
    private record Row(String site, Pattern address, UriTemplate feed, boolean own, @Nullable Pattern inPage) {
        Row {
            Set<String> known = new HashSet<>(address.namedGroups().keySet());
            known.addAll(inPage == null ? Set.of() : inPage.namedGroups().keySet());
            feed.variables().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw new IllegalArgumentException("no group of the expressions is called “" + name + "”");
            });
        }
    }

    private final List<Row> rows;

    private FeedPatterns(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /// Those that come with the program.
    public static FeedPatterns shipped() {
        return read("feed-patterns.tsv", Assets.text("feed-patterns.tsv"));
    }

    /// Those of a table.
    /// @param file its name, for messages
    /// @throws IllegalArgumentException with the place of the mistake
    public static FeedPatterns read(String file, String table) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : table.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                rows.add(row(line.split("\t", -1)));
            } catch (IllegalArgumentException mistake) {
                throw new IllegalArgumentException(file + " line " + number + ": "
                        + (mistake instanceof PatternSyntaxException syntax ? syntax.getDescription() : mistake.getMessage()), mistake);
            }
        }
        return new FeedPatterns(rows);
    }

    private static Row row(String[] cells) {
        if (cells.length < 3 || cells.length > 4) {
            throw new IllegalArgumentException("three or four columns are needed, there are " + cells.length);
        }
        for (int column = 0; column < cells.length; column++) {
            if (cells[column].isBlank()) {
                throw new IllegalArgumentException("column " + (column + 1) + " is empty");
            }
        }
        @Nullable Pattern inPage = cells.length > 3 ? Pattern.compile(cells[3]) : null;
        boolean own = cells[2].startsWith("/");
        return new Row(cells[0], Pattern.compile(WWW + cells[1], Pattern.CASE_INSENSITIVE),
                new UriTemplate(own ? OWN + cells[2] : cells[2]), own, inPage);
    }

    /// The feeds that the address alone tells of, best first.
    public List<FeedOffer> of(URI address) {
        return offers(address, null);
    }

    /// The feeds that the page at an address tells of.
    List<FeedOffer> of(URI address, String html) {
        return offers(address, html);
    }

    private List<FeedOffer> offers(URI address, @Nullable String html) {
        String whole = address.toString().replaceFirst("(?i)^https?://", "").replaceFirst("#.*", "");
        Map<URI, FeedOffer> offers = new LinkedHashMap<>();
        for (Row row : whole.length() > LONGEST ? List.<Row>of() : rows) {
            Matcher place = row.address().matcher(whole);
            if ((row.inPage() == null) == (html == null) && place.matches()) {
                Map<String, String> values = values(place);
                if (row.inPage() == null || (html != null && found(row.inPage(), html, values))) {
                    row.feed().expand(values).map(feed -> row.own() ? address.resolve(feed.toString().substring(OWN.length())) : feed)
                            .ifPresent(feed -> offers.putIfAbsent(feed, new FeedOffer(row.site(), feed, "")));
                }
            }
        }
        return List.copyOf(offers.values());
    }

    private static boolean found(Pattern pattern, String html, Map<String, String> values) {
        Matcher found = pattern.matcher(html.length() > MOST_CHARS ? html.substring(0, MOST_CHARS) : html);
        boolean so = found.find();
        if (so) {
            values.putAll(values(found));
        }
        return so;
    }

    private static Map<String, String> values(Matcher matched) {
        Map<String, String> values = new HashMap<>();
        for (String group : matched.namedGroups().keySet()) {
            String value = matched.group(group);
            if (value != null) {
                values.put(group, decoded(value));
            }
        }
        return values;
    }

    /// A template encodes what it is given.
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badlyEncoded) {
            return value;
        }
    }
}
