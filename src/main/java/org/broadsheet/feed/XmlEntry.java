package org.broadsheet.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Entry;
import org.broadsheet.news.FeedLink;
import org.broadsheet.news.Markup;
import org.broadsheet.news.Media;
import org.broadsheet.news.Person;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads an RSS `item` or an Atom `entry`.
final class XmlEntry {
    private final Element element;
    private final Context context;
    private final boolean atom;
    private final List<Person> inherited;
    private final Children children;

    /// `inherited`: the authors of the feed, who are the entry's where it names none.
    XmlEntry(Element element, Context context, boolean atom, List<Person> inherited) {
        this.element = element;
        this.context = context;
        this.atom = atom;
        this.inherited = inherited;
        this.children = Children.of(element, context.names());
    }

    /// `written`: the element as it stands in the document.
    Entry read(String written) {
        var links = Links.all(children, context);
        var named = children.text("guid", "id");
        var id = named != null ? named : id();
        var link = link(links);
        var title = text("title", "dc:title", "dcterms:title", "media:title", "itunes:title");
        var within = context.at(link != null && link.isAbsolute() && !atom ? link : context.address());
        var content = content(within);
        var enclosures = Links.enclosures(children, links, context);
        var media = Podcasts.complete(MediaRss.of(children, context), children, context)
                .with(enclosures.stream().map(Media.Content::of).toList());
        var summary = summary(within, !content.isEmpty(), media);
        var published = Stamps.published(children);
        var headline = title.isPresent() ? title.get().plain() : Headlines.of(summary, content, link, enclosures, id, published);
        var said = summary == null && content.isEmpty() && headline == null ? anything() : summary;
        return new Entry(id, headline, title.map(Texts::type).orElse(null), plain("subtitle", "itunes:subtitle"), said, content, link, links,
                Discussions.page(children, links, context), Discussions.of(children, links, context), language(),
                plain("rights", "copyright", "dc:rights", "dcterms:rights"), published,
                Stamps.updated(children), Stamps.created(children), authors(), enclosures,
                Categories.of(children, context.names()), origin(), image(media), media, Podcasts.of(children),
                children.text("dwsyn:contentid"), Particulars.in(children.all("broadsheet:article")), written);
    }

    /// Whatever words stand in it, under whatever name.
    private @Nullable Markup anything() {
        var words = Texts.single(element.text());
        return words.isEmpty() ? null : new Texts(Texts.PLAIN, words, null).markup(language(), null);
    }

    /// What RDF or Dublin Core call it, where it has no GUID.
    private @Nullable String id() {
        var about = Context.blankToNull(element.attr("rdf:about"));
        return about != null ? about : children.text("dc:identifier", "dcterms:identifier");
    }

    private Optional<Texts> text(String... names) {
        for (var name : names) {
            for (var child : children.all(name)) {
                var text = Texts.of(child, atom, context);
                if (!text.plain().isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable String plain(String... names) {
        return text(names).map(Texts::plain).orElse(null);
    }

    /// A link; else a GUID that says it is one, or does not say it is none (RSS 2.0 `<guid>`); else what RDF calls it.
    private @Nullable URI link(List<FeedLink> links) {
        var link = Links.toOpen(links);
        if (link != null) {
            return link;
        }
        for (var guid : children.all("guid")) {
            var text = Texts.whole(guid).strip();
            if (!guid.attr("ispermalink").equalsIgnoreCase("false") && !guid.attr("isPermaLink").equalsIgnoreCase("false")
                    && text.toLowerCase(Locale.ROOT).startsWith("http")) {
                return Addresses.resolve(null, text).orElse(null);
            }
        }
        var about = element.attr("rdf:about");
        return about.startsWith("http") ? Addresses.resolve(null, about).orElse(null) : null;
    }

    /// Full text, by the elements that carry it.
    private List<Markup> content(Context within) {
        List<Markup> content = new ArrayList<>();
        for (var name : List.of("content", "content:encoded", "fullitem", "xhtml:body", "body", "xhtml:div")) {
            for (var child : children.all(name)) {
                var escaped = name.equals("content:encoded") && child.firstElementChild() == null;
                var text = escaped ? new Texts(Texts.HTML, Texts.whole(child), within.base(child))
                        : Texts.body(child, atom, within);
                var src = Addresses.resolve(within.base(child), child.attr("src")).orElse(null);
                if (!text.blank() || src != null) {
                    content.add(text.markup(within.language(child), src));
                }
            }
            if (!content.isEmpty()) {
                return content;
            }
        }
        return content;
    }

    /// What the feed says in short; of an entry without any other text, what it says of its picture or film.
    private @Nullable Markup summary(Context within, boolean whole, Media media) {
        for (var name : List.of(atom ? "summary" : "description", atom ? "description" : "summary", "dc:description",
                "dcterms:abstract", "dcterms:description", "itunes:summary")) {
            for (var child : children.all(name)) {
                var text = Texts.body(child, atom, within);
                if (!text.blank()) {
                    return text.markup(within.language(child), null);
                }
            }
        }
        return whole || media.description() == null ? null
                : new Texts(Texts.PLAIN, media.description(), null).markup(language(), null);
    }

    private @Nullable String language() {
        var language = children.text("dc:language", "dcterms:language", "language");
        return language != null ? language.replace('_', '-') : context.language(element);
    }

    /// An Atom entry without an author has its source's, else the feed's (RFC 4287 §4.2.1).
    private List<Person> authors() {
        var own = Persons.authors(children, context);
        if (!own.isEmpty()) {
            return own;
        }
        var sources = children.all("source").stream()
                .flatMap(source -> Persons.authors(Children.of(source, context.names()), context).stream()).toList();
        return sources.isEmpty() ? inherited : sources;
    }

    private Entry.@Nullable Origin origin() {
        for (var source : children.all("source")) {
            var parts = Children.of(source, context.names());
            var links = Links.all(parts, context);
            var title = parts.first("title").map(child -> Texts.of(child, atom, context).plain())
                    .orElseGet(() -> source.firstElementChild() == null ? Texts.guessed(Texts.whole(source), null).plain() : "");
            var link = Addresses.resolve(context.base(source), source.attr("url")).orElseGet(() -> Links.toOpen(links));
            var id = parts.text("id");
            if (!title.isEmpty() || link != null || id != null) {
                return new Entry.Origin(Context.blankToNull(title), link, id);
            }
        }
        return null;
    }

    private @Nullable URI image(Media media) {
        for (var image : children.all("image")) {
            var url = Children.of(image, context.names()).text("url");
            var attribute = image.hasAttr("href") ? image.attr("href") : image.attr("url");
            var text = image.firstElementChild() == null ? Texts.whole(image) : "";
            var found = Addresses.resolve(context.base(image), url != null ? url : attribute.isEmpty() ? text : attribute);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Podcasts.image(children, context).or(() -> media.contents().stream().filter(Media.Content::picture)
                .map(Media.Content::url).findFirst()).orElse(null);
    }
}
