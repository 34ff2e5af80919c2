package org.broadsheet.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.news.Article;
import org.broadsheet.news.FeedFormat;
import org.broadsheet.news.Section;
import org.jspecify.annotations.Nullable;

/// Writes articles as a feed that any reader can read, with all that a newspaper prints of them: the lead as the summary,
/// the text with its pictures, captions and credits as the content, kicker and topics as categories. Pictures also stand
/// in Media RSS.
public final class FeedWriter {
    private FeedWriter() {}

    /// A feed to be written.
    /// @param site    whose news they are, where all are of one publisher
    /// @param written when it is written
    public record Sheet(String title, @Nullable URI site, Instant written, List<Story> stories) {
        public Sheet {
            stories = List.copyOf(stories);
        }
    }

    /// An article to be written.
    /// @param id       stays the same whenever the article is written
    /// @param link     its page
    /// @param section  it came with; absent where the reader has given that up
    /// @param html     its text from lead picture to sign-off, without headline and lead
    /// @param received when it was first stored: its date where it states none
    public record Story(String id, Article article, @Nullable URI link, @Nullable Section section,
            String html, Instant received) {
        Instant published() {
            return article.published() == null ? received : article.published().instant();
        }

        Instant modified() {
            return article.modified() == null ? published() : article.modified().instant();
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

    /// The document, to be kept in UTF-8.
    public static String write(Sheet sheet, FeedFormat format) {
        return switch (format) {
            case RSS -> new XmlFeedWriter(sheet, "rss_2.0").write();
            case ATOM -> new XmlFeedWriter(sheet, "atom_1.0").write();
            case JSON -> JsonFeedWriter.write(sheet);
        };
    }
}
