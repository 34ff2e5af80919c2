package org.broadsheet.news;

/// The number of an article in one reader's store; given once and never used again.
public record EntryId(long number) {
    @Override
    public String toString() {
        return Long.toString(number);
    }
}
