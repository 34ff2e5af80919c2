package org.broadsheet.news;

/// What stands at the address of a section.
public enum Form {
    /// A feed, in whatever format; a page that comes instead of it is an error.
    FEED,
    /// A page whose list of articles is read like a feed.
    PAGE
}
