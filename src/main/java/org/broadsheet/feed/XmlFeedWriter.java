package org.broadsheet.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Section;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jdom2.filter.Filters;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/// Writes RSS 2.0 and Atom 1.0, by ROME. What ROME has no word for it is given as elements: Media RSS, Dublin Core's
/// language, and in RSS Atom's date of change.
final class XmlFeedWriter {
    private static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
    private static final Namespace DUBLIN = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private final FeedWriter.Sheet sheet;
    private final String type;
    private final boolean rss;

    XmlFeedWriter(FeedWriter.Sheet sheet, String type) {
        this.sheet = sheet;
        this.type = type;
        this.rss = type.startsWith("rss");
    }

    String write() {
        var feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setEncoding("UTF-8");
        feed.setTitle(legal(sheet.title()));
        feed.setDescription(legal(sheet.title())); // RSS 2.0 asks for one
        feed.setUri("urn:broadsheet:" + Integer.toHexString(sheet.title().hashCode()));
        feed.setLink(sheet.site() == null ? "https://broadsheet.example/" : sheet.site().toString());
        feed.setPublishedDate(Date.from(sheet.written()));
        feed.setGenerator("Broadsheet");
        feed.setEntries(sheet.stories().stream().map(this::entry).toList());
        try {
            List<Element> redundant = new ArrayList<>(); // ROME gives each date once more as Dublin Core has it
            var document = new SyndFeedOutput().outputJDom(feed);
            document.getRootElement().getDescendants(Filters.element("date", DUBLIN)).forEachRemaining(redundant::add);
            redundant.forEach(Element::detach);
            return new XMLOutputter(Format.getPrettyFormat().setLineSeparator("\n")).outputString(document);
        } catch (FeedException cannotBe) {
            throw new IllegalStateException("A feed that can't be written: " + sheet.title(), cannotBe);
        }
    }

    private SyndEntry entry(FeedWriter.Story story) {
        var article = story.article();
        var entry = new SyndEntryImpl();
        entry.setUri(legal(story.id()));
        entry.setTitleEx(text(article.headline()));
        if (story.link() != null) {
            entry.setLink(story.link().toString());
        }
        entry.setPublishedDate(Date.from(story.published()));
        entry.setUpdatedDate(Date.from(story.modified()));
        if (!rss) {
            entry.setAuthors(story.authors().stream().map(XmlFeedWriter::person).toList());
        }
        entry.setCategories(story.categories().stream().map(XmlFeedWriter::category).toList());
        if (article.lead() != null) {
            entry.setDescription(text(article.lead()));
        }
        if (!story.html().isBlank()) {
            entry.setContents(List.of(content("html", story.html())));
        }
        if (story.section() != null) {
            entry.setSource(source(story.section()));
        }
        entry.setForeignMarkup(besides(story));
        return entry;
    }

    /// Plain text. In RSS, where readers take a text for HTML when it looks like that, its brackets are escaped.
    private SyndContent text(String text) {
        return content(rss ? "text/plain" : "text", rss && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0)
                ? text.replace("&", "&amp;").replace("<", "&lt;") : text);
    }

    private static SyndContent content(String type, String value) {
        var content = new SyndContentImpl();
        content.setType(type);
        content.setValue(legal(value));
        return content;
    }

    private static SyndPerson person(String name) {
        var person = new SyndPersonImpl();
        person.setName(legal(name));
        return person;
    }

    private static SyndCategory category(String name) {
        var category = new SyndCategoryImpl();
        category.setName(legal(name));
        return category;
    }

    private static SyndFeed source(Section section) {
        var source = new SyndFeedImpl();
        source.setTitle(legal(section.title()));
        source.setUri(section.address().toString());
        source.setLink(section.address().toString());
        return source;
    }

    private List<Element> besides(FeedWriter.Story story) {
        var article = story.article();
        List<Element> elements = new ArrayList<>();
        if (article.language() != null) {
            elements.add(element("language", DUBLIN, article.language()));
        }
        if (rss) { // whose own author is a mail address
            story.authors().forEach(author -> elements.add(element("creator", DUBLIN, author)));
        }
        if (rss && article.modified() != null) {
            elements.add(element("updated", ATOM, story.modified().toString()));
        }
        article.pictures().forEach(picture -> elements.add(media(picture)));
        return elements;
    }

    /// Media RSS §media:content, with `media:title` for what the picture shows and `media:description` for its caption.
    private static Element media(Picture picture) {
        var media = new Element("content", MEDIA).setAttribute("url", picture.url().toString()).setAttribute("medium", "image");
        size(media, "width", picture.width());
        size(media, "height", picture.height());
        if (picture.alt() != null) {
            media.addContent(element("title", MEDIA, picture.alt()).setAttribute("type", "plain"));
        }
        if (picture.caption() != null) {
            media.addContent(element("description", MEDIA, picture.caption()).setAttribute("type", "plain"));
        }
        if (picture.credit() != null) {
            media.addContent(element("credit", MEDIA, picture.credit().text()).setAttribute("role", "photographer").setAttribute("scheme", "urn:ebu"));
        }
        return media;
    }

    private static void size(Element media, String name, @Nullable Integer pixels) {
        if (pixels != null) {
            media.setAttribute(name, Integer.toString(pixels));
        }
    }

    private static Element element(String name, Namespace namespace, String text) {
        return new Element(name, namespace).setText(legal(text));
    }

    /// The text without what XML cannot hold (XML 1.0 §2.2).
    private static String legal(String text) {
        return text.codePoints().allMatch(Verifier::isXMLCharacter) ? text : text.codePoints().filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
