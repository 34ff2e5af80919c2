package org.broadsheet.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is kept of an article that its publisher has parted into several pages: each page as `Kept` has it, under its own
/// address, in one JSON document.
public final class KeptParts {
    public static final String MEDIA_TYPE = "application/vnd.broadsheet.parts+json";

    /// One of the pages.
    /// @param html as `Kept` has it
    public record Part(URI url, String html) {
        public Part {
            Objects.requireNonNull(url);
            Objects.requireNonNull(html);
        }

        /// From the bytes that `Kept` gives.
        public static Part of(URI url, byte[] kept) {
            return new Part(url, new String(kept, StandardCharsets.UTF_8));
        }

        byte[] bytes() {
            return html.getBytes(StandardCharsets.UTF_8);
        }
    }

    private KeptParts() {}

    /// The parts in the order of their text.
    public static byte[] of(List<Part> parts) {
        return JsonMapper.shared().writeValueAsBytes(parts);
    }

    /// Empty where it is damaged.
    static List<Part> read(byte[] kept) {
        try {
            return List.of(JsonMapper.shared().readValue(kept, Part[].class));
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
