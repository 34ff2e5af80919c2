package org.broadsheet.feed;

import java.util.ArrayList;
import java.util.List;

/// Where the elements called `item` or `entry`, whatever their prefix, stand in the text of a document.
final class Elements {
    private final String text;
    private final List<String> found = new ArrayList<>();
    /// Where the element begins that has been found last; -1 when it has ended.
    private int open = -1;
    private int at;

    private Elements(String text) {
        this.text = text;
    }

    /// Each as it is written, in document order. One without an end tag of its own ends where the next begins, or with
    /// the document.
    static List<String> in(String text) {
        return new Elements(text).all();
    }

    private List<String> all() {
        for (at = text.indexOf('<'); at >= 0; at = at < 0 ? -1 : text.indexOf('<', at)) {
            if (text.startsWith("<![CDATA[", at)) {
                at = text.indexOf("]]>", at);
            } else if (text.startsWith("<!--", at)) {
                at = text.indexOf("-->", at);
            } else {
                tag();
            }
        }
        end(text.length());
        return found;
    }

    private void tag() {
        var start = at;
        var name = start + (text.startsWith("</", start) ? 2 : 1);
        at = text.indexOf('>', name);
        at = at < 0 ? text.length() : at + 1;
        if (!named(name)) {
            return;
        }
        if (name == start + 2) {
            end(at);
        } else {
            end(start);
            open = start;
            if (text.startsWith("/>", at - 2)) {
                end(at);
            }
        }
    }

    /// Whether the name here is one of the two.
    private boolean named(int name) {
        var end = name;
        var local = name;
        for (; end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '>' && text.charAt(end) != '/'; end++) {
            local = text.charAt(end) == ':' ? end + 1 : local;
        }
        return (end - local == 4 && text.regionMatches(true, local, "item", 0, 4))
                || (end - local == 5 && text.regionMatches(true, local, "entry", 0, 5));
    }

    private void end(int end) {
        if (open >= 0) {
            found.add(text.substring(open, end));
            open = -1;
        }
    }
}
