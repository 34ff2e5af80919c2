package org.broadsheet.news;

import org.jspecify.annotations.Nullable;

/// What an entry is filed under (RFC 4287 §4.2.2; RSS 2.0 `<category>`; `dc:subject`).
public record Category(String term, @Nullable String scheme, @Nullable String label) {
    /// What a reader sees: the label, else the term.
    public String shown() {
        return label == null ? term : label;
    }
}
