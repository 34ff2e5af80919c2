package org.broadsheet.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Writes what an XML element holds as HTML: without prefixes, and with the addresses resolved that have an `xml:base`
/// of their own on the way.
final class InnerHtml implements NodeVisitor {
    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
            "meta", "param", "source", "track", "wbr");
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "poster");

    private final StringBuilder html = new StringBuilder();
    private final Element outer;
    private final Context context;

    private InnerHtml(Element outer, Context context) {
        this.outer = outer;
        this.context = context;
    }

    static String of(Element outer, Context context) {
        var writer = new InnerHtml(outer, context);
        outer.traverse(writer);
        return writer.html.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            html.append(text instanceof CDataNode ? text.getWholeText() : Entities.escape(text.getWholeText()));
        } else if (node instanceof Element element && !element.equals(outer)) {
            html.append('<').append(name(element));
            for (var attribute : element.attributes()) {
                var name = attribute.localName().toLowerCase(Locale.ROOT);
                if (!attribute.getKey().startsWith("xmlns") && plain(name)) {
                    html.append(' ').append(name).append("=\"")
                            .append(value(element, name, attribute.getValue())).append('"');
                }
            }
            html.append('>');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && !element.equals(outer) && !VOID.contains(name(element))) {
            html.append("</").append(name(element)).append('>');
        }
    }

    private String value(Element element, String name, String value) {
        var resolved = ADDRESSES.contains(name) && context.hasOwnBase(element, outer)
                ? Addresses.resolve(context.base(element), value).map(Object::toString).orElse(value) : value;
        return Entities.escape(resolved);
    }

    private static String name(Element element) {
        var name = element.tag().localName().toLowerCase(Locale.ROOT);
        return plain(name) ? name : "span";
    }

    private static boolean plain(String name) {
        return PLAIN.matcher(name).matches();
    }
}
