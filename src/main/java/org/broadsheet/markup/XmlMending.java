package org.broadsheet.markup;

import java.nio.charset.Charset;
import java.util.List;

/// One pass over the text of an XML document before it is parsed: takes out the DOCTYPE and forbidden characters,
/// resolves entities, and turns what only looks like markup into text. Time grows with the length of the text alone.
final class XmlMending {
    /// @param sound whether nothing was mended that a strict parser would refuse
    /// @param bomb  whether the document declares entities made of other entities
    record Mended(String text, List<String> repairs, boolean sound, boolean bomb) {}

    /// An element with more attributes than this loses the rest; feeds have a dozen, of which most declare prefixes.
    private static final int ATTRIBUTES = 1000;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final String text;
    private final Copy copy;
    private final Repairs repairs = new Repairs();
    private final References references;
    private Doctype doctype = Doctype.NONE;
    private int at;
    /// Where the name of the last start tag stands.
    private int nameFrom;
    private int nameTo;
    private final Marks marks;

    private XmlMending(String text) {
        this.text = text;
        this.copy = new Copy(text);
        this.marks = new Marks(text);
        this.references = new References(text, copy, repairs);
    }

    static Mended mend(String text) {
        var mending = new XmlMending(text);
        mending.begin();
        while (mending.at < text.length()) {
            mending.next();
        }
        return new Mended(mending.copy.finish(), mending.repairs.sentences(), !mending.repairs.unsound(), mending.doctype.bomb());
    }

    private void begin() {
        var beginning = Beginning.of(text);
        at = beginning.at();
        if (at > 0) {
            copy.replace(0, at, "");
        }
        if (beginning.repair() != null) {
            repairs.add(beginning.repair());
        }
    }

    private void next() {
        var c = text.charAt(at);
        if (c == '<') {
            markup();
        } else if (c == '&') {
            reference();
        } else {
            characters(text.length(), true);
        }
    }

    private void markup() {
        if (text.startsWith("<!--", at)) {
            comment();
        } else if (text.startsWith("<![CDATA[", at)) {
            section();
        } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            doctype();
        } else if (text.startsWith("<?", at)) {
            instruction();
        } else if (marks.named(at + 1)) {
            tag();
        } else if (text.startsWith("</", at) && marks.named(at + 2) && marks.next(">", at) > 0) {
            at += 2;
        } else if (marks.begun(at)) {
            cut();
        } else {
            bracket();
        }
    }

    private void bracket() {
        repairs.add(Repair.BRACKET);
        replace(1, "&#60;"); // which a parser need not look up
    }

    /// Only the first declaration counts; another one is damage, and cut off at its first bracket.
    private void doctype() {
        if (doctype.end() == 0) {
            doctype = Doctype.at(text, at);
            replace(doctype.end() - at, "");
        } else {
            repairs.add(Repair.DOCTYPE);
            var end = text.indexOf('>', at);
            replace((end < 0 ? text.length() : end + 1) - at, "");
        }
    }

    /// One that does not end hides no more than itself, unless the document ends in it.
    private void comment() {
        int end = marks.next("-->", at);
        if (end >= 0) {
            within(end, 3);
        } else if (marks.ended()) {
            repairs.add(Repair.COMMENT);
            int bracket = marks.next(">", at);
            replace(Math.min(text.indexOf('<', at + 1), bracket < 0 ? text.length() : bracket + 1) - at, "");
        } else {
            cut();
        }
    }

    private void instruction() {
        int end = marks.next("?>", at);
        int bracket = end >= 0 ? -1 : marks.next(">", at);
        if (end >= 0) {
            within(end, 2);
        } else if (bracket >= 0) {
            repairs.add(Repair.INSTRUCTION);
            replace(bracket + 1 - at, "");
        } else {
            cut();
        }
    }

    /// One that does not end ends with its element: before the next one begins, or else where the document ends.
    private void section() {
        int end = marks.next("]]>", at);
        int other = marks.next("<![CDATA[", at + 1);
        int limit = other >= 0 ? other : marks.ended() ? text.length() : at;
        if (end >= 0 && (other < 0 || end < other)) {
            within(end, 3);
            return;
        }
        int element = marks.endTag(nameFrom, nameTo, at, limit);
        if (element < 0 && end >= 0) {
            within(end, 3);
            return;
        }
        repairs.add(element < 0 ? Repair.CUT : Repair.SECTION);
        characters(element < 0 ? text.length() : element, false);
        copy.replace(at, at, "]]>");
    }

    /// Goes over a passage up to `end` and over the mark that closes it.
    private void within(int end, int close) {
        characters(end, false);
        at += close;
    }

    /// Leaves out the rest of the document.
    private void cut() {
        repairs.add(Repair.CUT);
        replace(text.length() - at, "");
    }

    /// Goes over a start tag; the references in its values are resolved.
    private void tag() {
        var attributes = 0;
        var quote = '\0';
        var last = '<';
        at++;
        nameFrom = at;
        nameTo = marks.name(at);
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '&') {
                reference();
                continue;
            }
            if (quote == '\0' && c == '>') {
                at++;
                return;
            }
            if (quote == '\0' && c == '<') {
                repairs.add(Repair.TAG);
                copy.replace(at, at, ">");
                return;
            }
            if (quote == '\0' && c <= ' ' && ++attributes > ATTRIBUTES) {
                skipAttributes();
                continue;
            }
            if (c == quote) {
                quote = '\0';
            } else if (quote == '\0' && last == '=' && (c == '"' || c == '\'') && marks.next(String.valueOf(c), at + 1) >= 0) {
                quote = c;
            } else if (quote != '\0' && c == '<') {
                bracket();
                continue;
            }
            last = c > ' ' ? c : last;
            character();
        }
        repairs.add(Repair.CUT);
        copy.replace(at, at, quote == '\0' ? ">" : quote + ">");
    }

    private void skipAttributes() {
        repairs.add(Repair.ATTRIBUTES);
        var end = text.indexOf('>', at);
        end = end < 0 ? text.length() : end;
        replace((end > 0 && text.charAt(end - 1) == '/' ? end - 1 : end) - at, "");
    }

    private void reference() {
        at = references.read(at, doctype);
    }

    /// Goes over characters up to `end`, or to the next markup where that counts.
    private void characters(int end, boolean markup) {
        while (at < end) {
            var c = text.charAt(at);
            if (markup && (c == '<' || c == '&')) {
                return;
            }
            if ((c >= ' ' && c < 0x80) || c == '\n' || (c >= 0xA0 && c < 0xD800)) {
                at++;
            } else {
                character();
            }
        }
    }

    /// Goes over a character; one that XML forbids is left out (XML 1.0 §2.2).
    private void character() {
        var c = text.charAt(at);
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            at += 2;
        } else if (c >= 0x80 && c < 0xA0) {
            repairs.add(Repair.CONTROL);
            replace(1, new String(new byte[] {(byte) c}, WESTERN));
        } else if (Marks.allowed(c)) {
            at++;
        } else {
            repairs.add(Repair.FORBIDDEN);
            replace(1, "");
        }
    }

    /// Puts something in the place of the next characters.
    private void replace(int length, String instead) {
        copy.replace(at, at + length, instead);
        at += length;
    }
}
