package org.broadsheet.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a section stands in the reader's menu, and what he chose for it.
/// @param within   the folder
/// @param position among all that stands there; what is the same stands in the order of its making
/// @param labels   under which it stands besides, in the reader's words
/// @param own      what was chosen for this section itself
/// @param colour   absent where none was chosen
public record Filing(FolderId within, long position, List<String> labels, Choices own, @Nullable Colour colour) {
    /// At the top, with nothing chosen.
    public static final Filing AT_THE_TOP = new Filing(FolderId.ROOT, 0, List.of(), Choices.NONE, null);

    public Filing {
        labels = List.copyOf(labels);
    }
}
