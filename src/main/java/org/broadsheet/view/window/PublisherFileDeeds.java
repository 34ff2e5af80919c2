package org.broadsheet.view.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadsheet.library.Exporting;
import org.broadsheet.library.PublisherFiles;
import org.broadsheet.library.PublisherFiles.Taken;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.ContentsModel;
import org.broadsheet.view.contents.SectionsModel;

/// What the commands for publishers' files do: take one over, and write the sections that are shown as one. Lives on the
/// JavaFX thread; files are read and written on others.
final class PublisherFileDeeds {
    private static final List<String> JSON = List.of("json");

    private final FileChoice choice;
    private final PublisherFiles files;
    private final ContentsModel contents;
    private final SectionsModel sections;
    private final Background background;
    private final Consumer<String> voice;

    /// @param voice tells the reader what came of it
    PublisherFileDeeds(FileChoice choice, PublisherFiles files, ContentsModel contents, SectionsModel sections, Background background,
            Consumer<String> voice) {
        this.choice = choice;
        this.files = files;
        this.contents = contents;
        this.sections = sections;
        this.background = background;
        this.voice = voice;
    }

    void bind(Deeds deeds) {
        deeds.bind(Command.TAKE_OVER, () -> choice.open(Labels.title(Command.TAKE_OVER), JSON).ifPresent(this::takeOver))
                .bind(Command.SHARE, this::share, () -> shown().isEmpty() ? Optional.of(Labels.say("not.share")) : Optional.empty());
    }

    private List<Section> shown() {
        return sections.sectionsOf(contents.contents().get());
    }

    private void takeOver(Path file) {
        background.act(() -> {
            var said = switch (files.takeOver(file)) {
                case Taken.Over(String publisher, int count, Path _) -> Labels.say("publishers.taken", publisher, count);
                case Taken.Refused(String mistake) -> Labels.say("publishers.refused", mistake);
            };
            background.tell(() -> voice.accept(said));
        });
    }

    private void share() {
        var those = shown();
        var name = sections.place(contents.contents().get()).map(place -> place.title()).orElse(those.getFirst().title());
        choice.save(Labels.title(Command.SHARE), name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "") + ".json", JSON).ifPresent(file -> background.act(() -> {
            var said = written(file, name, those);
            background.tell(() -> voice.accept(said));
        }));
    }

    private String written(Path file, String name, List<Section> those) {
        var shared = files.share(name, those);
        if (shared.sections() == 0) {
            return Labels.say("publishers.none", name);
        }
        return Exporting.save(file, shared.json()).map(failure -> Labels.say("export.failed", file.getFileName(), failure))
                .orElseGet(() -> Labels.say("publishers.shared", shared.sections(), file.getFileName(), shared.left()));
    }
}
