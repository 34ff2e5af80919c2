package org.broadsheet.net;

/// What is asked for; limits and courtesy differ.
public enum Kind {
    FEED("application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, "
            + "*/*;q=0.5"),
    PAGE("text/html, application/xhtml+xml, */*;q=0.5"),
    /// No AVIF: it could not be drawn.
    PICTURE("image/webp, image/jpeg, image/png, image/gif, */*;q=0.1"),
    /// A publisher's own JSON document of an article.
    DOCUMENT("application/json, */*;q=0.5");

    private final String accept;

    Kind(String accept) {
        this.accept = accept;
    }

    /// RFC 9110 §12.5.1.
    String accept() {
        return accept;
    }
}
