package org.broadsheet.view.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.broadsheet.library.Exporting;
import org.broadsheet.library.Importing;
import org.broadsheet.library.Proposal;
import org.broadsheet.library.Subscribing;
import org.broadsheet.news.Contents;
import org.broadsheet.news.FeedFormat;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.SectionId;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.ContentsModel;
import org.jspecify.annotations.Nullable;

/// What the commands for files do: take subscriptions over, and carry them or the articles of a list away. Lives on the
/// JavaFX thread; files are read and written on others.
final class FileDeeds {
    private static final List<String> OPML = List.of("opml", "xml");
    private static final List<String> FEEDS = Arrays.stream(FeedFormat.values()).map(FeedFormat::ending).toList();

    private final FileChoice choice;
    private final Importing importing;
    private final ImportSheet sheet;
    private final Subscribing subscribing;
    private final Exporting exporting;
    private final ContentsModel contents;
    private final Supplier<String> list;
    private final Background background;
    private final Consumer<String> voice;

    /// @param list  the name of the list that is shown
    /// @param voice tells the reader what came of it
    FileDeeds(FileChoice choice, Importing importing, ImportSheet sheet, Subscribing subscribing, Exporting exporting, ContentsModel contents, Supplier<String> list,
            Background background, Consumer<String> voice) {
        this.choice = choice;
        this.importing = importing;
        this.sheet = sheet;
        this.subscribing = subscribing;
        this.exporting = exporting;
        this.contents = contents;
        this.list = list;
        this.background = background;
        this.voice = voice;
    }

    void bind(Deeds deeds) {
        deeds.bind(Command.IMPORT, () -> choice.open(Labels.title(Command.IMPORT), List.of()).ifPresent(this::take))
                .bind(Command.EXPORT, () -> choice.save(Labels.title(Command.EXPORT), "subscriptions.opml", OPML)
                        .ifPresent(this::writeSubscriptions))
                .bind(Command.EXPORT_SHOWN, this::writeShown, () -> Deeds.unless(shown().isPresent(), "not.section-export"))
                .bind(Command.EXPORT_LIST, this::writeList,
                        () -> contents.rows().isEmpty() ? Optional.of(Labels.say("not.articles-export")) : Optional.empty());
    }

    /// Shows what stands in the file; the reader chooses what is taken over.
    void take(Path file) {
        background.ask("import", () -> read(file), read -> {
            switch (read) {
                case Importing.Read.AsList(Proposal proposal) -> sheet.open(file.getFileName().toString(), proposal);
                case Importing.Read.NoList(String reason) -> voice.accept(reason);
            }
        });
    }

    private Importing.Read read(Path file) {
        try {
            return switch (importing.read(Files.readAllBytes(file))) {
                case Importing.Read.AsList list -> list;
                case Importing.Read.NoList(String reason) -> new Importing.Read.NoList(Labels.say("import.not", file.getFileName(), reason));
            };
        } catch (IOException unreadable) {
            return new Importing.Read.NoList(Labels.say("import.unreadable", file));
        }
    }

    /// Writes what the list shows, as it is filtered, in the format that the file's name asks for.
    private void writeList() {
        var name = list.get();
        var articles = List.copyOf(contents.rows());
        choice.save(Labels.title(Command.EXPORT_LIST), name(name) + ".rss", FEEDS)
                .ifPresent(file -> {
                    voice.accept(Labels.say("export.writing", articles.size(), file.getFileName()));
                    // Thousands take seconds, for which no mark the reader makes meanwhile should wait.
                    background.ask("export " + file, () -> exporting.feed(file, name, articles, FeedFormat.of(file.toString())),
                            written -> voice.accept(said(file, Labels.say("export.articles", written.articles()), written.failure())));
                });
    }

    /// Of a file, from what is shown.
    private static String name(String shown) {
        return shown.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    /// The section or the folder whose articles are shown.
    private Optional<FiledId> shown() {
        return switch (contents.contents().get()) {
            case Contents.Of(SectionId section) -> Optional.of(section);
            case Contents.Folder(FolderId folder) -> Optional.of(folder);
            default -> Optional.empty();
        };
    }

    private void writeShown() {
        shown().ifPresent(what -> choice.save(Labels.title(Command.EXPORT_SHOWN), name(list.get()) + ".opml", OPML)
                .ifPresent(file -> write(file, () -> subscribing.opml(what))));
    }

    private void writeSubscriptions(Path file) {
        write(file, subscribing::opml);
    }

    private void write(Path file, Supplier<String> document) {
        background.act(() -> {
            var failure = Exporting.save(file, document.get());
            background.tell(() -> voice.accept(said(file, Labels.say("export.subscriptions"), failure.orElse(null))));
        });
    }

    private static String said(Path file, String what, @Nullable String failure) {
        return failure == null ? Labels.say("export.done", what, file.getFileName()) : Labels.say("export.failed", file.getFileName(), failure);
    }
}
