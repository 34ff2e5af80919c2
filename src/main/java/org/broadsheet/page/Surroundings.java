package org.broadsheet.page;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Takes out of a page what stands round and between the text of its article: menus, remarks of readers, forms,
/// teasers. By name and role, unless so much of the page's text stands in it that it can't be.
final class Surroundings {
    private final Element body;
    private final Frames frames;
    private final Weighing weighing;
    private final double all;
    private final Set<Node> gone = new HashSet<>();

    private Surroundings(Element body, Frames frames) {
        this.body = body;
        this.frames = frames;
        this.weighing = Weighing.of(body, null);
        this.all = weighing.text(body);
    }

    /// @param frames of the pictures, which stay whole
    static void takeOut(Element body, Frames frames) {
        var surroundings = new Surroundings(body, frames);
        surroundings.find();
        surroundings.gone.forEach(Node::remove);
    }

    private void find() {
        var figures = new HashSet<Node>();
        for (Element element : body.getAllElements()) {
            if (element.nameIs("figure") || frames.shell(element) || figures.contains(element.parent())) {
                figures.add(element); // captions and credits are called all sorts of things
            }
            Element parent = element.parent();
            if (element.equals(body) || parent == null) {
                continue;
            }
            if (gone.contains(parent) || (!figures.contains(element) && apart(element))) {
                gone.add(element);
            }
        }
    }

    private boolean apart(Element element) {
        if (Shape.remarks(element)) {
            return !element.nameIs("article") && !holdsArticle(element);
        }
        if (weighing.text(element) > 0.4 * all) {
            return false;
        }
        if (Weighing.inline(element)) { // part of a line that is read on
            return Shape.unseen(element);
        }
        return (Shape.landmark(element) && !(element.nameIs("aside") && weighing.text(element) > 0.2 * all))
                || (Shape.surroundings(element) && !holdsArticle(element));
    }

    private boolean holdsArticle(Element element) {
        return element.selectFirst("h1, [itemprop=articleBody], math") != null
                || element.select("article").stream().anyMatch(article -> weighing.text(article) > 0.2 * all);
    }
}
