package org.broadsheet.page;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.markup.Addresses;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Takes out the boxes that promote other articles among the paragraphs of one: each is headed by a link to another page,
/// and holds little besides.
final class Promotions {
    private static final String HEADINGS = "h2, h3, h4, h5, h6";
    /// Letters that a box may hold for each link that heads it: a kicker, a headline, two sentences.
    private static final int MOST = 450;

    private final Element root;
    private final Set<URI> own = new LinkedHashSet<>();
    private final @Nullable URI base;

    private Promotions(Element root, Document document, @Nullable URI base) {
        this.root = root;
        this.base = base;
        document.select("link[rel=canonical]").forEach(link -> Addresses.resolve(base, link.attr("href")).map(Promotions::page).ifPresent(own::add));
        if (base != null) {
            own.add(page(base));
        }
    }

    /// Leaves a text alone that consists of such boxes for the most part: a list of links is its matter then.
    static void takeOut(Element root, Document document, @Nullable URI base) {
        var promotions = new Promotions(root, document, base);
        var boxes = new LinkedHashSet<Element>();
        root.select(HEADINGS).stream().filter(promotions::leadsElsewhere).map(promotions::box).forEach(boxes::add);
        boxes.removeIf(box -> box.parents().stream().anyMatch(boxes::contains));
        int letters = boxes.stream().mapToInt(box -> box.text().length()).sum();
        if (letters < 0.5 * root.text().length()) {
            boxes.forEach(Node::remove);
        }
    }

    private boolean leadsElsewhere(Element heading) {
        int letters = heading.text().length();
        Element link = heading.closest("a[href]");
        List<Element> links = link == null ? heading.select("a[href]") : List.of(link);
        int linked = link == null ? links.stream().mapToInt(one -> one.text().length()).sum() : letters;
        return letters > 0 && linked > 0.9 * letters && links.stream().noneMatch(this::here);
    }

    /// Whether it leads to a place on this page.
    private boolean here(Element link) {
        String href = link.attr("href").strip();
        return href.startsWith("#") || Addresses.resolve(base, href).map(Promotions::page).filter(own::contains).isPresent();
    }

    private static URI page(URI address) {
        String text = address.toString();
        return URI.create(text.contains("#") ? text.substring(0, text.indexOf('#')) : text);
    }

    /// The largest element round a heading that holds nothing else, at least the heading.
    private Element box(Element heading) {
        Element box = heading;
        while (box.parent() != null && !box.equals(root) && !box.parent().equals(root) && promotes(box.parent())) {
            box = box.parent();
        }
        return box;
    }

    private boolean promotes(Element element) {
        List<Element> headings = element.select(HEADINGS);
        long leading = headings.stream().filter(this::leadsElsewhere).count();
        return headings.size() - leading <= 1 && element.text().length() <= MOST * leading;
    }
}
