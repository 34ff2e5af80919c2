package org.broadsheet.markup;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/// HTML from outside as a tree, in time that grows with its length alone.
public final class Html {
    /// No element has a longer name. The parser's time grows with the square of a name's length.
    static final int LONGEST_NAME = 500;

    private Html() {}

    /// The tree of a page or of a part of one.
    /// @param depth elements that lie deeper are moved up
    public static Document parse(String html, int depth) {
        return Parser.htmlParser().setMaxDepth(depth).parseInput(withoutLongNames(html), "");
    }

    /// Takes nodes out of what they stand in; all out of one place at once, or else the rest would be counted anew for each.
    public static void takeOut(Collection<? extends Node> nodes) {
        Set<Node> out = new HashSet<>(nodes);
        Set<Node> places = new LinkedHashSet<>();
        nodes.forEach(node -> places.add(Objects.requireNonNullElse(node.parent(), node)));
        for (Node place : places) {
            if (place instanceof Element parent && !parent.childNodes().isEmpty()) {
                List<Node> left = parent.childNodes().stream().filter(child -> !out.contains(child)).toList();
                parent.empty();
                parent.appendChildren(left);
            }
        }
    }

    /// A bracket before a name that is none becomes text.
    private static String withoutLongNames(String html) {
        var copy = new Copy(html);
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (tooLong(html, at + 1)) {
                copy.replace(at, at + 1, "&lt;");
            }
        }
        return copy.finish();
    }

    /// Whether the name that begins here is longer than any.
    static boolean tooLong(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST_NAME && text.charAt(end) > ' ' && text.charAt(end) != '>'
                && text.charAt(end) != '<') {
            end++;
        }
        return end - start > LONGEST_NAME;
    }
}
