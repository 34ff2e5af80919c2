package org.broadsheet.news;

import java.util.Map;

/// How many articles there are of each kind.
/// @param ready    held whole, with every picture
/// @param bytes    held of pages and pictures
/// @param unreadIn sections without unread articles are left out
public record Counts(int today, int unread, int starred, int total, int ready, long bytes, Map<SectionId, Integer> unreadIn) {
    public Counts {
        unreadIn = Map.copyOf(unreadIn);
    }
}
