package org.broadsheet.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/// Who wrote the article, as its page prints it: near the headline in an element that is made for it, leads to an author
/// or begins as bylines do; elsewhere only behind a label.
final class PrintedByline {
    private static final Pattern BYLINE = Pattern.compile("(?:^|[\\s_-])(?:byline|by-line|author|authors|author-name|authorname|autor|autoren|auteur|auteurs|autore|autorenzeile|writer|reporter|contributor|verfasser|posted-by|signature|firma)(?:$|[\\s_-])");
    private static final String NAME = "[itemprop=name], [rel~=author], a[class*=author], [class*=author-name], [class*=authorName], [class*=byline__name]";
    private static final String NAMES = "a[rel~=author], a[href*=author], a[href*=autor], [itemprop=name]";
    private static final Pattern OF_AUTHOR = Pattern.compile("(?i)/(?:authors?|autor(?:en|es)?|auteurs?|autori|profiles?|staff|writers?|contributors?)/[^/?#]+");
    private static final String ELSEWHERE = "figure, figcaption, nav, label, blockquote, [class*=comment]:not(body), [id*=comment]:not(body), [class*=teaser], [class*=related]";
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}");
    private static final int ABOVE = 25;
    private static final int BELOW = 160;
    private static final int LONGEST = 150;

    private final List<Element> order;
    private final List<Element> near;

    private PrintedByline(List<Element> order, @Nullable Element headline) {
        this.order = order;
        int at = headline == null ? 0 : order.indexOf(headline);
        this.near = Stream.concat(order.subList(Math.min(at + 1, order.size()), Math.min(order.size(), at + (headline == null ? 2 * BELOW : BELOW))).stream(),
                order.subList(Math.max(0, at - ABOVE), at).reversed().stream()).toList();
    }

    /// @param order all elements of the page, in its order
    static Optional<Byline> of(List<Element> order, @Nullable Element headline) {
        var bylines = new PrintedByline(order, headline);
        return bylines.first(bylines.near, PrintedByline::marked).or(() -> bylines.first(bylines.near, PrintedByline::leadsToAuthor))
                .or(() -> bylines.first(bylines.near, PrintedByline::announces)).or(() -> bylines.first(bylines.order, PrintedByline::labelled));
    }

    private Optional<Byline> first(List<Element> elements, Predicate<Element> which) {
        return elements.stream().filter(which).filter(element -> element.closest(ELSEWHERE) == null).map(PrintedByline::byline)
                .filter(byline -> !byline.names().isEmpty()).findFirst();
    }

    private static boolean marked(Element element) {
        if (!element.attr("rel").contains("author") && !element.attr("itemprop").contains("author") && !BYLINE.matcher(Shape.names(element)).find()) {
            return false;
        }
        String text = Words.beginning(element, LONGEST);
        return text.length() > 2 && text.length() < LONGEST;
    }

    private static boolean leadsToAuthor(Element element) {
        return element.nameIs("a") && OF_AUTHOR.matcher(element.attr("href")).find() && element.text().length() < LONGEST / 2 && element.text().length() > 3 && Byline.persons(element.text());
    }

    private static boolean announces(Element element) {
        String text = Words.beginning(element, LONGEST);
        return text.length() < LONGEST && Byline.announces(text);
    }

    /// `Author: Ann Harbour`, or `Author` in an element of its own before it; `Posted by Ann Harbour`.
    private static boolean labelled(Element element) {
        if (element.ownText().isBlank() && element.childrenSize() > 2) {
            return false;
        }
        return Byline.labelled(labelApart(element));
    }

    private static String labelApart(Element element) {
        String text = Words.beginning(element, LONGEST);
        String label = element.childrenSize() == 0 ? "" : Words.beginning(element.child(0), LONGEST);
        return text.length() >= LONGEST ? "" : !label.isBlank() && text.startsWith(label + " ") ? label + ": " + text.substring(label.length() + 1) : text;
    }

    private static Byline byline(Element element) {
        List<String> named = element.select(NAME).eachText().stream().filter(text -> !text.isBlank()).distinct().toList();
        String text = named.size() == 1 ? named.getFirst() : line(element);
        Byline byline = Byline.of(CLOCK.matcher(text).find() && !Byline.announces(text) ? "" : text);
        List<String> linked = element.select(NAMES).eachText().stream().flatMap(one -> Byline.of(one).names().stream()).distinct().toList();
        return linked.isEmpty() || byline.names().isEmpty() ? byline : new Byline(byline.line(), linked);
    }

    /// Its text; of parts that are names each and have nothing between them a list.
    private static String line(Element element) {
        Element inner = element;
        while (inner.childrenSize() == 1 && inner.ownText().isBlank()) {
            inner = inner.child(0);
        }
        List<String> parts = inner.children().eachText().stream().filter(text -> !text.isBlank()).toList();
        boolean list = inner.ownText().isBlank() && parts.size() > 1 && parts.stream().allMatch(Byline::persons);
        String apart = labelApart(element);
        return list ? String.join(", ", parts) : Byline.labelled(apart) ? apart : element.text();
    }
}
