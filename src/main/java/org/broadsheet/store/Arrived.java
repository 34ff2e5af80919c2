package org.broadsheet.store;

import java.net.URI;
import org.broadsheet.news.Article;
import org.jspecify.annotations.Nullable;

/// An entry with all that it says.
/// @param identity  what it is known by within its feed ([org.broadsheet.news.Entry#identity]); the text's hash stands in
///                  when it is empty
/// @param article   what the feed alone says
/// @param link      the page to fetch
/// @param source    the entry's own element, as it stood in the document
/// @param textHash  of what a reader would see of it: another one makes it a new version
/// @param whole     whether the feed carries the full text, so that no page need be fetched
/// @param contentId the publisher's own number for it
public record Arrived(String identity, Article article, @Nullable URI link, String source, String textHash,
        boolean whole, @Nullable String contentId) {
    /// What a list shows of it.
    Announced announced() {
        return new Announced(identity, article.headline(), article.published(), link, contentId, textHash);
    }
}
