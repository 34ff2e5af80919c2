package org.broadsheet.news;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The pictures, films and recordings of an entry. Groups are flattened, in document order; titles, credits and the like
/// are here wherever they stand, and each content has besides those that are meant for it.
/// @param title     the first that is given, plain text; likewise the three after it
/// @param text      a transcript or excerpt
/// @param copyright whose rights they are
/// @param contents  those of Media RSS first, then enclosures and attachments that it does not name
public record Media(@Nullable String title, @Nullable String description, @Nullable String text, @Nullable String copyright,
        List<Content> contents, List<Thumbnail> thumbnails, List<Credit> credits) {
    public static final Media NONE = new Media(null, null, null, null, List.of(), List.of(), List.of());
    private static final Pattern PICTURE = Pattern.compile("(?i)\\.(?:jpe?g|png|webp|gif|avif)$");

    /// A file, with what is said of it: its own element first, else the group's and then the entry's, which hold for all in them
    /// (Media RSS, "Optional elements").
    /// @param width    in pixels, like `height`
    /// @param length   in bytes, as the feed claims
    /// @param duration how long it plays
    public record Content(URI url, @Nullable String type, @Nullable String medium, @Nullable Integer width,
            @Nullable Integer height, @Nullable Long length, @Nullable Duration duration, @Nullable String title,
            @Nullable String description, @Nullable String text, @Nullable String copyright, List<Credit> credits,
            List<Thumbnail> thumbnails) {
        public Content {
            credits = List.copyOf(credits);
            thumbnails = List.copyOf(thumbnails);
        }

        /// A file of which no more is said than an enclosure says.
        public static Content of(Enclosure file) {
            return new Content(file.url(), file.type(), null, null, null, file.length(), null, null, null, null, null,
                    List.of(), List.of());
        }

        /// Whether it is a picture: by its medium, else its type, else the end of its address.
        public boolean picture() {
            if (medium != null) {
                return medium.equals("image");
            }
            return type != null ? type.startsWith("image/") : url.getPath() != null && PICTURE.matcher(url.getPath()).find();
        }
    }

    /// `media:thumbnail`. Sizes in pixels.
    public record Thumbnail(URI url, @Nullable Integer width, @Nullable Integer height) {}

    /// `media:credit`: whose it is, and as what.
    public record Credit(String value, @Nullable String role, @Nullable String scheme) {}

    public Media {
        contents = List.copyOf(contents);
        thumbnails = List.copyOf(thumbnails);
        credits = List.copyOf(credits);
    }

    /// The same and these files, of which it may name some already.
    public Media with(List<Content> files) {
        if (files.isEmpty()) {
            return this;
        }
        List<Content> all = new ArrayList<>(contents);
        for (var file : files) {
            if (all.stream().noneMatch(content -> content.url().equals(file.url()))) {
                all.add(file);
            }
        }
        return new Media(title, description, text, copyright, all, thumbnails, credits);
    }
}
