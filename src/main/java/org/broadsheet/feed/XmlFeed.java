package org.broadsheet.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Html;
import org.broadsheet.markup.Xml;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads a feed of any XML format by one mapping: where RSS and Atom mean the same they are asked for the same, and
/// elements count wherever feeds have been seen to put them.
final class XmlFeed {
    private static final int MOST_ENTRIES = 10_000;

    private final Document document;
    private final String text;
    private final Element root;
    private final Element head;
    private final Context context;
    private final Children children;
    private final boolean atom;

    private XmlFeed(Xml.Tree tree, Element root, @Nullable URI address) {
        this.document = tree.document();
        this.text = tree.text();
        this.root = root;
        var names = new Names(root);
        head = root.children().stream().filter(child -> names.of(child).equals("channel")).findFirst().orElse(root);
        context = new Context(names, address, null, document.stream().anyMatch(Context::hasBase));
        children = Children.of(head, names);
        atom = local(root).equals("feed") || local(root).equals("entry");
    }

    static Outcome read(Xml.Tree tree, @Nullable URI address) {
        var root = root(tree.document());
        if (root.isEmpty()) {
            return new Outcome.Not(NoFeed.reason(tree));
        }
        var feed = new XmlFeed(tree, root.get(), address);
        List<String> repairs = new ArrayList<>();
        var entries = feed.entries(tree.wellFormed(), repairs);
        var read = feed.feed(entries);
        if (!tree.wellFormed() && entries.isEmpty() && feed.children.empty()) {
            return new Outcome.Not(Sentences.say("not.xml"));
        }
        return new Outcome.Found(read, repairs);
    }

    /// Whether the end of the feed is missing.
    private boolean brokenOff(boolean wellFormed) {
        int end = text.lastIndexOf("</" + root.tagName());
        return !wellFormed && root.childNodeSize() > 0 && (end < 0 || text.indexOf('>', end) < 0);
    }

    /// The outermost element of a feed: the root, or what stands in the junk that a server wrote before it.
    private static Optional<Element> root(Element document) {
        for (var element : document.children()) {
            if (isRoot(element)) {
                return Optional.of(element);
            }
            if (!NoFeed.known(local(element))) {
                var inner = element.stream().limit(50).filter(XmlFeed::isRoot).findFirst();
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRoot(Element element) {
        return switch (local(element)) {
            case "rss", "feed", "channel" -> true;
            case "entry" -> element.parent() instanceof Document;
            case "rdf" -> element.attributes().asList().stream().anyMatch(attribute -> Names.isFeed(attribute.getValue()))
                    || element.children().stream().map(XmlFeed::local)
                            .anyMatch(child -> child.equals("channel") || child.equals("item"));
            default -> false;
        };
    }

    private static String local(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }

    /// All entries in document order, wherever they stand, even after the end of the feed. One that a missing end tag put inside another is taken out
    /// of it; the last of a document that breaks off may be no more than a beginning, and is left out then.
    private List<Entry> entries(boolean wellFormed, List<String> repairs) {
        var named = document.stream().filter(element -> local(element).equals("item") || local(element).equals("entry")).toList();
        var found = named.stream().filter(element -> isEntry(element) && (!wellFormed || inRoot(element)))
                .limit(MOST_ENTRIES + 1L).toList();
        if (found.size() > MOST_ENTRIES) {
            repairs.add(Sentences.say("first", MOST_ENTRIES));
            found = found.subList(0, MOST_ENTRIES);
        }
        List<Context> contexts = new ArrayList<>();
        for (var element : found) {
            var parent = element.parent();
            contexts.add(parent == null ? context : context.within(parent));
        }
        var strays = found.stream().filter(element -> !element.equals(root) && !head.equals(element.parent())
                && !root.equals(element.parent())).toList();
        Html.takeOut(strays);
        document.shallowClone().appendChildren(strays);
        var written = written(named, found);
        List<Entry> entries = new ArrayList<>();
        List<Person> authors = atom && !local(root).equals("entry") ? Persons.authors(children, context) : List.of();
        for (var i = 0; i < found.size(); i++) {
            entries.add(new XmlEntry(found.get(i), contexts.get(i), atom, authors)
                    .read(written.get(i)));
        }
        if (brokenOff(wellFormed)) {
            repairs.add(Broken.off(entries, !entries.isEmpty() && whole(found.getLast(), written.getLast())));
        }
        entries.replaceAll(Headlines::named);
        return entries;
    }

    /// Whether the last of the entries has its end tag, or else stands in a channel that has.
    private boolean whole(Element last, String written) {
        int end = written.lastIndexOf("</" + last.tagName());
        return (end > 0 && written.endsWith(">") && written.substring(end + 2 + last.tagName().length(), written.length() - 1).isBlank())
                || (!head.equals(root) && text.indexOf("</" + head.tagName(), text.lastIndexOf("<" + last.tagName())) > 0);
    }

    private boolean inRoot(Element element) {
        var at = element;
        while (at != null && !at.equals(root)) {
            at = at.parent();
        }
        return at != null;
    }

    /// The entries as they are written in the document, of which `named` are all elements with such a name.
    private List<String> written(List<Element> named, List<Element> entries) {
        var texts = Elements.in(text);
        if (named.size() != texts.size()) {
            return entries.stream().map(Element::outerHtml).toList();
        }
        Set<Element> wanted = new HashSet<>(entries);
        return IntStream.range(0, named.size()).filter(i -> wanted.contains(named.get(i))).mapToObj(texts::get).toList();
    }

    private boolean isEntry(Element element) {
        var name = context.names().of(element);
        return name.equals("item") || name.equals("entry");
    }

    private Feed feed(List<Entry> entries) {
        var links = Links.all(children, context);
        var title = text("title", "dc:title", "dcterms:title");
        var subtitle = text("subtitle", "tagline", "description", "dc:description", "itunes:subtitle", "itunes:summary");
        return new Feed(format(), title.map(Texts::plain).orElse(null), title.map(Texts::type).orElse(null),
                subtitle.map(Texts::plain).orElse(null), subtitle.map(Texts::type).orElse(null), Links.toOpen(links), links, id(),
                language(), plain("copyright", "rights", "dc:rights", "dcterms:rights"), generator(), Stamps.published(children),
                Stamps.updated(children), Stamps.created(children), Persons.authors(children, context),
                image().orElse(null), address("icon"), address("logo"), Categories.of(children, context.names()),
                Periodicities.of(children, context.names()),
                Podcasts.of(children), entries);
    }

    private Optional<Texts> text(String... names) {
        return children.first(names).map(element -> Texts.of(element, atom, context))
                .filter(text -> !text.plain().isEmpty());
    }

    private @Nullable String plain(String... names) {
        return text(names).map(Texts::plain).orElse(null);
    }

    private @Nullable String id() {
        var id = children.text("id", "guid");
        return id != null ? id : Context.blankToNull(head.attr("rdf:about"));
    }

    private @Nullable String language() {
        var language = children.text("language", "dc:language", "dcterms:language");
        return language != null ? language.replace('_', '-') : context.language(head);
    }

    private @Nullable String generator() {
        var generator = children.text("generator");
        return generator != null ? generator
                : children.all("admin:generatoragent").stream().map(agent -> agent.attr("rdf:resource"))
                        .filter(agent -> !agent.isEmpty()).findFirst().orElse(null);
    }

    private @Nullable URI address(String name) {
        return children.first(name).flatMap(element -> Addresses.resolve(context.base(element), Texts.whole(element)))
                .orElse(null);
    }

    /// RSS 2.0 has it in the channel, RSS 1.0 and 0.90 beside it, podcasts as an attribute.
    private Optional<Feed.Image> image() {
        var beside = Children.of(root, context.names());
        for (var element : List.of(children.all("image"), beside.all("image"))) {
            for (var image : element) {
                var found = image(image);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Podcasts.image(children, context).map(url -> new Feed.Image(url, null, null, null, null, null));
    }

    private Optional<Feed.Image> image(Element image) {
        var parts = Children.of(image, context.names());
        var href = parts.text("url");
        var address = href != null ? href : image.hasAttr("rdf:resource") ? image.attr("rdf:resource")
                : image.firstElementChild() == null ? Texts.whole(image) : image.attr("rdf:about");
        var link = parts.first("link").flatMap(at -> Addresses.resolve(context.base(at), Texts.whole(at))).orElse(null);
        return Addresses.resolve(context.base(image), address).map(url -> new Feed.Image(url, parts.text("title"), link,
                parts.text("description"), size(parts.text("width")), size(parts.text("height"))));
    }

    private static @Nullable Integer size(@Nullable String text) {
        return text == null ? null : Links.size(text);
    }

    /// RSS says its version, except where its namespace does; Atom's is in its namespace or, in 0.3, an attribute.
    private String format() {
        var version = root.attr("version").strip();
        var namespace = root.tag().namespace().toLowerCase(Locale.ROOT);
        return switch (local(root)) {
            case "feed", "entry" -> namespace.endsWith("w3.org/2005/atom") ? "atom 1.0"
                    : version.equals("0.3") || namespace.contains("purl.org/atom/ns") ? "atom 0.3" : "atom";
            case "rdf" -> rdfFormat();
            default -> version.startsWith("2") ? "rss 2.0" : version.matches("0\\.9\\d") ? "rss " + version
                    : version.matches("1(\\.0)?") ? "rss 1.0" : "rss";
        };
    }

    private String rdfFormat() {
        var namespace = head.tag().namespace() + root.attr("xmlns")
                + root.children().stream().filter(this::isEntry).findFirst().map(item -> item.tag().namespace()).orElse("");
        return namespace.contains("simple/0.9") ? "rss 0.90" : namespace.contains("purl.org/rss/1.0") ? "rss 1.0" : "rss";
    }
}
