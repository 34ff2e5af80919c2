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
import org.broadsheet.library.Subscribing;
import org.broadsheet.news.FeedFormat;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.ContentsModel;

/// What the commands for files do: take subscriptions over, and carry them or the articles of a list away. Lives on the
/// JavaFX thread; files are read and written on others.
final class FileDeeds {
    private static final List<String> OPML = List.of("opml", "xml");
    private static final List<String> FEEDS = Arrays.stream(FeedFormat.values()).map(FeedFormat::ending).toList();

    private final FileChoice choice;
    private final Subscribing subscribing;
    private final Exporting exporting;
    private final ContentsModel contents;
    private final Supplier<String> list;
    private final Background background;
    private final Consumer<String> voice;

    /// @param list  the name of the list that is shown
    /// @param voice tells the reader what came of it
    FileDeeds(FileChoice choice, Subscribing subscribing, Exporting exporting, ContentsModel contents, Supplier<String> list,
            Background background, Consumer<String> voice) {
        this.choice = choice;
        this.subscribing = subscribing;
        this.exporting = exporting;
        this.contents = contents;
        this.list = list;
        this.background = background;
        this.voice = voice;
    }

    void bind(Deeds deeds) {
        deeds.bind(Command.IMPORT, () -> choice.open(title(Command.IMPORT), OPML).ifPresent(this::take))
                .bind(Command.EXPORT, () -> choice.save(title(Command.EXPORT), "subscriptions.opml", OPML)
                        .ifPresent(file -> write(file, () -> subscribing.opml(), Labels.say("export.subscriptions"))))
                .bind(Command.EXPORT_LIST, this::writeList,
                        () -> contents.rows().isEmpty() ? Optional.of(Labels.say("not.articles-export")) : Optional.empty());
    }

    private static String title(Command command) {
        return Labels.plain(command).replace("\u2026", "");
    }

    private void take(Path file) {
        background.act(() -> {
            var came = taken(file);
            background.tell(() -> voice.accept(came));
        });
    }

    private String taken(Path file) {
        try {
            var imported = subscribing.take(Files.readAllBytes(file));
            return imported.error() == null ? Labels.say("import.done", imported.added(), imported.known())
                    : Labels.say("import.not", file.getFileName(), imported.error());
        } catch (IOException unreadable) {
            return Labels.say("import.unreadable", file);
        }
    }

    /// Writes what the list shows, as it is filtered, in the format that the file's name asks for.
    private void writeList() {
        var name = list.get();
        var articles = List.copyOf(contents.rows());
        choice.save(title(Command.EXPORT_LIST), name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "") + ".rss", FEEDS)
                .ifPresent(file -> {
                    voice.accept(Labels.say("export.writing", articles.size(), file.getFileName()));
                    write(file, () -> exporting.feed(name, articles, FeedFormat.of(file.toString())).document(),
                            Labels.say("export.articles", articles.size()));
                });
    }

    private void write(Path file, Supplier<String> document, String what) {
        background.act(() -> {
            var failure = Exporting.save(file, document.get());
            var came = failure.map(reason -> Labels.say("export.failed", file, reason)).orElse(Labels.say("export.done", what, file));
            background.tell(() -> voice.accept(came));
        });
    }
}
