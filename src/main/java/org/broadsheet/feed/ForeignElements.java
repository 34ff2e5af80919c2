package org.broadsheet.feed;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.news.Picture;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an entry says in elements from elsewhere: pictures in Media RSS, and our [Particulars]; in RSS also authors and
/// language as Dublin Core has them, and the date of change as Atom has it.
final class ForeignElements {
    private static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
    private static final Namespace DUBLIN = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final Namespace CONTENT = Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    private static final Namespace OURS = Namespace.getNamespace("broadsheet", Particulars.NAMESPACE);

    private final FeedWriter.Story story;
    private final boolean rss;

    ForeignElements(FeedWriter.Story story, boolean rss) {
        this.story = story;
        this.rss = rss;
    }

    /// Declares all namespaces once, at the root.
    static void declare(Element root, boolean rss) {
        (rss ? List.of(MEDIA, OURS, DUBLIN, CONTENT, ATOM) : List.of(MEDIA, OURS)).forEach(root::addNamespaceDeclaration);
    }

    /// ROME gives each date once more as Dublin Core has it.
    static void takeOutDates(Document document) {
        List<Element> redundant = new ArrayList<>();
        document.getRootElement().getDescendants(Filters.element("date", DUBLIN)).forEachRemaining(redundant::add);
        redundant.forEach(Element::detach);
    }

    /// All but the particulars.
    List<Element> all() {
        var article = story.article();
        List<Element> elements = new ArrayList<>();
        if (rss) {
            story.authors().forEach(author -> elements.add(element("creator", DUBLIN, author))); // RSS's own is a mail address
            add(elements, "language", DUBLIN, article.language());
            add(elements, "updated", ATOM, story.modified());
        }
        article.pictures().forEach(picture -> elements.add(media(picture)));
        return elements;
    }

    Element particulars() {
        return ours("article", Particulars.of(story.article()));
    }

    private static void add(List<Element> elements, String name, Namespace namespace, @Nullable Object value) {
        if (value != null) {
            elements.add(element(name, namespace, value.toString()));
        }
    }

    private static Element element(String name, Namespace namespace, String text) {
        return new Element(name, namespace).setText(Letters.legal(text));
    }

    /// Media RSS §media:content, with `media:title` for what the picture shows and `media:description` for its caption.
    private Element media(Picture picture) {
        var media = new Element("content", MEDIA).setAttribute("url", picture.url().toString()).setAttribute("medium", "image");
        attribute(media, "type", story.type(picture));
        attribute(media, "width", picture.width());
        attribute(media, "height", picture.height());
        plain(media, "title", picture.alt());
        plain(media, "description", picture.caption());
        if (picture.credit() != null) {
            media.addContent(element("credit", MEDIA, picture.credit().text()).setAttribute("role", "photographer").setAttribute("scheme", "urn:ebu"));
        }
        return media;
    }

    private static void attribute(Element media, String name, @Nullable Object value) {
        if (value != null) {
            media.setAttribute(name, value.toString());
        }
    }

    private static void plain(Element media, String name, @Nullable String text) {
        if (text != null) {
            media.addContent(element(name, MEDIA, text).setAttribute("type", "plain"));
        }
    }

    /// An object as an element, its values as elements in it.
    private static Element ours(String name, JsonNode value) {
        var element = new Element(name, OURS);
        if (!value.isObject()) {
            return element.setText(value.asString());
        }
        value.properties().forEach(property -> {
            var inner = property.getValue();
            if (inner.isArray()) {
                inner.forEach(one -> element.addContent(ours(property.getKey(), one)));
            } else {
                element.addContent(ours(property.getKey(), inner));
            }
        });
        return element;
    }
}
