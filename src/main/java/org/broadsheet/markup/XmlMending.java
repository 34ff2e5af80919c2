package org.broadsheet.markup;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// One pass over the text of an XML document before it is parsed: takes out the DOCTYPE and forbidden characters,
/// resolves entities, and turns what only looks like markup into text. Time grows with the length of the text alone.
final class XmlMending {
    /// @param bomb whether the document declares entities made of other entities
    record Mended(String text, List<String> repairs, boolean bomb) {}

    /// An element with more attributes than this loses the rest; feeds have a dozen, of which most declare prefixes.
    private static final int ATTRIBUTES = 1000;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int UNKNOWN = -2;
    /// How far junk may reach before the declaration, such as a server's warning in HTML.
    private static final int JUNK = 20_000;
    private static final Pattern ROOT = Pattern.compile("<(rss|feed|rdf|opml|channel)\\b", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Copy copy;
    private final Set<String> repairs = new LinkedHashSet<>();
    private final References references;
    private Doctype doctype = Doctype.NONE;
    private int at;
    /// Where the text's last marks of these kinds stand: looked up once, or else a document full of unclosed ones would
    /// be searched to its end for each.
    private int lastDouble = UNKNOWN;
    private int lastSingle = UNKNOWN;
    private int lastInstruction = UNKNOWN;

    private XmlMending(String text) {
        this.text = text;
        this.copy = new Copy(text);
        this.references = new References(text, copy, repairs);
    }

    static Mended mend(String text) {
        var mending = new XmlMending(text);
        mending.skipJunk();
        while (mending.at < text.length()) {
            mending.next();
        }
        return new Mended(mending.copy.finish(), new ArrayList<>(mending.repairs), mending.doctype.bomb());
    }

    private void skipJunk() {
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        var start = at;
        var head = text.substring(at, Math.min(text.length(), at + JUNK));
        var declaration = head.indexOf("<?xml ");
        var root = ROOT.matcher(head);
        var first = declaration >= 0 ? declaration : root.find() ? root.start() : -1;
        if ((first > 0 && !head.startsWith("<"))
                || (declaration > 0 && !ROOT.matcher(head.substring(0, declaration)).find())) {
            at += first;
        }
        if (at > 0) {
            copy.replace(0, at, "");
        }
        if (at > start) {
            repairs.add("What stood before the document and is no part of it was passed over.");
        } else if (start > 0 && text.startsWith("<?xml ", at)) {
            repairs.add("Blank space before the document was passed over.");
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
            delimited("<!--", "-->", "");
        } else if (text.startsWith("<![CDATA[", at)) {
            delimited("<![CDATA[", "]]>", "]]>");
        } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            doctype();
        } else if (text.startsWith("<?", at)) {
            lastInstruction = lastInstruction == UNKNOWN ? text.lastIndexOf("?>") : lastInstruction;
            delimited("<?", lastInstruction < at ? ">" : "?>", "");
        } else if (at + 1 < text.length() && nameStart(text.charAt(at + 1)) && !Html.tooLong(text, at + 1)) {
            tag();
        } else if (text.startsWith("</", at) && at + 2 < text.length() && nameStart(text.charAt(at + 2)) && !Html.tooLong(text, at + 2)) {
            at += 2;
        } else {
            bracket();
        }
    }

    private void bracket() {
        repairs.add("An angle bracket that begins no tag was read as text.");
        replace(1, "&#60;"); // which a parser need not look up
    }

    /// Only the first declaration counts; another one is damage, and cut off at its first bracket.
    private void doctype() {
        if (doctype.end() == 0) {
            doctype = Doctype.at(text, at);
            replace(doctype.end() - at, "");
        } else {
            repairs.add("A second document type was left out.");
            var end = text.indexOf('>', at);
            replace((end < 0 ? text.length() : end + 1) - at, "");
        }
    }

    /// Goes over a comment, a processing instruction or a CDATA section. When its end is missing, a comment takes the
    /// rest with it and a CDATA section is closed.
    private void delimited(String open, String close, String mend) {
        var end = text.indexOf(close, at + open.length());
        if (end < 0) {
            repairs.add("The document breaks off within " + open + ".");
            if (mend.isEmpty()) {
                replace(text.length() - at, "");
                return;
            }
            end = text.length();
        }
        at += open.length();
        characters(end, false);
        if (at < text.length()) {
            at += close.length();
        } else {
            copy.replace(at, at, mend);
        }
    }

    /// Goes over a start tag; the references in its values are resolved.
    private void tag() {
        var attributes = 0;
        var quote = '\0';
        var last = '<';
        at++;
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
                repairs.add("A tag without its closing bracket was closed.");
                copy.replace(at, at, ">");
                return;
            }
            if (quote == '\0' && c <= ' ' && ++attributes > ATTRIBUTES) {
                skipAttributes();
                continue;
            }
            if (c == quote) {
                quote = '\0';
            } else if (quote == '\0' && last == '=' && (c == '"' || c == '\'') && closes(c)) {
                quote = c;
            } else if (quote != '\0' && c == '<') {
                bracket();
                continue;
            }
            last = c > ' ' ? c : last;
            character();
        }
        repairs.add("The document breaks off within a tag.");
        copy.replace(at, at, quote == '\0' ? ">" : quote + ">");
    }

    /// Whether a value that the quotation mark here opens is closed before the document ends.
    private boolean closes(char mark) {
        if (mark == '"') {
            lastDouble = lastDouble == UNKNOWN ? text.lastIndexOf(mark) : lastDouble;
            return lastDouble > at;
        }
        lastSingle = lastSingle == UNKNOWN ? text.lastIndexOf(mark) : lastSingle;
        return lastSingle > at;
    }

    private void skipAttributes() {
        repairs.add("Of an element with more than " + ATTRIBUTES + " attributes the others were left out.");
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
            repairs.add("Control characters were read as the letters that windows-1252 has there."); // which has letters and quotation marks there
            replace(1, new String(new byte[] {(byte) c}, WESTERN));
        } else if (allowed(c)) {
            at++;
        } else {
            repairs.add("Characters that XML forbids were left out.");
            replace(1, "");
        }
    }

    /// Puts something in the place of the next characters.
    private void replace(int length, String instead) {
        copy.replace(at, at + length, instead);
        at += length;
    }

    static boolean allowed(int code) {
        return code < ' ' ? code == '\t' || code == '\n' || code == '\r'
                : !(code >= 0xD800 && code <= 0xDFFF) && code != 0xFFFE && code != 0xFFFF;
    }

    private static boolean nameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == ':';
    }
}
