package org.broadsheet.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A folder of the reader's menu, with sections or folders in it.
/// @param titles of all the folders it stands in, from the outermost, its own last; none for the root
/// @param closed whether what it holds is folded away on the screen
public record Folder(FolderId id, FolderId within, List<String> titles, boolean closed, Choices own, @Nullable Colour colour)
        implements Filed {
    public Folder {
        titles = List.copyOf(titles);
    }

    /// Its own; empty for the root.
    @Override
    public String title() {
        return titles.isEmpty() ? "" : titles.getLast();
    }

    /// Its titles as one: `Press/Coast`.
    public String path() {
        return String.join("/", titles);
    }
}
