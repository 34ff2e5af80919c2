package org.broadsheet.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Form;
import org.broadsheet.news.Interval;
import org.jspecify.annotations.Nullable;

/// Writes lists of subscriptions as OPML 2.0. What OPML has no word for stands in a namespace of this program, which others
/// pass over: what was chosen for a line, colours, and labels that OPML's own attribute cannot hold.
public final class Opml {
    private final StringBuilder opml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private Opml() {}

    /// The document, whole.
    /// @param title of it
    public static String write(String title, SubscriptionList list) {
        return new Opml().all(title, list);
    }

    private String all(String title, SubscriptionList list) {
        opml.append("<opml version=\"2.0\" xmlns:bs=\"").append(OwnNames.NAMESPACE).append("\">\n<head>\n<title>").append(escaped(title)).append("</title>\n");
        for (var label : list.labels()) {
            opml.append("<bs:label");
            put("name", label.title());
            put("colour", lower(label.colour()));
            opml.append("/>\n");
        }
        opml.append("</head>\n<body");
        choices(list.own());
        opml.append(">\n");
        lines(list.lines(), "");
        return opml.append("</body>\n</opml>\n").toString();
    }

    private void lines(List<Outline> lines, String indent) {
        for (var line : lines) {
            switch (line) {
                case Outline.Folder folder -> folder(folder, indent);
                case Outline.Subscription one -> subscription(one, indent);
                case Outline.Refused _ -> { } // what could not be read is not there to be written
            }
        }
    }

    private void folder(Outline.Folder folder, String indent) {
        opml.append(indent).append("<outline");
        if (folder.list() != null) {
            put("type", "include");
        }
        put("text", folder.title());
        put("url", folder.list());
        choices(folder.own());
        put("bs:colour", lower(folder.colour()));
        if (folder.lines().isEmpty()) {
            opml.append("/>\n");
        } else {
            opml.append(">\n");
            lines(folder.lines(), indent + " ");
            opml.append(indent).append("</outline>\n");
        }
    }

    private void subscription(Outline.Subscription one, String indent) {
        opml.append(indent).append("<outline");
        put("type", "rss");
        put("text", one.title());
        put("title", one.title());
        put("xmlUrl", one.address());
        put("htmlUrl", one.site());
        put("language", one.language());
        filing(one.filing());
        opml.append("/>\n");
    }

    private void filing(Outline.Filing filing) {
        var labels = filing.labels();
        var categories = labels.stream().map(label -> label.replaceAll("[,/\\s]+", " ").strip()).toList();
        put("category", categories.stream().filter(category -> !category.isEmpty()).collect(Collectors.joining(",")));
        if (!categories.equals(labels)) {
            put("bs:labels", String.join(OwnNames.BETWEEN, labels.stream().map(label -> label.replace('\n', ' ')).toList()));
        }
        put("bs:form", filing.form() == Form.FEED ? null : lower(filing.form()));
        choices(filing.own());
        put("bs:colour", lower(filing.colour()));
        put("bs:list", filing.list());
    }

    private void choices(Choices own) {
        put("bs:fullText", lower(own.fullText()));
        put("bs:pictures", own.pictures() == null ? null : own.pictures() ? "yes" : "no");
        put("bs:interval", own.interval() == null ? null : written(own.interval()));
    }

    private static String written(Interval interval) {
        return interval.equals(Interval.RHYTHM) ? "feed" : interval.equals(Interval.BY_HAND) ? "hand" : Integer.toString(interval.minutes());
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private void put(String name, @Nullable Object value) {
        if (value instanceof URI || (value != null && !value.toString().isEmpty())) {
            opml.append(' ').append(name).append("=\"").append(escaped(value.toString())).append('"');
        }
    }

    /// Escaped for an attribute; what XML 1.0 can't hold is left out.
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().filter(c -> (c >= ' ' || c == '\n' || c == '\t' || c == '\r') && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(c -> escaped.append(switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    case '\n' -> "&#10;";
                    case '\t' -> "&#9;";
                    case '\r' -> "&#13;";
                    default -> Character.toString(c);
                }));
        return escaped.toString();
    }
}
