package org.broadsheet.library;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.feed.FeedWriter;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.FeedFormat;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.settings.Atomically;
import org.broadsheet.store.Store;

/// Carries articles away as a feed that any reader can read. Connects to nothing.
public final class Exporting {
    private final Store store;
    private final Reading reading;
    private final Clock clock;

    public Exporting(Store store, Reading reading, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.clock = clock;
    }

    /// A written feed.
    /// @param articles how many are in it
    public record Written(int articles, String document) {}

    /// The articles as a feed, in the order given; those that are gone are left out.
    /// @param title of the feed
    public Written feed(String title, List<EntryId> ids, FeedFormat format) {
        Map<SectionId, Section> sections = store.sections().all().stream().collect(Collectors.toMap(Section::id, section -> section));
        var stories = ids.stream().map(reading::open).flatMap(Optional::stream)
                .map(story -> story(story, Optional.ofNullable(sections.get(story.teaser().sectionId())))).toList();
        var sites = stories.stream().flatMap(story -> Optional.ofNullable(story.section()).map(Section::site).stream()).distinct().toList();
        URI site = sites.size() == 1 ? sites.getFirst() : null;
        return new Written(stories.size(), FeedWriter.write(new FeedWriter.Sheet(title, site, clock.instant(), stories), format));
    }

    /// Puts a document into a file, whole or not at all.
    /// @return what kept it from that, as the end of a sentence; empty when it is done
    public static Optional<String> save(Path file, String document) {
        try {
            Atomically.write(file, document);
            return Optional.empty();
        } catch (UncheckedIOException failure) {
            return Optional.of(failure.getCause() instanceof FileSystemException reason ? reason(reason) : String.valueOf(failure.getMessage()));
        }
    }

    private static String reason(FileSystemException failure) {
        return failure instanceof AccessDeniedException ? "its folder may not be written to"
                : failure instanceof FileAlreadyExistsException ? "a file stands where its folder should be"
                : failure.getReason() != null ? failure.getReason() : String.valueOf(failure.getMessage());
    }

    private static FeedWriter.Story story(Story story, Optional<Section> section) {
        var teaser = story.teaser();
        var id = teaser.url() == null ? "urn:broadsheet:article:" + teaser.id().number() : teaser.url().toString();
        return new FeedWriter.Story(id, story.article(), teaser.url(), section.orElse(null), ArticleText.body(story.article()), teaser.received());
    }
}
