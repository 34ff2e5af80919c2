package org.broadsheet.store;

import java.net.URI;
import org.broadsheet.news.NewsDate;
import org.jspecify.annotations.Nullable;

/// An entry as a refresh stores it first: so much as a list shows while the rest still stands in its document.
/// @param identity  what it is known by within its feed ([org.broadsheet.news.Entry#identity]); the text's hash stands in
///                  when it is empty
/// @param link      the page to fetch
/// @param contentId the publisher's own number for it
/// @param textHash  of what a reader would see of it: another one makes it a new version
public record Announced(String identity, String headline, @Nullable NewsDate published, @Nullable URI link,
        @Nullable String contentId, String textHash) {
    /// What it is known by within its feed; never empty.
    public String name() {
        return identity.isBlank() ? "text:" + textHash : identity;
    }
}
