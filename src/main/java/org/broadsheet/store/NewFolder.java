package org.broadsheet.store;

import java.util.List;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.jspecify.annotations.Nullable;

/// A folder to be made, where it is not there.
/// @param titles from the outermost, its own last
/// @param own    what is chosen for all that stands in it
/// @param colour absent: none
public record NewFolder(List<String> titles, Choices own, @Nullable Colour colour) implements NewFiled {
    public NewFolder {
        titles = List.copyOf(titles);
    }
}
