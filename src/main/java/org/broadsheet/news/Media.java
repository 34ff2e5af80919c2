package org.broadsheet.news;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Media RSS says of an entry; groups are flattened, in document order.
public record Media(@Nullable String title, @Nullable String description, List<Content> contents,
        List<Thumbnail> thumbnails, List<Credit> credits) {
    public static final Media NONE = new Media(null, null, List.of(), List.of(), List.of());

    /// `media:content`. Sizes in pixels.
    public record Content(URI url, @Nullable String type, @Nullable String medium, @Nullable Integer width,
            @Nullable Integer height, @Nullable String title, @Nullable String description) {}

    /// `media:thumbnail`. Sizes in pixels.
    public record Thumbnail(URI url, @Nullable Integer width, @Nullable Integer height) {}

    /// `media:credit`: whose it is, and as what.
    public record Credit(String value, @Nullable String role, @Nullable String scheme) {}

    public Media {
        contents = List.copyOf(contents);
        thumbnails = List.copyOf(thumbnails);
        credits = List.copyOf(credits);
    }
}
