package org.broadsheet.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose picture it is.
/// @param text     the credit without its label: `Reuters/G. Tomasevic`
/// @param agencies their usual short names, in the order of the line
public record Credit(String text, @Nullable String photographer, List<String> agencies) {
    public Credit {
        agencies = List.copyOf(agencies);
    }
}
