package org.broadsheet.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/// Finds the element that holds the text of the article, and takes out what stands in it without belonging to it.
/// Every element that holds text of its own is weighed: long sentences for it, links and scraps against; the sum over a
/// branch says whether the branch is the article. What the page itself states as its text (JSON-LD `articleBody`)
/// outweighs all.
final class BodyFinder {
    private static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
            "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "noscript");
    private static final Pattern SENTENCE = Pattern.compile("[.!?…。！？।؟:\"”»]\\s*$|[.!?。！？।؟]\\s");
    private static final Pattern BODY = Pattern.compile("(?:^|[\\s_-])(?:article-?body|articlebody|article-?text|articletext|article-?content|articlecontent|story-?body|storybody|story-?text|story-?content|post-?body|post-?content|entry-?content|entrytext|rich-?text|richtext|body-?text|bodytext|body-?copy|bodycopy|article-body-content|text-?body|content-?body|news-?text|newstext|news-?body|article-?copy|article-?main|article-?detail|page-?content-?article|copytext|lauftext|artikeltext|artikel-?inhalt)(?:$|[\\s_-])");
    private static final double NARROWER = 0.8;

    private final Document document;
    private final @Nullable String stated;
    private final IdentityHashMap<Element, Own> own = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Double> sums = new IdentityHashMap<>();

    /// Text that stands in an element itself or in its inline parts.
    private static final class Own {
        private final StringBuilder text = new StringBuilder();
        private int linked;
    }

    private BodyFinder(Document document, @Nullable String stated) {
        this.document = document;
        String letters = Words.squash(stated);
        this.stated = letters.length() > 300 ? letters : null;
    }

    /// @param stated the article's text as the page states it elsewhere
    static @Nullable Element find(Document document, @Nullable String stated) {
        return new BodyFinder(document, stated).find();
    }

    private @Nullable Element find() {
        weigh(null);
        takeOutSurroundings();
        weigh(null);
        Element root = root();
        boolean whole = stated != null && root != null && stated.length() > 0.5 * Words.squash(root.text()).length();
        if (!whole) {
            return root;
        }
        weigh(stated);
        Element certain = root();
        return certain == null ? root : certain;
    }

    private @Nullable Element root() {
        Element root = named().orElse(document.body());
        if (sum(root) <= 0) {
            return best();
        }
        while (true) {
            Element next = root.children().stream().max(Comparator.comparingDouble(this::sum)).orElse(null);
            if (next == null || sum(next) < NARROWER * sum(root) || INLINE.contains(next.normalName())
                    || (own.containsKey(next) && next.childrenSize() == 0)) {
                return root;
            }
            root = next;
        }
    }

    /// What the page itself calls the body of its article, if most of the text is there.
    private Optional<Element> named() {
        Element best = null;
        for (Element element : document.body().select("[itemprop~=articleBody], [class], [id]")) {
            boolean called = element.attr("itemprop").contains("articleBody") || BODY.matcher(Shape.names(element)).find();
            if (called && (best == null || sum(element) > sum(best) || (sum(element) > NARROWER * sum(best) && element.parents().contains(best)))) {
                best = element;
            }
        }
        return Optional.ofNullable(best).filter(element -> sum(element) > 300 && sum(element) > 0.3 * sum(document.body()));
    }

    private @Nullable Element best() {
        Element best = sums.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        return best == null || sum(best) <= 0 ? null : best;
    }

    private double sum(Element element) {
        return sums.getOrDefault(element, 0.0);
    }

    /// @param certain the text to look for, where it is known
    private void weigh(@Nullable String certain) {
        own.clear();
        sums.clear();
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                note(text);
            }
        }, document.body());
        List<Element> all = document.body().getAllElements();
        for (Element element : all.reversed()) {
            Own text = own.get(element);
            if (text != null) {
                sums.merge(element, weight(element, text, certain), Double::sum);
            }
            Element parent = element.parent();
            if (parent != null && sums.containsKey(element)) {
                sums.merge(parent, sum(element), Double::sum);
            }
        }
    }

    private void note(TextNode text) {
        boolean linked = false;
        Element holder = text.parent();
        while (holder != null && INLINE.contains(holder.normalName()) && holder.parent() != null) {
            linked |= holder.nameIs("a");
            holder = holder.parent();
        }
        if (holder != null) {
            linked |= holder.nameIs("a");
            Own noted = own.computeIfAbsent(holder, _ -> new Own());
            noted.text.append(text.text()).append(' ');
            noted.linked += linked ? text.text().length() : 0;
        }
    }

    private static double weight(Element element, Own noted, @Nullable String certain) {
        String text = noted.text.toString().strip();
        double length = length(text);
        double linked = text.isEmpty() ? 0 : (double) noted.linked / text.length();
        if (certain != null) {
            String letters = Words.squash(text);
            if (letters.length() > 12 && certain.contains(letters.length() > 60 ? letters.substring(0, 60) : letters)) {
                return 2 * length;
            }
            return length > 80 ? -0.2 * length : -5;
        }
        if (element.nameIs("li") && linked > 0.5) {
            return -20;
        }
        if (linked > 0.5) {
            return -Math.min(length, 100);
        }
        boolean sentence = SENTENCE.matcher(text).find();
        if (length >= 80 && sentence) {
            return length * (1 - linked);
        }
        if ((length >= 30 && sentence) || length >= 80) {
            return 0.5 * length * (1 - linked);
        }
        return element.normalName().matches("h[2-6]|p|li|td|pre|blockquote") ? 0 : -5;
    }

    /// Letters of scripts that write a word in one or two of them count double.
    private static double length(String text) {
        long wide = text.codePoints().filter(letter -> (letter >= 0x2E80 && letter <= 0x9FFF) || (letter >= 0xAC00 && letter <= 0xD7AF) || (letter >= 0x0E00 && letter <= 0x0E7F)).count();
        return text.length() + 1.5 * wide;
    }

    private void takeOutSurroundings() {
        double all = Math.max(sum(document.body()), 1);
        var gone = new HashSet<Node>();
        var figures = new HashSet<Node>();
        for (Element element : document.body().getAllElements()) {
            if (element.nameIs("figure") || figures.contains(element.parent())) {
                figures.add(element); // captions and credits are called all sorts of things
            }
            if (element.equals(document.body()) || element.parent() == null || gone.contains(element.parent())) {
                if (!element.equals(document.body())) {
                    gone.add(element);
                }
                continue;
            }
            if (!figures.contains(element) && apart(element, all)) {
                gone.add(element);
            }
        }
        gone.forEach(Node::remove);
    }

    private boolean apart(Element element, double all) {
        if (Shape.remarks(element)) {
            return !element.nameIs("article") && !holdsArticle(element);
        }
        if (sum(element) > 0.4 * all) {
            return false;
        }
        return (Shape.landmark(element) && !(element.nameIs("aside") && sum(element) > 0.2 * all))
                || (Shape.surroundings(element) && !holdsArticle(element));
    }

    private static boolean holdsArticle(Element element) {
        return element.selectFirst("h1, article, [itemprop=articleBody]") != null;
    }

    static boolean inline(Element element) {
        return INLINE.contains(element.normalName());
    }
}
