package org.broadsheet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.markup.Html;
import org.broadsheet.markup.PageForm;
import org.broadsheet.markup.Publisher;
import org.broadsheet.news.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads a page by what its publisher's description says of where things stand. What it finds is believed before all else; where it
/// finds nothing, as when the publisher has rebuilt its pages, the page is read like any other.
final class SiteRules {
    /// Letters from which on a text can be an article's.
    private static final int LEAST = 140;
    private static final int LONGEST_LINE = 1000;

    private final Document document;
    private final PageForm form;
    private final List<Element> read = new ArrayList<>();

    private SiteRules(Document document, PageForm form) {
        this.document = document;
        this.form = form;
    }

    /// @param facts  absent where nothing was found
    /// @param body   the elements that hold the text, in the order of the page; none where they were not found
    /// @param beside what was read besides, and is not to be read again as a part of the text
    record Read(Optional<Facts> facts, List<Element> body, List<Element> beside) {
        private static final Read NOTHING = new Read(Optional.empty(), List.of(), List.of());

        /// The headline; absent where it was not found.
        @Nullable String headline() {
            return facts.map(one -> one.headline).orElse(null);
        }

        /// The one element that holds the text, and nothing of what was read besides; absent where the text was not found.
        @Nullable Element root() {
            if (body.isEmpty()) {
                return null;
            }
            Html.takeOut(beside.stream().filter(element -> body.stream().anyMatch(part -> element.parents().contains(part))).toList());
            if (body.size() == 1) {
                return body.getFirst();
            }
            var whole = new Element("div");
            body.getFirst().before(whole);
            body.forEach(whole::appendChild);
            return whole;
        }
    }

    /// Takes out what is to be left, and reads the rest.
    static Read read(Document document, @Nullable Publisher publisher) {
        if (publisher == null || publisher.pages().empty()) {
            return Read.NOTHING;
        }
        Html.takeOut(publisher.pages().left(document.body()));
        return new SiteRules(document, publisher.pages()).read();
    }

    private Read read() {
        var facts = new Facts(Origin.SITE);
        facts.headline = text("headline");
        facts.kicker = text("kicker");
        facts.lead = text("lead");
        String line = text("byline");
        if (line != null) {
            Byline byline = Byline.of(line);
            facts.byline = byline.line();
            facts.authors.addAll(byline.names());
        }
        List<Element> body = form.elements("body", document.body());
        boolean enough = body.stream().mapToInt(part -> part.text().length()).sum() >= LEAST;
        return new Read(read.isEmpty() ? Optional.empty() : Optional.of(facts), enough ? body : List.of(), List.copyOf(read));
    }

    private @Nullable String text(String field) {
        List<Element> found = form.elements(field, document.body());
        read.addAll(found);
        return Words.orNull(found.stream().map(element -> Words.beginning(element, LONGEST_LINE)).filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
    }
}
