package org.broadsheet.news;

import org.jspecify.annotations.Nullable;

/// What stands in a folder of the reader's menu: a section, or another folder.
public sealed interface Filed permits Folder, Section {
    FiledId id();

    String title();

    /// The folder that it stands in; the root's own is the root.
    FolderId within();

    /// What the reader chose for it itself.
    Choices own();

    /// Absent where the reader chose none.
    @Nullable Colour colour();
}
