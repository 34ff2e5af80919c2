package org.broadsheet.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.markup.AllowList;
import org.jsoup.parser.Parser;

/// The letters that a reader should see, where a feed escaped them once or twice too often.
final class Letters {
    private static final int TOO_OFTEN = 2;
    /// More than a headline, in which tags are looked at one by one.
    private static final int LONGEST_LINE = 1000;
    /// What nobody writes for people: references to letters and quotation marks, an ampersand where "and" could stand, a
    /// reference that was escaped again, a tag within references. One sign alone, as in "What is &nbsp;?", is left.
    private static final Pattern ESCAPED = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}"
            + "|(?!(?:nbsp|lt|gt|quot|apos|amp);)[A-Za-z]{2,31}\\d{0,2});|&quot;.{1,200}?&quot;|[\\p{L}\\d]&amp;[\\p{L}\\d]|\\S &amp; \\S"
            + "|&amp;(?:#|[A-Za-z]{2,8};)|&lt;/?[A-Za-z][^&]{0,100}&gt;");
    private static final Pattern CLOSED = Pattern.compile("</[A-Za-z]");
    private static final Pattern BARE = Pattern.compile("<([A-Za-z][A-Za-z0-9]{0,9})>");
    private static final Pattern BODY = Pattern.compile("(?i)^\\s*<(?:p|div|a|img|b|i|em|strong|span|font|table|ul|ol|h[1-6])\\b[^<>]*>"
            + "|</(?:p|a|b|i|em|strong|div|span|font|ul|ol|li|h[1-6]|blockquote|td)\\s*>|<br\\s?/?>|<img\\s[^<>]+>");
    /// Elements that need no end tag.
    private static final Set<String> OPEN = Set.of("br", "p", "hr", "img", "wbr", "li", "dt", "dd", "td", "th", "tr", "input",
            "html", "head", "body", "tbody");

    private Letters() {}

    /// What is seen of a line of HTML, a headline say. A tag without attributes that is never closed is spoken of, not
    /// used: "Using <b> in HTML".
    static String line(String html) {
        var text = AllowList.text(html.length() > LONGEST_LINE ? html : spelled(html));
        for (var again = 0; again < TOO_OFTEN && text.indexOf('&') >= 0 && ESCAPED.matcher(text).find(); again++) {
            var once = Parser.unescapeEntities(text, false);
            text = CLOSED.matcher(once).find() ? AllowList.text(once) : once;
        }
        return text;
    }

    /// The text without what XML cannot hold (XML 1.0 §2.2) and no reader could show: control characters, halves of letters.
    static String legal(String text) {
        return text.codePoints().allMatch(Letters::legal) ? text
                : text.codePoints().filter(Letters::legal).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean legal(int letter) {
        return letter >= ' ' ? letter < 0xD800 || (letter > 0xDFFF && letter != 0xFFFE && letter != 0xFFFF)
                : letter == '\t' || letter == '\n' || letter == '\r';
    }

    private static String spelled(String html) {
        var small = html.toLowerCase(Locale.ROOT);
        return BARE.matcher(html).replaceAll(tag -> {
            var name = tag.group(1).toLowerCase(Locale.ROOT);
            return OPEN.contains(name) || small.contains("</" + name) ? tag.group() : "&lt;" + tag.group(1) + "&gt;";
        });
    }

    /// A text as it was meant: HTML of which every tag has been escaped is HTML.
    static String body(String html) {
        if (html.indexOf('<') >= 0 || html.indexOf("lt;") < 0) {
            return html;
        }
        var text = html;
        for (var again = 0; again <= TOO_OFTEN && text.indexOf('&') >= 0; again++) {
            text = Parser.unescapeEntities(text, false);
            if (BODY.matcher(text).find()) {
                return text;
            }
        }
        return html;
    }

    /// Whether a text that should be plain is HTML nevertheless.
    static boolean marked(String text) {
        return text.indexOf("</") >= 0 && BODY.matcher(text).find();
    }
}
