package org.broadsheet.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Characters;
import org.broadsheet.markup.Xml;
import org.broadsheet.news.Section;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Lists of subscriptions (OPML 2.0, and what other readers make of it). Only addresses of the web count: a command or a
/// file that an outline names instead is left out.
public final class Opml {
    /// More than anybody reads; bounds what a hostile file costs.
    private static final int AT_MOST = 20_000;

    private Opml() {}

    /// What came of a document that should be a list of subscriptions.
    public sealed interface Result {
        record Read(List<Outline> outlines) implements Result {
            public Read {
                outlines = List.copyOf(outlines);
            }
        }

        /// `reason` is a sentence for people, without the address.
        record NotOpml(String reason) implements Result {}
    }

    /// A subscription.
    /// @param folder the outlines it stands in, from the outermost
    public record Outline(String title, URI address, List<String> folder, @Nullable URI site) {
        public Outline {
            folder = List.copyOf(folder);
        }
    }

    public static Result read(byte[] document) {
        var root = Xml.parse(Characters.decode(document, null).text()).document();
        var body = root.children().stream().filter(element -> is(element, "opml")).flatMap(opml -> opml.children().stream())
                .filter(element -> is(element, "body")).findFirst();
        if (body.isEmpty()) {
            return new Result.NotOpml("it has no <opml> with a <body>");
        }
        var outlines = new ArrayList<Outline>();
        for (var element : body.get().getAllElements()) {
            if (is(element, "outline") && outlines.size() < AT_MOST) {
                var address = Addresses.resolve(null, attribute(element, "xmlUrl")).filter(Opml::web);
                address.ifPresent(uri -> outlines.add(new Outline(title(element, uri), uri, folder(element),
                        Addresses.resolve(null, attribute(element, "htmlUrl")).filter(Opml::web).orElse(null))));
            }
        }
        return new Result.Read(outlines);
    }

    private static boolean is(Element element, String name) {
        return element.normalName().equalsIgnoreCase(name);
    }

    private static boolean web(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }

    private static String title(Element outline, URI address) {
        var title = attribute(outline, "title").isBlank() ? attribute(outline, "text") : attribute(outline, "title");
        return title.isBlank() ? address.toString() : title.strip();
    }

    private static List<String> folder(Element outline) {
        var folder = new ArrayList<String>();
        for (var parent = outline.parent(); parent != null && is(parent, "outline"); parent = parent.parent()) {
            var name = attribute(parent, "text").isBlank() ? attribute(parent, "title") : attribute(parent, "text");
            if (!name.isBlank()) {
                folder.addFirst(name.strip());
            }
        }
        return folder;
    }

    /// Readers write the names of attributes in any letter case.
    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name);
    }

    /// Subscriptions as OPML 2.0, each folder once, in the order given.
    public static String write(String title, List<Section> sections) {
        Map<String, List<Section>> folders = new LinkedHashMap<>();
        sections.forEach(section -> folders.computeIfAbsent(section.folder() == null ? "" : section.folder(),
                _ -> new ArrayList<>()).add(section));
        var opml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>")
                .append(escaped(title)).append("</title></head>\n<body>\n");
        folders.forEach((folder, inside) -> {
            if (!folder.isEmpty()) {
                opml.append("<outline text=\"").append(escaped(folder)).append("\">\n");
            }
            inside.forEach(section -> opml.append(outline(section)));
            if (!folder.isEmpty()) {
                opml.append("</outline>\n");
            }
        });
        return opml.append("</body>\n</opml>\n").toString();
    }

    private static String outline(Section section) {
        var name = escaped(section.title());
        return "<outline type=\"rss\" text=\"" + name + "\" title=\"" + name + "\" xmlUrl=\""
                + escaped(section.address().toString()) + "\""
                + (section.site() == null ? "" : " htmlUrl=\"" + escaped(section.site().toString()) + "\"")
                + (section.language() == null ? "" : " language=\"" + escaped(section.language()) + "\"") + "/>\n";
    }

    /// Escaped for an attribute; what XML 1.0 can't hold is left out.
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(c -> escaped.append(switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    default -> Character.toString(c);
                }));
        return escaped.toString();
    }
}
