package org.broadsheet.news;

/// The number of a folder in one reader's store.
public record FolderId(long number) implements FiledId {
    /// Of the outermost folder, which has no title; what is chosen there holds for all.
    public static final FolderId ROOT = new FolderId(1);
}
