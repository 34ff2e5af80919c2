package org.broadsheet.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The headline as it is printed on the page, and a kicker that stands in the same element.
/// @param text without what is there for machines and screen readers alone
record Heading(Element element, String text, @Nullable String kicker) {
    private static final Pattern ROOT = Pattern.compile("(?:https?://[^/?#]*)?/?(?:index\\.\\w+)?(?:#.*)?");
    private static final Pattern LATER_COPY = Pattern.compile("^.+(?=https?://)");
    private static final Pattern OF_SITE = Pattern.compile("(?:^|\\s)(?:site|blog|brand)-?(?:title|name|logo)(?:$|\\s)|(?:^|\\s)logo(?:$|\\s)");
    private static final String HEADINGS = "h1, h2, h3, h4, [itemprop=headline], [class*=headline], [class*=title], [class*=Headline], [class*=Title]";
    private static final int LONGEST = 300;
    private static final int SHORTEST = 8;

    /// @param stated what the page's head calls the article, the surest first
    static Optional<Heading> find(Document document, List<String> stated, Titles titles) {
        return new Search(document, stated, titles).find();
    }

    /// Looks for the heading that says what the head states; where none does, for the one that only a headline can be.
    private static final class Search {
        private final List<String> whole;
        private final List<String> parts;
        private final List<Element> headings;
        private final List<Element> first;

        Search(Document document, List<String> stated, Titles titles) {
            this.whole = stated.stream().map(titles::withoutSite).toList();
            this.parts = stated.stream().flatMap(titles::parts).toList();
            this.headings = document.body().select(HEADINGS).stream()
                    .filter(element -> fits(element.text()) && !ofSite(element, titles)).toList();
            this.first = headings.stream().filter(element -> element.nameIs("h1")).toList();
        }

        private static boolean fits(String text) {
            return !text.isBlank() && text.length() < LONGEST;
        }

        Optional<Heading> find() {
            return same(first, whole).or(() -> same(headings, whole)).or(() -> same(first, parts)).or(this::alike).or(() -> same(headings, parts))
                    .or(this::nearlySame).or(this::likely).map(Heading::of);
        }

        private static Optional<Element> same(List<Element> among, List<String> said) {
            Set<String> letters = said.stream().map(Words::squash).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
            return among.stream().filter(element -> letters.contains(Words.squash(of(element).text())) || letters.contains(Words.squash(element.text())))
                    .findFirst();
        }

        private Optional<Element> alike() {
            return best().filter(element -> likeness(element) >= 0.3);
        }

        private Optional<Element> nearlySame() {
            return headings.stream().filter(element -> element.text().length() > SHORTEST && likeness(element) > 0.85).findFirst();
        }

        /// An only `h1` where the head says no more than "Home", or one that shares a word or two with it; or the only
        /// heading in the header of an article (HTML §4.3.8).
        private Optional<Element> likely() {
            boolean mute = whole.stream().allMatch(title -> title.length() <= 12 && !title.contains(" "));
            return best().filter(element -> likeness(element) > 0.2 || (mute && first.size() == 1))
                    .or(() -> only(headings.stream().filter(element -> element.normalName().matches("h[12]") && element.closest("article header") != null).toList()));
        }

        private static Optional<Element> only(List<Element> elements) {
            return elements.size() == 1 ? Optional.of(elements.getFirst()) : Optional.empty();
        }

        private Optional<Element> best() {
            return first.stream().max(Comparator.comparingDouble(this::likeness).thenComparing(first::indexOf, Comparator.reverseOrder()));
        }

        private double likeness(Element heading) {
            return whole.stream().mapToDouble(title -> Words.likeness(title, heading.text())).max().orElse(0);
        }
    }

    /// Whether it is the name of the site, as on every page of it.
    private static boolean ofSite(Element heading, Titles titles) {
        Element link = heading.nameIs("a") ? heading : heading.selectFirst("a[href]");
        boolean home = link != null && link.text().equals(heading.text()) && ROOT.matcher(LATER_COPY.matcher(link.attr("href")).replaceFirst("")).matches();
        return home || titles.names(heading.text()) || OF_SITE.matcher(Shape.names(heading)).find();
    }

    private static Heading of(Element element) {
        Element copy = element.clone();
        copy.select("button, svg, .sr-only, .visually-hidden, .visuallyhidden, [aria-hidden=true], a.headerlink, a.anchor").remove();
        Optional<Element> above = copy.getAllElements().stream().filter(part -> !part.equals(copy) && Masthead.namesKicker(part)).findFirst()
                .filter(part -> !part.text().isBlank() && part.text().length() < copy.text().length());
        above.ifPresent(Element::remove);
        return new Heading(element, copy.text().replaceFirst("^[:|–—-]\\s+", ""),
                above.map(kicker -> kicker.text().replaceFirst("\\s*[:|–—-]$", "")).orElse(null));
    }
}
