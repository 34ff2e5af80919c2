package org.broadsheet.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Origin;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads what stands round the headline: kicker, lead, byline, date, short address. Knows them by where they stand and
/// by what newsrooms call them in their style sheets.
final class Masthead {
    private static final Pattern KICKER = Pattern.compile("(?i)(?:^|[\\s_-])(?:kicker|eyebrow|overline|topline|top-line|dachzeile|spitzmarke|roofline|surtitle|surtitre|supertitle|pretitle|vinjett|strap|strapline|overtitle|occhiello|antetitulo|headline-prefix|supra-title|rubric)(?:$|[\\s_-])");
    private static final Pattern LEAD = Pattern.compile("(?i)(?:^|[\\s_-])(?:lead|leadtext|lede|leadin|lead-in|teaser|teaser-text|intro|introduction|introtext|standfirst|stand-first|dek|deck|summary|abstract|subtitle|sub-title|subheadline|sub-headline|subheading|subhead|subheader|subhed|chapo|chapeau|ingress|vorspann|anlauf|entradilla|bajada|copete|sommario|perex|headline-desc|article-desc|excerpt|preamble|strapline|manchet|underrubrik|lid|einleitung|header-text|description)(?:$|[\\s_-])");

    private static final int LEAST_LEAD = 60;
    private static final int LEAST_PARAGRAPH = 100;

    private final @Nullable URI base;
    private final Facts facts = new Facts(Origin.MARKUP);
    private final List<Element> order;
    private final @Nullable Element headline;

    private Masthead(Document document, @Nullable URI base, Optional<Heading> heading) {
        this.base = base;
        this.order = document.body().getAllElements();
        this.headline = heading.map(Heading::element).orElse(null);
        this.facts.headline = heading.map(Heading::text).map(Words::orNull).orElse(null);
        this.facts.kicker = heading.map(Heading::kicker).map(Words::orNull).orElse(null);
    }

    /// @param headline the element that holds it, where one was found
    record Read(Facts facts, @Nullable Element headline) {}

    /// @param stated what the page's head calls the article, the surest first
    static Read read(Document document, @Nullable URI base, List<String> stated, Titles titles) {
        var masthead = new Masthead(document, base, Heading.find(document, stated, titles));
        masthead.readRest();
        return new Read(masthead.facts, masthead.headline);
    }

    /// Whether newsrooms call an element so that stands above the headline.
    static boolean namesKicker(Element element) {
        return KICKER.matcher(Shape.names(element)).find();
    }

    private void readRest() {
        int at = headline == null ? -1 : order.indexOf(headline);
        List<Element> above = at < 0 ? List.of() : order.subList(Math.max(0, at - 25), at);
        List<Element> below = at < 0 ? order.subList(0, Math.min(order.size(), 400)) : order.subList(at + 1, Math.min(order.size(), at + 160));
        if (facts.kicker == null) {
            facts.kicker = Stream.concat(above.reversed().stream(), below.stream().limit(12)).filter(Masthead::namesKicker)
                    .map(Masthead::kicker).filter(text -> !text.isBlank() && text.length() < 80).findFirst()
                    .or(this::headingAbove).orElse(null);
        }
        facts.lead = lead(below).or(this::headingBelow).orElse(null);
        PrintedByline.of(order, headline).ifPresent(byline -> {
            facts.byline = byline.line();
            facts.authors.addAll(byline.names());
        });
        facts.published = PrintedDate.of(order, headline, base).orElse(null);
        facts.permalink = order.stream().filter(this::saysItsAddress).map(element -> Addresses.resolve(base, element.ownText().strip()))
                .flatMap(Optional::stream).findFirst().orElse(null);
    }

    /// A short address for copying: the text is an address of the same publisher, and leads there if it is a link.
    private boolean saysItsAddress(Element element) {
        boolean address = element.textNodes().stream().anyMatch(text -> text.getWholeText().contains("http"));
        String shown = address ? element.ownText().strip() : "";
        boolean link = element.nameIs("a");
        if (!shown.startsWith("http") || shown.length() > 80 || shown.contains(" ") || (link && !shown.equals(element.attr("href").strip()))) {
            return false;
        }
        boolean named = Shape.names(element).contains("permalink") || Shape.names(element).contains("shortlink");
        return named || (shown.length() < 40 && sameHouse(shown));
    }

    private boolean sameHouse(String href) {
        String own = base == null || base.getHost() == null ? "" : base.getHost();
        String domain = own.replaceFirst("^.*?([^.]+\\.[^.]+)$", "$1");
        return Addresses.resolve(null, href).map(URI::getHost).filter(host -> host != null && !host.equals(own) && host.endsWith("." + domain)).isPresent();
    }

    /// Its words; where it consists of several parts without a word between, a bar parts them.
    private static String kicker(Element element) {
        List<String> parts = element.children().eachText().stream().filter(text -> !text.isBlank()).toList();
        return parts.size() > 1 && element.ownText().isBlank() ? String.join(" | ", parts) : element.text();
    }

    /// A small heading straight above the headline.
    private Optional<String> headingAbove() {
        Element before = headline == null ? null : headline.previousElementSibling();
        return Optional.ofNullable(before).filter(element -> element.normalName().matches("h[2-6]")).map(Element::text)
                .filter(text -> text.length() < 50);
    }

    /// What newsrooms call the lead; a heading so called is one only above the text.
    private Optional<String> lead(List<Element> below) {
        boolean inText = false;
        for (Element element : below) {
            boolean named = LEAD.matcher(Shape.names(element) + " " + element.attr("itemprop")).find();
            if (named && !(inText && element.normalName().startsWith("h")) && leading(element)
                    && !Words.squash(facts.headline).contains(Words.squash(element.text()))) {
                return Optional.of(element.text());
            }
            inText |= !named && element.nameIs("p") && element.ownText().length() > LEAST_PARAGRAPH;
        }
        return Optional.empty();
    }

    /// A smaller heading straight below the headline, too long for a crosshead.
    private Optional<String> headingBelow() {
        Element lone = headline;
        while (lone != null && lone.nextElementSibling() == null && lone.parent() != null && lone.parent().childrenSize() == 1) {
            lone = lone.parent();
        }
        return Optional.ofNullable(lone == null ? null : lone.nextElementSibling()).filter(element -> element.normalName().matches("h[2-4]"))
                .filter(this::leading).map(Element::text).filter(text -> text.length() > LEAST_LEAD);
    }

    private boolean leading(Element element) {
        String text = element.text();
        return text.length() > 30 && text.length() < 900 && element.select("p").size() < 4 && element.children().select("h1, h2, h3, figure, ul, form").isEmpty()
                && element.select("a").text().length() < text.length() / 2 && !element.nameIs("a") && element.closest("figure, figcaption, a, aside") == null
                && !Shape.caption(element);
    }
}
