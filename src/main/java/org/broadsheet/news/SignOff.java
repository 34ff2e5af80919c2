package org.broadsheet.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The mark that closes an article: `jm/rc (Reuters, AP, AFP, dpa)`.
/// @param author   initials as written
/// @param editor   initials as written
/// @param agencies their usual short names, in the order of the line
public record SignOff(String text, @Nullable String author, @Nullable String editor, List<String> agencies) {
    public SignOff {
        agencies = List.copyOf(agencies);
    }
}
