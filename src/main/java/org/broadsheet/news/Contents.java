package org.broadsheet.news;

/// What a list of articles shows.
public sealed interface Contents {
    /// Everything of the reader's own day, read or not.
    record Today() implements Contents {}

    record Unread() implements Contents {}

    record Starred() implements Contents {}

    record Everything() implements Contents {}

    /// What cannot be read offline with all its pictures.
    record NotReady() implements Contents {}

    record Of(SectionId section) implements Contents {}

    /// All sections that stand in a folder, also deeper.
    record Folder(FolderId folder) implements Contents {}

    /// All sections that carry a label.
    record Labelled(String label) implements Contents {}

    /// What names somebody as its source; upper and lower case and accents do not count.
    record From(Source source, String name) implements Contents {}

    /// What a search finds; `query` as the reader typed it.
    record Found(String query) implements Contents {}
}
