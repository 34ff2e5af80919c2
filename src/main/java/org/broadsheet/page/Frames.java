package org.broadsheet.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The frames of a page's pictures: elements that hold one picture and what stands under it, and nothing else. They are
/// found before anything is taken out of the page, since captions and credits are called all sorts of things.
final class Frames {
    /// Letters that can stand under a picture, where its page says that they do, and where only the frame's name does.
    private static final int LONGEST = 1200;
    private static final int LONGEST_UNNAMED = 400;
    /// What is larger than this is no frame; it also bounds the search.
    private static final int MOST_NODES = 400;
    private static final int MOST_LEVELS = 12;
    /// A page that has more pictures is read without their frames from there on.
    private static final int MOST_PICTURES = 1000;
    /// How far from a teaser's picture its headline stands, and how many parts a teaser has.
    private static final String HEADED = "h1, h2, h3, h4, h5, h6, article, time";
    private static final int TEASER_LEVELS = 4;
    private static final int MOST_PARTS = 12;
    private static final Pattern PICTURE_FILE = Pattern.compile("(?i)\\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])");
    private static final Set<String> NO_PART = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "table", "pre", "iframe", "video", "form", "article", "main", "blockquote", "time");

    private final List<Element> pictures = new ArrayList<>();
    private final Map<Element, Element> byPicture = new LinkedHashMap<>();
    private final Set<Element> frames = new HashSet<>();
    private final Map<Element, Element> following = new LinkedHashMap<>();
    private final Set<Element> captions = new HashSet<>();
    private final Map<Element, String> keys = new HashMap<>();
    private final Set<Element> shells = new HashSet<>();
    private final Set<Element> teasers = new HashSet<>();

    static Frames of(Element tree) {
        var found = new Frames();
        for (Element img : tree.select("img").stream().limit(MOST_PICTURES).toList()) {
            if (teaser(img)) {
                found.teasers.add(img);
            } else {
                found.pictures.add(img);
                found.find(img);
            }
        }
        return found;
    }

    /// Whether the element is a frame.
    boolean frame(Node element) {
        return element instanceof Element one && frames.contains(one);
    }

    /// Whether the element is nothing but a frame and what is put round it.
    boolean shell(Node element) {
        return frame(element) || (element instanceof Element one && shells.contains(one));
    }

    /// Whether a picture leads to another article.
    boolean teaser(Node img) {
        return img instanceof Element one && teasers.contains(one);
    }

    /// The frame of a picture that has something to say under it.
    Optional<Element> round(Element img) {
        return Optional.ofNullable(byPicture.get(img));
    }

    /// The caption of a picture that has no frame, since more stands round both.
    Optional<Element> following(Element img) {
        return Optional.ofNullable(following.get(img));
    }

    /// Whether the element is such a caption.
    boolean caption(Element element) {
        return captions.contains(element);
    }

    /// All pictures but those that lead to other articles, in the order of the page.
    List<Element> pictures() {
        return pictures;
    }

    private void find(Element img) {
        String key = key(img);
        Element figure = img.closest("figure");
        Element branch = img;
        boolean named = figure != null;
        for (int level = 0; level < MOST_LEVELS; level++) {
            Element parent = branch.parent();
            if (parent == null || parent.nameIs("body") || !alone(parent, key)) {
                break;
            }
            named |= Shape.picture(parent) && !parent.nameIs("picture");
            if (says(parent, branch)) {
                boolean within = figure != null && (parent.equals(figure) || parent.parents().contains(figure));
                if (!within && !told(parent, branch, named) && (frames.contains(branch) || !followed(parent, branch))) {
                    break;
                }
                frame(img, parent);
            } else if (byPicture.containsKey(img)) {
                shells.add(parent);
            }
            branch = parent;
        }
        if (!byPicture.containsKey(img)) {
            follow(img, branch);
        }
    }

    /// Notes a caption that stands behind a picture among other things, if its name says that it is one.
    private void follow(Element img, Element branch) {
        Element next = branch.nextElementSibling();
        if (next != null && next.hasText() && next.selectFirst("img, h1, h2, h3") == null && next.text().length() <= LONGEST && told(next, false)) {
            following.put(img, next);
            captions.add(next);
            shells.add(next);
        }
    }

    private void frame(Element img, Element frame) {
        Element inner = byPicture.put(img, frame);
        frames.remove(inner);
        frames.add(frame);
    }

    /// Whether a link round the picture leads elsewhere with words of its own, or another link to the same place does.
    private static boolean teaser(Element img) {
        Element link = img.closest("a[href]");
        if (link == null || !elsewhere(link)) {
            return false;
        }
        Element figure = img.closest("figure");
        if (figure != null && figure.selectFirst("figcaption") != null && link.selectFirst(HEADED) == null) {
            return false; // it leads to a larger picture, or to all of them
        }
        if (link.hasText()) {
            return link.selectFirst(HEADED) != null || !told(link, true);
        }
        Element around = link;
        for (int level = 0; level < TEASER_LEVELS && around.parent() != null && around.parent().childrenSize() <= MOST_PARTS; level++) {
            around = around.parent();
            if (around.select("a[href]").stream().limit(MOST_PARTS).anyMatch(other -> other.attr("href").equals(link.attr("href")) && other.hasText() && !told(other, true)
                    && other.closest("figcaption") == null)) {
                return true;
            }
        }
        return false;
    }

    private static boolean elsewhere(Element link) {
        String href = link.attr("href").strip();
        return !href.startsWith("#") && !href.startsWith("javascript:") && !PICTURE_FILE.matcher(href).find();
    }

    /// Whether an element holds no picture but one and nothing that can't be part of its frame.
    private boolean alone(Element element, String key) {
        var look = new NodeFilter() {
            private int nodes;
            private int letters;

            @Override
            public FilterResult head(Node node, int depth) {
                nodes++;
                if (node instanceof TextNode text && !text.isBlank()) {
                    letters += text.text().length();
                }
                boolean other = node instanceof Element one && (NO_PART.contains(one.normalName())
                        || (one.nameIs("img") && !key(one).equals(key) && !Figures.ornament(one)));
                return other || nodes > MOST_NODES || letters > LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
            }
        };
        return NodeTraversor.filter(look, element) != NodeFilter.FilterResult.STOP;
    }

    private String key(Element img) {
        return keys.computeIfAbsent(img, one -> PictureKey.of(Figures.source(one)));
    }

    private static List<Node> beside(Element parent, Element branch) {
        return parent.childNodes().stream().filter(node -> !node.equals(branch) && spoken(node)).toList();
    }

    /// Whether it holds words, other than those on a button.
    private static boolean spoken(Node node) {
        if (node instanceof TextNode text) {
            return !text.isBlank();
        }
        return node instanceof Element element && !element.nameIs("button") && element.hasText()
                && (element.selectFirst("button") == null || element.childNodes().stream().anyMatch(Frames::spoken));
    }

    /// Whether text stands beside a branch.
    private static boolean says(Element parent, Element branch) {
        return !beside(parent, branch).isEmpty();
    }

    /// Whether all that stands beside a branch is said to be caption or credit.
    private static boolean told(Element parent, Element branch, boolean named) {
        return beside(parent, branch).stream().allMatch(node -> told(node, named));
    }

    private static boolean told(Node node, boolean named) {
        if (!(node instanceof Element element)) {
            return false;
        }
        if (element.nameIs("small") || (named ? Shape.caption(element) || Shape.credit(element) : Shape.pictureText(element))) {
            return true;
        }
        return element.ownText().isBlank() && element.children().stream().filter(Frames::spoken).allMatch(child -> told(child, named));
    }

    /// Whether a short text that leads nowhere follows the picture in an element that is named for it.
    private static boolean followed(Element parent, Element branch) {
        if (!Shape.picture(parent) || parent.closest("a") != null) {
            return false;
        }
        List<Node> beside = beside(parent, branch);
        int letters = 0;
        int linked = 0;
        for (Node node : beside) {
            letters += node instanceof Element element ? element.text().length() : ((TextNode) node).text().strip().length();
            linked += node instanceof Element element ? element.select("a[href]").stream().mapToInt(link -> link.text().length()).sum() : 0;
        }
        return letters <= LONGEST_UNNAMED && linked * 2 < letters && beside.getFirst().siblingIndex() > branch.siblingIndex();
    }
}
