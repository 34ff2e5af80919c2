package org.broadsheet.store;

import java.net.URI;
import java.util.List;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.jspecify.annotations.Nullable;

/// A folder to be made, where it is not there.
/// @param titles from the outermost, its own last
/// @param own    what is chosen for all that stands in it
/// @param colour absent: none
/// @param list   the address of the list that it is to be kept in step with; absent as a rule
public record NewFolder(List<String> titles, Choices own, @Nullable Colour colour, @Nullable URI list) implements NewFiled {
    public NewFolder {
        titles = List.copyOf(titles);
    }
}
