package org.broadsheet.library;

import java.util.Map;
import org.broadsheet.news.Origin;
import org.jspecify.annotations.Nullable;

/// Where a field of an article was found, and by which rule, in words for the reader.
final class FieldRules {
    /// The property of schema.org's NewsArticle in which a field stands.
    private static final Map<String, String> PROPERTIES = Map.of("headline", "headline", "lead", "description", "authors", "author",
            "byline", "author", "published", "datePublished", "modified", "dateModified", "images", "image", "free", "isAccessibleForFree",
            "siteName", "publisher", "topics", "articleSection or keywords");
    /// The elements in the head of a page in which a field usually stands.
    private static final Map<String, String> ELEMENTS = Map.of("headline", "og:title or the title", "lead", "description or og:description",
            "authors", "author", "byline", "author", "published", "article:published_time", "modified", "article:modified_time",
            "images", "og:image", "siteName", "og:site_name", "permalink", "the canonical link or og:url", "topics", "article:section or keywords");
    private static final Map<String, String> PRINTED = Map.of("headline", "The heading that stands above the text.",
            "kicker", "The line that stands above the headline.", "lead", "What stands apart between the headline and the text.",
            "authors", "The names in the line that says who wrote it.", "byline", "The line that says who wrote it.",
            "published", "The date that is marked up as that of the article, or printed beside it.",
            "body", "The part of the page that has most of the running text, without what promotes other things.",
            "images", "The pictures in the text and above it, each with the caption and the credit that stand with it.",
            "sections", "The links of the page's main menu.");
    private static final Map<String, String> PATTERNS = Map.of("dateline", "The text opens with a place or an agency, as agencies write it.",
            "signOff", "The last line is made of initials and agencies, as the table of agencies has them.",
            "agencies", "All agencies of sign-off, byline and dateline, by their usual names in the table of agencies.",
            "headline", "Nothing else calls it anything: the first words of the text.");

    private FieldRules() {}

    static String where(Origin origin, @Nullable String publisher) {
        return switch (origin) {
            case JSON_LD -> "JSON-LD of the page";
            case META -> "meta elements of the page";
            case MARKUP -> "printed on the page";
            case TEXT -> "a pattern in the text";
            case FEED -> "the feed";
            case SITE -> publisher == null ? "the description of the publisher" : "the description of the publisher " + publisher;
            case DOCUMENT -> "the publisher's document";
        };
    }

    static String rule(String field, Origin origin) {
        return switch (origin) {
            case JSON_LD -> PROPERTIES.containsKey(field) ? "Stated to machines as " + PROPERTIES.get(field) + " of the article."
                    : "Stated to machines in the description of the article.";
            case META -> ELEMENTS.containsKey(field) ? "Stated in the head of the page: " + ELEMENTS.get(field) + "."
                    : "Stated in the head of the page.";
            case MARKUP -> PRINTED.getOrDefault(field, "Read where the page prints it.");
            case TEXT -> PATTERNS.getOrDefault(field, "Read from the text itself.");
            case FEED -> "The feed says it of its entry, and no page says it better.";
            case SITE -> "It is known of this publisher, whatever the page says.";
            case DOCUMENT -> "The field that the description of the publisher names for it.";
        };
    }
}
