package org.broadsheet.news;

/// What of an article can be read with the network off. The order is that of worth.
public enum Readiness {
    /// Headline and what the feed says, while the article stands on a page that is not held.
    LEAD,
    /// The whole text; a picture is missing.
    TEXT,
    /// The whole text and every picture.
    COMPLETE
}
