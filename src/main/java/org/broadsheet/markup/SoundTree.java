package org.broadsheet.markup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// The tree of a document while it is read.
final class SoundTree {
    /// A document has some dozens of names, each a thousand times; they are looked up by their last letters.
    private final String[] names = new String[256];
    private final Map<String, Tag> tags = new HashMap<>();
    private final Document document = new Document("");
    private Element inside = document;

    SoundTree() {
        Arrays.fill(names, "");
        document.outputSettings().syntax(Syntax.xml).escapeMode(EscapeMode.xhtml).prettyPrint(false);
    }

    Document document() {
        return document;
    }

    /// The name that stands there, every time the same object.
    String name(char[] letters, int from, int to) {
        var place = (letters[to - 1] * 31 + letters[(from + to) / 2] * 7 + to - from) & 255;
        var name = names[place];
        if (name.length() == to - from) {
            var at = 0;
            while (at < name.length() && name.charAt(at) == letters[from + at]) {
                at++;
            }
            if (at == name.length()) {
                return name;
            }
        }
        names[place] = new String(letters, from, to - from);
        return names[place];
    }

    void open(String name, String namespace, @Nullable Attributes attributes) {
        var tag = tags.get(name);
        if (tag == null || !tag.namespace().equals(namespace)) {
            tag = new Tag(name, namespace);
            tags.put(name, tag);
        }
        var element = new Element(tag, null, attributes);
        inside.appendChild(element);
        inside = element;
    }

    void close() {
        inside = Objects.requireNonNullElse(inside.parent(), document);
    }

    void text(String text) {
        inside.appendChild(new TextNode(text));
    }

    void cdata(String text) {
        inside.appendChild(new CDataNode(text));
    }
}
