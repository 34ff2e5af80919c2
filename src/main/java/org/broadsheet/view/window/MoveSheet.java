package org.broadsheet.view.window;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Ordering;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.Folder;
import org.broadsheet.news.FolderId;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// Where to move a section or a folder: one of the folders, found by letters of its path. Lives on the JavaFX thread.
final class MoveSheet {
    private static final String LANE = "moving";
    private static final Folder TOP = new Folder(FolderId.ROOT, FolderId.ROOT, List.of(), false, Choices.NONE, null);

    private final Ordering ordering;
    private final Background background;
    private final Sentence title = new Sentence("title");
    private final TextField words = new TextField();
    private final ListView<Folder> folders = new ListView<>();
    private final Button move = new Button(Labels.say("move.move"));
    private final Sheet sheet;
    private final BiConsumer<FiledId, FolderId> chosen;
    private List<Folder> all = List.of();
    private @Nullable Filed what;

    /// @param chosen puts it there
    MoveSheet(Stage owner, Theme theme, Ordering ordering, Background background, BiConsumer<FiledId, FolderId> chosen) {
        this.ordering = ordering;
        this.background = background;
        this.chosen = chosen;
        words.setPromptText(Labels.say("move.words"));
        words.setAccessibleText(Labels.say("move.words"));
        folders.setAccessibleText(Labels.say("move.folders"));
        folders.getStyleClass().add("choices");
        folders.setCellFactory(_ -> new FolderCell());
        var none = new Label(Labels.say("move.none", Labels.title(Command.NEW_FOLDER)));
        none.setWrapText(true);
        folders.setPlaceholder(none);
        VBox.setVgrow(folders, Priority.ALWAYS);
        var cancel = new Button(Labels.say("sheet.cancel"));
        cancel.setCancelButton(true);
        sheet = new Sheet(owner, theme, Labels.title(Command.MOVE_TO),
                new VBox(title, words, folders, Form.buttons(move, cancel)), 480, 460).about("handbook#the-window");
        cancel.setOnAction(_ -> sheet.close());
        move.setDefaultButton(true);
        move.setOnAction(_ -> move());
        move.disableProperty().bind(folders.getSelectionModel().selectedItemProperty().isNull());
        words.textProperty().subscribe(this::look);
        words.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
                key.consume();
                folders.getSelectionModel().select(Math.clamp(folders.getSelectionModel().getSelectedIndex()
                        + (key.getCode() == KeyCode.DOWN ? 1L : -1L), 0, Math.max(0, folders.getItems().size() - 1)));
                folders.scrollTo(folders.getSelectionModel().getSelectedIndex());
            }
        });
        folders.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                move();
            }
        });
        sheet.whenClosed(() -> background.forget(LANE));
    }

    void open(Filed which) {
        what = which;
        title.say(Labels.say("move.title", which.title()));
        background.ask(LANE, ordering::order, order -> {
            all = Stream.concat(Stream.of(TOP), order.stream().filter(Folder.class::isInstance).map(Folder.class::cast))
                    .filter(folder -> !folder.id().equals(which.within()) && !inside(folder, which, order)).toList();
            words.clear();
            look();
            sheet.open(words);
        });
    }

    /// Whether a folder is what is moved, or stands in it.
    private static boolean inside(Folder folder, Filed which, List<Filed> order) {
        return folder.id().equals(which.id()) || (!folder.within().equals(folder.id()) && order.stream().anyMatch(
                outer -> outer instanceof Folder one && one.id().equals(folder.within()) && inside(one, which, order)));
    }

    private void look() {
        var sought = words.getText().strip().toLowerCase(Locale.ROOT);
        folders.getItems().setAll(all.stream().filter(folder -> name(folder).toLowerCase(Locale.ROOT).contains(sought)).toList());
        folders.getSelectionModel().selectFirst();
    }

    private void move() {
        var to = folders.getSelectionModel().getSelectedItem();
        if (what != null && to != null) {
            chosen.accept(what.id(), to.id());
            sheet.close();
        }
    }

    private static String name(Folder folder) {
        return folder.id().equals(FolderId.ROOT) ? Labels.say("move.top") : String.join(" / ", folder.titles());
    }

    private static final class FolderCell extends ListCell<Folder> {
        @Override
        protected void updateItem(@Nullable Folder folder, boolean empty) {
            super.updateItem(folder, empty);
            setText(folder == null ? null : name(folder));
            getStyleClass().removeIf(style -> style.startsWith("script-"));
            if (folder != null) {
                getStyleClass().add(Typefaces.mainScript(folder.title(), null).styleClass());
            }
        }
    }
}
