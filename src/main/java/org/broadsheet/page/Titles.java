package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Titles as a page's head states them: the headline and the name of the site, before or behind a mark. The site is
/// known by what it calls itself, or else by its host.
final class Titles {
    private static final Pattern MARK = Pattern.compile("\\s+[|–—·»«•-]\\s+|\\s*[|｜]\\s*|\\s::\\s");
    /// Marks that stand within headlines as often, and part a title only where the name of the site is beside them.
    private static final Pattern LIGHT_MARK = Pattern.compile(MARK.pattern() + "|\\s?[:：_]\\s?|\\s--+\\s?");
    private static final Pattern EDGE = Pattern.compile("^[\\s|｜–—·»«•:：_-]+|[\\s|｜–—·»«•:：_-]+$");
    private static final int SHORTEST_HOST = 4;
    /// What is longer is no title, and is cut.
    private static final int LONGEST = 500;

    private final String site;
    private final String host;
    private final String domain;

    /// @param site what the page calls its site
    /// @param home an address of the publisher
    Titles(@Nullable String site, @Nullable URI home) {
        this.site = Words.squash(site);
        this.host = label(home);
        this.domain = home == null || home.getHost() == null ? "" : Words.squash(home.getHost().replaceFirst("^www\\.", ""));
    }

    /// The name within a host, as letters: `gazette` in `www.my-gazette.example` is `mygazette`.
    private static String label(@Nullable URI home) {
        if (home == null || home.getHost() == null) {
            return "";
        }
        return Arrays.stream(home.getHost().split("\\.", -1)).limit(Math.max(1, home.getHost().split("\\.", -1).length - 1L))
                .filter(part -> !part.equals("web") && !part.equals("archive")).map(Words::squash)
                .reduce("", (longest, part) -> part.length() >= longest.length() ? part : longest);
    }

    /// The headline in the title of a document: without the site, or where its name is not to be told, the longest part.
    String headline(String title) {
        String cut = withoutSite(title);
        String[] parts = MARK.split(cut, -1);
        String longest = parts[0];
        for (String part : parts) {
            if (part.length() > 1.4 * longest.length()) {
                longest = part;
            }
        }
        return !cut.equals(bounded(title)) || longest.strip().length() < 12 ? cut : withoutSite(longest);
    }

    /// Whether an author is the publisher: its name or its host.
    boolean house(String author) {
        String letters = Words.squash(author);
        return names(author) || (!host.isEmpty() && (letters.equals(host) || letters.equals(domain)));
    }

    /// Whether an author may be a desk of the publisher: `Gazette Oslo` on `gazette.example`.
    boolean desk(String author) {
        return !host.isEmpty() && Words.squash(author.strip().split("\\s", 2)[0]).equals(host);
    }

    /// What stands between the marks of a title and is not the site's name.
    Stream<String> parts(String title) {
        return MARK.splitAsStream(bounded(title)).map(String::strip).filter(part -> !part.isEmpty() && !names(part));
    }

    /// Whether a text is nothing but the name of the site.
    boolean names(String text) {
        String letters = Words.squash(text);
        return !letters.isEmpty() && (letters.equals(site) || (host.length() >= SHORTEST_HOST && letters.equals(host)));
    }

    /// The title without the names of the site at its ends.
    String withoutSite(String whole) {
        String title = bounded(whole);
        String rest = title;
        while (true) {
            Optional<String> next = withoutLast(rest);
            if (next.isEmpty()) {
                return rest.equals(title) ? withoutFirst(rest).orElse(rest) : rest; // one name is enough
            }
            rest = next.get();
        }
    }

    private static String bounded(String title) {
        return title.length() > LONGEST ? title.substring(0, LONGEST).strip() : title.strip();
    }

    private Optional<String> withoutLast(String title) {
        for (int start : starts(title).reversed()) {
            if (siteBeside(title.substring(start), title.substring(0, start))) {
                return Optional.of(bare(title.substring(0, start)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> withoutFirst(String title) {
        for (int start : starts(title)) {
            if (names(title.substring(0, start)) && !bare(title.substring(start)).isEmpty()) {
                return Optional.of(bare(title.substring(start)));
            }
        }
        return Optional.empty();
    }

    /// Where parts begin, the first left out.
    private static List<Integer> starts(String title) {
        var starts = new ArrayList<Integer>();
        var mark = LIGHT_MARK.matcher(title);
        while (mark.find()) {
            starts.add(mark.end());
        }
        return starts;
    }

    /// Whether a part is the site's name, or holds its host's and is much shorter than the rest.
    private boolean siteBeside(String part, String rest) {
        String letters = Words.squash(part);
        return !bare(rest).isEmpty()
                && (names(part) || (host.length() >= SHORTEST_HOST && letters.contains(host) && letters.length() * 2 < Words.squash(rest).length()));
    }

    private static String bare(String part) {
        return EDGE.matcher(part).replaceAll("");
    }
}
