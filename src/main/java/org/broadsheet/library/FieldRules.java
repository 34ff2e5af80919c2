package org.broadsheet.library;

import static org.broadsheet.library.Sentences.say;

import java.util.Map;
import java.util.Set;
import org.broadsheet.news.Origin;
import org.jspecify.annotations.Nullable;

/// Where a field of an article was found, and by which rule, in words for the reader.
final class FieldRules {
    /// The property of schema.org's NewsArticle in which a field stands.
    private static final Map<String, String> PROPERTIES = Map.of("headline", "headline", "lead", "description", "authors", "author",
            "byline", "author", "published", "datePublished", "modified", "dateModified", "images", "image", "free", "isAccessibleForFree",
            "siteName", "publisher", "topics", "articleSection|keywords");
    /// The elements in the head of a page in which a field usually stands, one or the other.
    private static final Map<String, String> ELEMENTS = Map.of("headline", "og:title|" + say("rule.title"), "lead", "description|og:description",
            "authors", "author", "byline", "author", "published", "article:published_time", "modified", "article:modified_time",
            "images", "og:image", "siteName", "og:site_name", "permalink", say("rule.canonical") + "|og:url", "topics", "article:section|keywords");
    private static final Set<String> PRINTED = Set.of("headline", "kicker", "lead", "authors", "byline", "published", "body", "images", "sections");
    private static final Set<String> PATTERNS = Set.of("dateline", "signOff", "agencies", "headline");

    private FieldRules() {}

    static String where(Origin origin, @Nullable String publisher) {
        return origin == Origin.SITE && publisher != null ? say("where.SITE.named", publisher) : say("where." + origin);
    }

    static String rule(String field, Origin origin) {
        return switch (origin) {
            case JSON_LD -> stated(origin, PROPERTIES.get(field));
            case META -> stated(origin, ELEMENTS.get(field));
            case MARKUP -> say("rule.MARKUP" + (PRINTED.contains(field) ? "." + field : ""));
            case TEXT -> say("rule.TEXT" + (PATTERNS.contains(field) ? "." + field : ""));
            case FEED, SITE, DOCUMENT -> say("rule." + origin);
        };
    }

    private static String stated(Origin origin, @Nullable String as) {
        if (as == null) {
            return say("rule." + origin);
        }
        var either = as.split("\\|", 2);
        return say("rule." + origin + ".as", either.length == 1 ? as : say("rule.or", either[0], either[1]));
    }
}
