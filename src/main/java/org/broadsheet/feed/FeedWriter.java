package org.broadsheet.feed;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.news.Article;
import org.broadsheet.news.FeedFormat;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Section;
import org.jspecify.annotations.Nullable;

/// Writes articles as a feed that any reader can read, with all that a newspaper prints of them: the lead as the summary,
/// the text with its pictures, captions and credits as the content, kicker and topics as categories. Pictures also stand
/// in Media RSS, and what no format has words for in an extension that our own reader reads. An article is written when
/// it comes: however many they are, one is held.
public final class FeedWriter {
    private FeedWriter() {}

    /// The feed as a whole.
    /// @param site    whose news they are, where all are of one publisher
    /// @param written when it is written
    public record Sheet(String title, @Nullable URI site, Instant written) {}

    /// An article to be written.
    /// @param id       stays the same whenever the article is written
    /// @param link     its page
    /// @param section  it came with; absent where the reader has given that up
    /// @param html     its text from lead picture to sign-off, without headline and lead
    /// @param received when it was first stored
    /// @param types    the media types of its pictures, by their addresses, as far as they are known
    public record Story(String id, Article article, @Nullable URI link, @Nullable Section section,
            String html, Instant received, Map<URI, String> types) {
        private static final Map<String, String> ENDINGS = Map.of("jpg", "image/jpeg", "jpeg", "image/jpeg", "png", "image/png",
                "webp", "image/webp", "gif", "image/gif", "avif", "image/avif", "svg", "image/svg+xml");

        public Story {
            types = Map.copyOf(types);
        }

        /// The media type of a picture; by the ending of its address where nothing more is known.
        @Nullable String type(Picture picture) {
            var path = String.valueOf(picture.url().getPath());
            return types.getOrDefault(picture.url(), ENDINGS.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
        }

        /// When it appeared, where it says so.
        @Nullable Instant published() {
            return article.published() == null ? null : article.published().instant();
        }

        /// When it was changed, where it says so.
        @Nullable Instant modified() {
            return article.modified() == null ? null : article.modified().instant();
        }

        /// Who wrote it; the byline where no names are known.
        List<String> authors() {
            return article.authors().isEmpty() && article.byline() != null ? List.of(article.byline()) : article.authors();
        }

        /// The kicker, then the topics, each once.
        List<String> categories() {
            return Stream.concat(Stream.ofNullable(article.kicker()), article.topics().stream())
                    .filter(Objects::nonNull).distinct().toList();
        }
    }

    /// Writes a document, to be kept in UTF-8, and leaves `out` open.
    /// @return how many articles are in it
    public static int write(Sheet sheet, Iterator<Story> stories, FeedFormat format, Writer out) throws IOException {
        return switch (format) {
            case RSS -> new XmlFeedWriter(sheet, "rss_2.0").write(stories, out);
            case ATOM -> new XmlFeedWriter(sheet, "atom_1.0").write(stories, out);
            case JSON -> JsonFeedWriter.write(sheet, stories, out);
        };
    }
}
