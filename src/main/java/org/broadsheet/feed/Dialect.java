package org.broadsheet.feed;

/// The family of formats that a feed belongs to, by which its publisher is told where something stands.
enum Dialect {
    RSS("XML", "application/rss+xml", "<link>", "<language>", "<guid>", "<pubDate>", "as in Mon, 23 Nov 2026 10:00:00 GMT"),
    OLD("XML", "application/rss+xml", "<link>", "<language>", "<guid>", "<pubDate>", "as in Mon, 23 Nov 2026 10:00:00 GMT"),
    RDF("XML", "application/rdf+xml", "<link>", "<dc:language>", "rdf:about", "<dc:date>", "as in 2026-11-23T10:00:00Z"),
    ATOM("XML", "application/atom+xml", "<link rel=\"alternate\">", "xml:lang", "<id>", "<updated>", "as in 2026-11-23T10:00:00Z"),
    OLD_ATOM("XML", "application/atom+xml", "<link rel=\"alternate\">", "xml:lang", "<id>", "<issued>", "as in 2026-11-23T10:00:00Z"),
    JSON("JSON", "application/feed+json", "home_page_url", "language", "id", "date_published", "as in 2026-11-23T10:00:00Z"),
    /// A publisher's own; the names are those of its description.
    DOCUMENT("JSON", "application/json", "site", "language", "id", "published", "as in 2026-11-23T10:00:00Z");

    private final String syntax;
    private final String mediaType;
    private final String site;
    private final String language;
    private final String id;
    private final String date;
    private final String dateForm;

    Dialect(String syntax, String mediaType, String site, String language, String id, String date, String dateForm) {
        this.syntax = syntax;
        this.mediaType = mediaType;
        this.site = site;
        this.language = language;
        this.id = id;
        this.date = date;
        this.dateForm = dateForm;
    }

    static Dialect of(String format) {
        return switch (format) {
            case "rss 1.0" -> RDF;
            case "atom 1.0", "atom" -> ATOM;
            case "atom 0.3" -> OLD_ATOM;
            case "rss 2.0", "rss" -> RSS;
            case DocumentFeed.FORMAT -> DOCUMENT;
            default -> format.startsWith("json") ? JSON : OLD;
        };
    }

    boolean old() {
        return this == OLD || this == OLD_ATOM;
    }

    /// Whether a rule of the format, and not good sense alone, asks for ids and dates.
    boolean strict() {
        return this == ATOM || this == JSON;
    }

    String syntax() {
        return syntax;
    }

    String mediaType() {
        return mediaType;
    }

    String site() {
        return site;
    }

    String language() {
        return language;
    }

    String id() {
        return id;
    }

    String date() {
        return date;
    }

    String dateForm() {
        return dateForm;
    }
}
