package org.broadsheet.news;

/// An article that a search found.
/// @param excerpt its text where the first of the words stands
public record Hit(EntryId id, String excerpt) {}
