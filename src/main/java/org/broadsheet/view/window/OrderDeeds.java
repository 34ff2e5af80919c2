package org.broadsheet.view.window;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.broadsheet.library.Ordering;
import org.broadsheet.library.Ordering.Way;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.FolderId;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Arranging;
import org.broadsheet.view.contents.ContentsModel;
import org.broadsheet.view.contents.SectionsModel;

/// What the commands for the reader's menu do: folders, titles, places, choices. They mean what is shown.
final class OrderDeeds {
    private final ContentsModel contents;
    private final SectionsModel sections;
    private final Arranging arranging;
    private final NameSheet newFolder;
    private final NameSheet renaming;
    private final MoveSheet moving;
    private final ChoicesSheet choices;

    OrderDeeds(Stage stage, Theme theme, Ordering ordering, Arranging arranging, Background background, ContentsModel contents,
            SectionsModel sections) {
        this.contents = contents;
        this.sections = sections;
        this.arranging = arranging;
        newFolder = new NameSheet(stage, theme, Labels.title(Command.NEW_FOLDER));
        renaming = new NameSheet(stage, theme, Labels.title(Command.RENAME));
        moving = new MoveSheet(stage, theme, ordering, background, arranging::move);
        choices = new ChoicesSheet(stage, theme, ordering, arranging, background);
    }

    void bind(Deeds deeds) {
        deeds.bind(Command.NEW_FOLDER, this::newFolder)
                .bind(Command.FOLD_ALL, arranging::foldAll)
                .bind(Command.RENAME, () -> filed().ifPresent(this::rename), this::noneShown)
                .bind(Command.MOVE_TO, () -> filed().ifPresent(moving::open), this::noneShown)
                .bind(Command.MOVE_UP, move(Way.UP), this::noneShown)
                .bind(Command.MOVE_DOWN, move(Way.DOWN), this::noneShown)
                .bind(Command.MOVE_IN, move(Way.IN), this::noneShown)
                .bind(Command.MOVE_OUT, move(Way.OUT), this::noneShown)
                .bind(Command.SECTION_CHOICES, () -> filed().map(Filed::id).ifPresent(this::choose), this::noneShown)
                .bind(Command.CHOICES_FOR_ALL, () -> choose(FolderId.ROOT));
    }

    /// Opens what can be chosen for it.
    void choose(FiledId what) {
        choices.open(what);
    }

    private Optional<Filed> filed() {
        return sections.filed(contents.contents().get());
    }

    private Optional<String> noneShown() {
        return Deeds.unless(filed().isPresent(), "not.filed");
    }

    private Runnable move(Way way) {
        return () -> filed().map(Filed::id).ifPresent(what -> arranging.move(what, way));
    }

    private void newFolder() {
        var before = filed().map(Filed::id).orElse(null);
        newFolder.open("", (name, sheet) -> arranging.newFolder(before, name, made(sheet), sheet::refuse));
    }

    private Consumer<FolderId> made(NameSheet sheet) {
        return id -> {
            sheet.close();
            contents.show(new Contents.Folder(id));
        };
    }

    private void rename(Filed what) {
        FiledId id = what.id();
        renaming.open(what.title(), (name, sheet) -> arranging.rename(id, name, sheet::close, sheet::refuse));
    }
}
