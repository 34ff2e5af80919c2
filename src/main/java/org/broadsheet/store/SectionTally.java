package org.broadsheet.store;

/// How many articles of one section are held, and how many of them are `ready` to be read offline, text and pictures.
public record SectionTally(int articles, int unread, int starred, int ready) {
    public static final SectionTally NONE = new SectionTally(0, 0, 0, 0);
}
