package org.broadsheet.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.feed.FeedWriter;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.FeedFormat;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Teaser;
import org.broadsheet.settings.Atomically;
import org.broadsheet.store.Store;
import org.broadsheet.store.StoredPicture;
import org.jspecify.annotations.Nullable;

/// Carries articles away as a feed that any reader can read. Connects to nothing, and holds one article at a time.
public final class Exporting {
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Reading reading;
    private final Clock clock;

    public Exporting(Store store, Reading reading, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.clock = clock;
    }

    /// What came of writing a file.
    /// @param articles how many are in it
    /// @param failure  what kept it from being written, as the end of a sentence; then all is as it was
    public record Written(int articles, @Nullable String failure) {}

    /// Puts the articles into a file as a feed, in the order given, whole or not at all; those that are gone are left out.
    /// @param title of the feed
    public Written feed(Path file, String title, List<EntryId> ids, FeedFormat format) throws InterruptedException {
        var articles = new int[1];
        var failure = saved(file, out -> articles[0] = feed(out, title, ids, format));
        Forks.unlessInterrupted();
        return new Written(articles[0], failure.orElse(null));
    }

    /// Writes the same to where it is wanted.
    /// @return how many articles it were
    public int feed(Writer out, String title, List<EntryId> ids, FeedFormat format) throws IOException {
        Map<SectionId, Section> sections = store.sections().all().stream().collect(Collectors.toMap(Section::id, Function.identity()));
        var sheet = new FeedWriter.Sheet(title, site(ids, sections), clock.instant());
        var stories = ids.stream().takeWhile(_ -> !Thread.currentThread().isInterrupted()).map(reading::open).flatMap(Optional::stream)
                .map(story -> story(story, sections.get(story.teaser().sectionId()))).iterator();
        int written = FeedWriter.write(sheet, stories, format, out);
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException(); // nobody wants it any more
        }
        return written;
    }

    /// The publisher's, where all articles are of one.
    private @Nullable URI site(List<EntryId> ids, Map<SectionId, Section> sections) {
        Set<@Nullable URI> sites = new LinkedHashSet<>();
        for (int from = 0; from < ids.size() && sites.size() < 2; from += AT_ONCE) {
            store.entries().teasers(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))).stream().map(Teaser::sectionId).distinct()
                    .map(sections::get).forEach(section -> sites.add(section == null ? null : section.site()));
        }
        return sites.size() == 1 ? sites.iterator().next() : null;
    }

    private FeedWriter.Story story(Story story, @Nullable Section section) {
        var teaser = story.teaser();
        var article = story.article();
        Map<URI, String> types = new HashMap<>();
        article.pictures().forEach(picture -> store.pictures().of(teaser.id(), picture.url()).map(StoredPicture::mediaType)
                .ifPresent(type -> types.put(picture.url(), type)));
        return new FeedWriter.Story(id(teaser, section), article, teaser.url(), section, ArticleText.body(article), teaser.received(), types);
    }

    /// Its address; else a name made of what does not change of it as long as it is held.
    private static String id(Teaser teaser, @Nullable Section section) {
        var name = "%s %s %d".formatted(section == null ? "" : section.address(), teaser.received(), teaser.id().number());
        return teaser.url() != null ? teaser.url().toString() : "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// Puts a document into a file, whole or not at all.
    /// @return what kept it from that, as the end of a sentence; empty when it is done
    public static Optional<String> save(Path file, String document) {
        return saved(file, out -> out.write(document));
    }

    private static Optional<String> saved(Path file, Atomically.Text text) {
        try {
            Atomically.write(file, text);
            return Optional.empty();
        } catch (UncheckedIOException failure) {
            return Optional.of(reason(Objects.requireNonNull(failure.getCause())));
        }
    }

    /// Linux and Windows say in words of their own that a disk is full.
    private static String reason(IOException failure) {
        var said = failure instanceof FileSystemException file && file.getReason() != null ? file.getReason() : String.valueOf(failure.getMessage());
        return switch (failure) {
            case AccessDeniedException _ -> Sentences.say("file.denied");
            case FileAlreadyExistsException _ -> Sentences.say("file.in-the-way");
            default -> said.matches("(?i).*(?:no space left|not enough space).*") ? Sentences.say("file.full")
                    : said.matches("(?i).*is a directory.*") ? Sentences.say("file.folder") : said;
        };
    }
}
