package org.broadsheet.page;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the element that holds the text of the article, once its surroundings are taken out. What the page itself
/// states as its text (JSON-LD `articleBody`) outweighs all, then what it calls its article's body.
final class BodyFinder {
    private static final double NARROWER = 0.8;
    /// Letters from which a text can be an article.
    private static final int LEAST = 300;

    private final Element body;
    private Weighing weighing;

    private BodyFinder(Element body) {
        this.body = body;
        this.weighing = Weighing.of(body, null);
    }

    /// @param stated the article's text as the page states it elsewhere
    /// @param base   the page's own address, as far as it is known
    /// @param frames of the page's pictures
    static @Nullable Element find(Document document, @Nullable String stated, @Nullable URI base, Frames frames) {
        Surroundings.takeOut(document.body(), frames);
        Element root = new BodyFinder(document.body()).find(Words.squash(stated));
        if (root != null) {
            Promotions.takeOut(root, document, base);
        }
        return root;
    }

    private @Nullable Element find(String stated) {
        Element root = root();
        boolean whole = stated.length() > LEAST && root != null && stated.length() > 0.5 * Words.squash(root.text()).length();
        if (!whole) {
            return root;
        }
        weighing = Weighing.of(body, stated);
        Element certain = root();
        return certain == null ? root : certain;
    }

    private @Nullable Element root() {
        Element called = marked().or(this::named).orElse(body);
        Element root = whole(called);
        if (!root.equals(called)) {
            return root;
        }
        if (weighing.sum(root) <= 0) {
            return weighing.heaviest().map(element -> element.nameIs("p") && element.parent() != null ? element.parent() : element).orElse(null);
        }
        while (true) {
            Element next = root.children().stream().max(Comparator.comparingDouble(weighing::sum)).orElse(null);
            if (next == null || weighing.sum(next) < NARROWER * weighing.sum(root) || part(next, root)) {
                return root;
            }
            root = next;
        }
    }

    /// Whether it is one of the parts that the text consists of, not a frame round all of it.
    private boolean part(Element element, Element frame) {
        return Weighing.inline(element) || element.normalName().matches("p|[uod]l") || (element.nameIs("table") && element.selectFirst("th") != null)
                || (weighing.holdsText(element) && element.childrenSize() == 0)
                || frame.children().stream().anyMatch(child -> !child.equals(element) && weighing.paragraph(child));
    }

    /// What is marked up as the body of an article (schema.org), be the rest of the page as long as it may.
    private Optional<Element> marked() {
        return heaviest("[itemprop~=articleBody]", false);
    }

    /// What the page calls the body of its article, if a good part of its text is there.
    private Optional<Element> named() {
        return heaviest("[class], [id]", true).filter(element -> weighing.sum(element) > 0.3 * weighing.sum(body));
    }

    /// The element that holds all that is called like it: a text that advertisements part into several.
    private Element whole(Element found) {
        Element whole = found;
        for (Element other : found.className().isBlank() ? List.<Element>of() : body.getElementsByClass(found.classNames().iterator().next())) {
            boolean alike = other.nameIs(found.normalName()) && other.className().equals(found.className()) && weighing.sum(other) > Weighing.PARAGRAPH;
            while (alike && whole.parent() != null && !other.equals(whole) && !other.parents().contains(whole)) {
                whole = whole.parent();
            }
        }
        return whole;
    }

    /// The innermost of the heaviest.
    private Optional<Element> heaviest(String query, boolean called) {
        Element best = null;
        for (Element element : body.select(query)) {
            boolean asked = !called || Shape.body(element);
            if (asked && (best == null || weighing.sum(element) > weighing.sum(best)
                    || (weighing.sum(element) > NARROWER * weighing.sum(best) && element.parents().contains(best)))) {
                best = element;
            }
        }
        return Optional.ofNullable(best).filter(element -> weighing.sum(element) > LEAST);
    }
}
