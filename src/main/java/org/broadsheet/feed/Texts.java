package org.broadsheet.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.news.Markup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// A piece of text of a feed, whatever way it is wrapped: plain, HTML with its brackets escaped, elements of XHTML, or
/// base64.
/// @param type  as declared, or implied by how it is written
/// @param value plain text when `type` is `text/plain`, else HTML
/// @param base  what its addresses are relative to
record Texts(String type, String value, @Nullable URI base) {
    static final String PLAIN = Markup.PLAIN;
    static final String HTML = "text/html";
    static final String XHTML = "application/xhtml+xml";
    /// What plain text does not have: a tag that HTML knows, or a reference.
    private static final Pattern MARKUP = Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,20})(?:\\s[^<>]{0,2000})?\\s?/?>|<!--"
            + "|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\\d{0,2});");

    /// Reads an element. `atom`: it declares its type, and without one is plain (RFC 4287 §3.1; Atom 0.3 §3.1 with
    /// `mode`); otherwise the text tells.
    static Texts of(Element element, boolean atom, Context context) {
        var base = context.base(element);
        var type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        var mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
        if (mode.equals("base64")) {
            return decoded(element, type, base);
        }
        var inner = element.firstElementChild() != null;
        if (!atom && !element.hasAttr("mode") && !known(type)) {
            return inner ? new Texts(XHTML, InnerHtml.of(element, context), base) : guessed(whole(element), base);
        }
        if (type.equals("xhtml") || type.equals(XHTML) || (inner && !mode.equals("escaped"))) {
            var said = type.equals("html") || type.equals(HTML) ? HTML : XHTML;
            return inner ? new Texts(said, InnerHtml.of(element, context), base)
                    : new Texts(XHTML, whole(element), base);
        }
        return switch (type) {
            case "html", HTML -> new Texts(HTML, whole(element), base);
            case "", "text", PLAIN -> new Texts(PLAIN, whole(element), base);
            default -> type.startsWith("text/") || type.endsWith("xml")
                    ? new Texts(type, Entities.escape(whole(element)), base) : decoded(element, type, base);
        };
    }

    /// Reads a summary or a content. Many that say no type, and are plain therefore, are HTML: a tag that ends tells.
    static Texts body(Element element, boolean atom, Context context) {
        var text = of(element, atom, context);
        return text.type.equals(PLAIN) && !element.hasAttr("type") && Letters.marked(text.value)
                ? new Texts(HTML, text.value, text.base) : text;
    }

    /// Text that does not say what it is: HTML when it looks like that.
    static Texts guessed(String text, @Nullable URI base) {
        if (!marked(text)) {
            return new Texts(PLAIN, text, base);
        }
        var found = MARKUP.matcher(text);
        while (found.find()) {
            if (found.group(1) == null || isHtml(found.group(1).toLowerCase(Locale.ROOT))) {
                return new Texts(HTML, text, base);
            }
        }
        return new Texts(PLAIN, text, base);
    }

    /// Text that does not say what it is, as one plain line.
    static String line(String text) {
        return guessed(text, null).plain();
    }

    private static boolean isHtml(String tag) {
        return Tag.isKnownTag(tag) || tag.equals("svg") || tag.equals("math");
    }

    boolean blank() {
        return value.isBlank();
    }

    /// What a reader sees of it, white space single.
    String plain() {
        return type.equals(PLAIN) || !marked(value) ? single(value) : single(Letters.line(value));
    }

    Markup markup(@Nullable String language, @Nullable URI src) {
        return new Markup(type.equals(PLAIN) ? value : Letters.body(value), type, language, base, src);
    }

    /// All text in an element. Most hold one piece of it, which need not be put together.
    static String whole(Element element) {
        return element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode text ? text.getWholeText()
                : element.wholeText();
    }

    static String single(String text) {
        if (isSingle(text)) {
            return text;
        }
        var single = new StringBuilder(text.length());
        var before = ' ';
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i) == '\u00A0' || (text.charAt(i) <= '\r' && text.charAt(i) >= '\t') ? ' ' : text.charAt(i);
            if (c != ' ' || before != ' ') {
                single.append(c);
            }
            before = c;
        }
        return single.toString().strip();
    }

    private static boolean isSingle(String text) {
        var before = ' ';
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c <= ' ' && (c != ' ' || before == ' ')) || c == '\u00A0') {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || !(Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(before));
    }

    private static boolean marked(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    }

    /// Whether it is text, and not a picture, say.
    private static boolean legible(String text) {
        return text.chars().allMatch(c -> c != '\uFFFD' && (c >= ' ' || Character.isWhitespace(c)));
    }

    private static boolean known(String type) {
        return switch (type) {
            case "text", "html", "xhtml", PLAIN, HTML, XHTML -> true;
            default -> false;
        };
    }

    /// Base64 is text only where the type says so (Atom 0.3 §3.1.2; RFC 4287 §4.1.3.3).
    private static Texts decoded(Element element, String type, @Nullable URI base) {
        var text = "";
        try {
            text = new String(Base64.getMimeDecoder().decode(whole(element)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            text = whole(element);
        }
        return switch (type) {
            case "html", HTML, "xhtml", XHTML -> new Texts(type.contains("xhtml") ? XHTML : HTML, text, base);
            case "", "text", PLAIN -> new Texts(PLAIN, text, base);
            default -> {
                var html = guessed(text, null).type.equals(PLAIN) ? Entities.escape(text) : text;
                yield new Texts(type, legible(text) ? html : "", base);
            }
        };
    }
}
