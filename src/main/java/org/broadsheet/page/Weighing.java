package org.broadsheet.page;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/// What each branch of a page weighs as text of an article. Every element that holds text of its own is weighed: long
/// sentences for it, links and scraps against; a branch weighs the sum of what is in it.
final class Weighing {
    /// Parts of a line; at the end those of a formula (MathML, and what MathJax puts round it).
    private static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
            "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "noscript",
            "math", "semantics", "mi", "mn", "mo", "mtext", "mspace", "mrow", "mstyle", "mpadded", "mfenced", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover",
            "mtable", "mtr", "mtd", "mjx-container", "mjx-assistive-mml");
    private static final Set<String> BLOCKS = Set.of("h2", "h3", "h4", "h5", "h6", "p", "li", "td", "pre", "blockquote");
    private static final String ENDS = ".!?。！？।؟";
    private static final String MAY_END = "…:\"”»";
    /// From here on a line of text is a paragraph.
    static final double PARAGRAPH = 80;
    /// Letters by which a paragraph is known again, at its beginning or its end.
    private static final int ENOUGH = 60;

    private final @Nullable String certain;
    private final IdentityHashMap<Element, Own> own = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Double> sums = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Double> texts = new IdentityHashMap<>();

    /// Text that stands in an element itself or in its inline parts.
    private static final class Own {
        private final StringBuilder text = new StringBuilder();
        private int linked;
    }

    private Weighing(@Nullable String certain) {
        this.certain = certain;
    }

    /// @param certain the letters of the text to look for, where it is known
    static Weighing of(Element body, @Nullable String certain) {
        var weighing = new Weighing(certain);
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                weighing.note(text);
            }
        }, body);
        weighing.add(body.getAllElements());
        return weighing;
    }

    /// What is in the branch; below 0 for menus and the like.
    double sum(Element element) {
        return sums.getOrDefault(element, 0.0);
    }

    /// What is in the branch without what stands against it.
    double text(Element element) {
        return texts.getOrDefault(element, 0.0);
    }

    Optional<Element> heaviest() {
        return sums.entrySet().stream().filter(entry -> entry.getValue() > 0).max(Map.Entry.comparingByValue(Comparator.naturalOrder())).map(Map.Entry::getKey);
    }

    /// Whether it holds text itself, and is no mere frame for others.
    boolean holdsText(Element element) {
        return own.containsKey(element);
    }

    /// Whether it is a paragraph of an article by itself.
    boolean paragraph(Element element) {
        Own noted = own.get(element);
        return noted != null && weight(element, noted) >= PARAGRAPH;
    }

    static boolean inline(Element element) {
        return INLINE.contains(element.normalName());
    }

    private void add(List<Element> all) {
        for (Element element : all.reversed()) {
            Own noted = own.get(element);
            if (noted != null) {
                double weight = weight(element, noted);
                sums.merge(element, weight, Double::sum);
                texts.merge(element, Math.max(weight, 0), Double::sum);
            }
            Element parent = element.parent();
            if (parent != null && sums.containsKey(element)) {
                sums.merge(parent, sum(element), Double::sum);
                texts.merge(parent, text(element), Double::sum);
            }
        }
    }

    private void note(TextNode text) {
        boolean linked = false;
        Element holder = text.parent();
        while (holder != null && inline(holder) && holder.parent() != null) {
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

    private double weight(Element element, Own noted) {
        if (certain == null) {
            return byItself(element, noted);
        }
        String letters = Words.squash(noted.text.toString());
        double length = length(noted.text.toString().strip());
        if (letters.length() > 12 && (certain.contains(letters.substring(0, Math.min(ENOUGH, letters.length())))
                || certain.contains(letters.substring(Math.max(0, letters.length() - ENOUGH))))) {
            return 2 * length;
        }
        return length > PARAGRAPH ? -0.2 * length : -5;
    }

    private static double byItself(Element element, Own noted) {
        String text = noted.text.toString().strip();
        double length = length(text);
        double linked = text.isEmpty() ? 0 : (double) noted.linked / text.length();
        if (element.nameIs("li") && linked > 0.5) {
            return -20;
        }
        if (linked > 0.5) {
            return -Math.min(length, 100);
        }
        boolean sentence = sentence(text);
        if (length >= PARAGRAPH && sentence) {
            return length * (1 - linked);
        }
        if ((length >= 30 && sentence) || length >= PARAGRAPH) {
            return 0.5 * length * (1 - linked);
        }
        return BLOCKS.contains(element.normalName()) ? 0 : -5;
    }

    /// Whether a mark ends a sentence in it, at its own end or before a space.
    private static boolean sentence(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        if (ENDS.indexOf(last) >= 0 || MAY_END.indexOf(last) >= 0) {
            return true;
        }
        for (int at = 0; at < text.length() - 1; at++) {
            if (ENDS.indexOf(text.charAt(at)) >= 0 && Character.isWhitespace(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /// Letters of scripts that write a word in one or two of them count more.
    private static double length(String text) {
        long wide = text.codePoints().filter(letter -> (letter >= 0x2E80 && letter <= 0x9FFF) || (letter >= 0xAC00 && letter <= 0xD7AF) || (letter >= 0x0E00 && letter <= 0x0E7F)).count();
        return text.length() + 1.5 * wide;
    }
}
