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
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.broadsheet.news.Section;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// Writes RSS 2.0 and Atom 1.0, by ROME: the feed first, without an entry, then each entry on its own. What ROME has no
/// word for is given as elements, see [ForeignElements].
final class XmlFeedWriter {
    /// RSS asks for the address of a site, and articles of several publishers have none: one that leads nowhere (RFC 2606 §2).
    private static final String NO_SITE = "https://broadsheet.example/";

    private static final Pattern LIKE_HTML = Pattern.compile("<\\S|&#?\\w+;");

    private final FeedWriter.Sheet sheet;
    private final String type;
    private final boolean rss;

    XmlFeedWriter(FeedWriter.Sheet sheet, String type) {
        this.sheet = sheet;
        this.type = type;
        this.rss = type.startsWith("rss");
    }

    int write(Iterator<FeedWriter.Story> stories, Writer out) throws IOException {
        var root = document(List.of()).getRootElement();
        ForeignElements.declare(root, rss);
        var printer = new XmlPrinter(root, rss ? "</channel>" : "</feed>", out);
        var written = 0;
        for (; stories.hasNext(); written++) {
            var story = stories.next();
            var only = document(List.of(entry(story))).getRootElement();
            var entry = rss ? only.getChild("channel").getChild("item") : only.getChild("entry", only.getNamespace());
            entry.detach();
            entry.addContent(new ForeignElements(story, rss).particulars());
            if (!rss && story.article().language() != null) {
                entry.setAttribute("lang", Letters.legal(story.article().language()), Namespace.XML_NAMESPACE);
            }
            printer.print(entry);
        }
        printer.end();
        return written;
    }

    private Document document(List<SyndEntry> entries) {
        var feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setEncoding("UTF-8");
        feed.setTitle(line(sheet.title()));
        if (rss) { // which asks for one
            feed.setDescription(line(sheet.title()));
        }
        feed.setUri("urn:uuid:" + UUID.nameUUIDFromBytes(sheet.title().getBytes(StandardCharsets.UTF_8)));
        feed.setLink(sheet.site() != null ? sheet.site().toString() : rss ? NO_SITE : null);
        feed.setPublishedDate(Date.from(sheet.written()));
        feed.setGenerator("Broadsheet");
        feed.setEntries(entries);
        try {
            var document = new SyndFeedOutput().outputJDom(feed);
            ForeignElements.takeOutDates(document);
            return document;
        } catch (FeedException cannotBe) {
            throw new IllegalStateException("A feed that can't be written: " + sheet.title(), cannotBe);
        }
    }

    private SyndEntry entry(FeedWriter.Story story) {
        var article = story.article();
        var entry = new SyndEntryImpl();
        entry.setUri(Letters.legal(story.id()));
        entry.setTitleEx(text(article.headline()));
        if (story.link() != null) {
            entry.setLink(story.link().toString());
        }
        entry.setPublishedDate(date(story.published()));
        if (!rss) {
            // RFC 4287 §4.1.2 asks for it, whatever is known.
            entry.setUpdatedDate(date(Objects.requireNonNullElse(story.modified(), Objects.requireNonNullElse(story.published(), story.received()))));
            entry.setAuthors(authors(story).stream().map(XmlFeedWriter::person).toList());
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
        entry.setForeignMarkup(new ForeignElements(story, rss).all());
        return entry;
    }

    /// Atom asks for an author (RFC 4287 §4.1.2): the section where no other is known, else the program.
    private static List<String> authors(FeedWriter.Story story) {
        return !story.authors().isEmpty() ? story.authors() : List.of(story.section() != null ? story.section().title() : "Broadsheet");
    }

    private SyndContent text(String text) {
        return content(rss ? "text/plain" : "text", line(text));
    }

    /// Plain text. In RSS, where readers take a text for HTML when it looks like that, its brackets are escaped.
    private String line(String text) {
        return Letters.legal(rss && LIKE_HTML.matcher(text).find() ? text.replace("&", "&amp;").replace("<", "&lt;") : text);
    }

    private static SyndContent content(String type, String value) {
        var content = new SyndContentImpl();
        content.setType(type);
        content.setValue(Letters.legal(value));
        return content;
    }

    private static SyndPerson person(String name) {
        var person = new SyndPersonImpl();
        person.setName(Letters.legal(name));
        return person;
    }

    private static SyndCategory category(String name) {
        var category = new SyndCategoryImpl();
        category.setName(Letters.legal(name));
        return category;
    }

    private SyndFeed source(Section section) {
        var source = new SyndFeedImpl();
        source.setTitle(line(section.title()));
        source.setUri(section.address().toString());
        source.setLink((section.site() == null ? section.address() : section.site()).toString());
        return source;
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }
}
