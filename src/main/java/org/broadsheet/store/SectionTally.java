package org.broadsheet.store;

/// How many articles of one section are held.
public record SectionTally(int articles, int unread, int starred) {
    public static final SectionTally NONE = new SectionTally(0, 0, 0);
}
