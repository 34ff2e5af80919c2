package org.broadsheet.news;

/// The number of a subscribed section in one reader's store.
public record SectionId(long number) implements FiledId {}
