package org.broadsheet.news;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of an article that stands on lines of its own, in reading order.
public sealed interface Block {
    record Paragraph(Prose prose) implements Block {}

    /// A heading within the text. `level` is 2 to 6.
    record Crosshead(String text, int level) implements Block {}

    /// Somebody else's words. `source` is who said them, as printed.
    record Quote(List<Prose> paragraphs, @Nullable String source) implements Block {
        public Quote {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// A bulleted or numbered list.
    record Items(List<Prose> items, boolean ordered) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Where in the text a picture stands. `picture` is its place in [Article#pictures], from 0.
    record Figure(int picture) implements Block {}

    /// Rows of cells; rows may differ in length. `header` says that the first row is one.
    record Table(List<List<Prose>> rows, boolean header, @Nullable String caption) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// Text whose lines and spaces count.
    record Code(String text, @Nullable String language) implements Block {}

    /// Something that would have to be loaded from elsewhere (a video, a post): never loaded, only named and linked.
    record Embed(URI url, @Nullable String title, @Nullable String provider) implements Block {}
}
