package org.broadsheet.news;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Somebody a feed names as an author (RFC 4287 §3.2); at least one component is present.
public record Person(@Nullable String name, @Nullable String email, @Nullable URI uri) {
    /// As one line: `Name (mail)`, or what is known.
    public String line() {
        if (name != null) {
            return email == null ? name : name + " (" + email + ")";
        }
        return email != null ? email : String.valueOf(uri);
    }
}
