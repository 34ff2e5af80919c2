package org.broadsheet.news;

/// What is known of the address of a section that is offered, best first. It was gathered from public lists, not by asking
/// the publishers.
public enum Standing {
    /// Somebody found news there within the last year, or the reader's own file names it.
    LIVE,
    /// Recent lists name it; nobody says that he looked.
    LISTED,
    /// Only lists of 2010 to 2022 name it.
    OLD
}
