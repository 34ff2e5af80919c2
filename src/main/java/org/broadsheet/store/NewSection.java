package org.broadsheet.store;

import java.net.URI;
import java.util.List;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Form;
import org.jspecify.annotations.Nullable;

/// A section to be subscribed to.
/// @param folder   the titles of the folders it stands in, from the outermost; none: at the top
/// @param site     the page that the feed belongs to
/// @param language BCP 47
/// @param form     what stands at its address
public record NewSection(String title, URI address, List<String> folder, @Nullable URI site, @Nullable String language, Form form,
        List<String> labels, Choices own, @Nullable Colour colour) implements NewFiled {
    public NewSection {
        folder = List.copyOf(folder);
        labels = List.copyOf(labels);
    }
}
