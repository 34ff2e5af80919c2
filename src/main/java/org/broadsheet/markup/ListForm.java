package org.broadsheet.markup;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/// How a publisher's document that lists articles is described.
/// @param path       of its address
/// @param base       what addresses in it are relative to, where that is not the document's own
/// @param language   of a document that says none, BCP 47
/// @param entries    the way to the articles: what stands at the first pointer is a list, in each of which the second leads
///                   on, and so forth
/// @param only       what an entry must say to be an article
/// @param fields     of those in [#FIELDS], within an entry
/// @param variables  texts within an entry of which addresses are built
/// @param page       the address of an article's page, built of variables
/// @param feed       of those in [#OF_FEED], within the document
record ListForm(PathPattern path, @Nullable URI base, @Nullable String language, List<JsonPointer> entries, List<Only> only, Map<String, Pointers> fields,
        Map<String, Pointers> variables, @Nullable UriTemplate page, @Nullable Gathered authors, @Nullable Gathered categories,
        @Nullable Gathered parts, PictureFields picture, Map<String, Pointers> feed, Next next) {
    static final Set<String> FIELDS = Set.of("id", "headline", "kicker", "lead", "body", "text", "published", "modified", "language",
            "address", "comments", "contentId");
    static final Set<String> OF_FEED = Set.of("title", "subtitle", "language", "site");

    /// @param values at least one of which must stand at `where`
    record Only(JsonPointer where, Set<String> values) {}

    /// Where older articles are listed: at an address that the document names, or at its own with a parameter set, to what
    /// the document says or else to the number of the next page.
    /// @param first the number of the first page
    record Next(@Nullable Pointers address, @Nullable String parameter, @Nullable Pointers value, int first) {
        static final Next NONE = new Next(null, null, null, 1);
    }

    ListForm {
        entries = List.copyOf(entries);
        only = List.copyOf(only);
        fields = Map.copyOf(fields);
        variables = Map.copyOf(variables);
        feed = Map.copyOf(feed);
    }
}
