package org.broadsheet.view.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Choosing;
import org.broadsheet.library.Connecting;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// The choice of publishers' sections, by name: letters find, Space subscribes, Enter closes. Nothing is fetched before
/// that. Lives on the JavaFX thread.
final class ChooseSheet {
    private static final String LANE = "catalogue";

    private final Choosing choosing;
    private final Connecting connecting;
    private final Background background;
    private final BiConsumer<List<Section>, List<Section>> chosen;
    private final ChoosingModel model;
    private final TextField words = new TextField();
    private final TreeView<Choice> lines = new TreeView<>(new TreeItem<>());
    private final Sentence nothing = new Sentence("nothing");
    private final VBox none;
    private final Label count = new Label();
    private final Button done = new Button();
    private final Button later = new Button();
    private final Sheet sheet;
    private @Nullable String publisher;
    private boolean toggled;
    /// What the lines answer; absent before the first answer.
    private @Nullable String answered;
    private boolean down;

    /// @param chosen    hears of the sections that are new, to be fetched, and of those that ended
    /// @param left      hears of the sections that are new and not to be fetched yet
    /// @param byAddress asks for the address of a section that the catalogue does not know
    ChooseSheet(Stage owner, Theme theme, Choosing choosing, Connecting connecting, Background background,
            BiConsumer<List<Section>, List<Section>> chosen, Consumer<List<Section>> left, Consumer<String> byAddress) {
        this.choosing = choosing;
        this.connecting = connecting;
        this.background = background;
        this.chosen = chosen;
        model = new ChoosingModel(choosing, background);
        var invitation = new Sentence("invitation");
        invitation.say(Labels.say("choose.invitation"));
        words.setPromptText(Labels.say("choose.words"));
        words.setAccessibleText(Labels.say("choose.words"));
        lines.setShowRoot(false);
        lines.setAccessibleText(Labels.say("choose.title"));
        lines.getStyleClass().add("choices");
        lines.setCellFactory(_ -> new ChoiceCell(model));
        var address = new Button(Labels.say("choose.address"));
        none = new VBox(nothing, address);
        none.getStyleClass().add("none");
        var found = new StackPane(lines, none);
        VBox.setVgrow(found, Priority.ALWAYS);
        count.getStyleClass().add("count");
        var buttons = Form.buttons(count, done, later);
        sheet = new Sheet(owner, theme, Labels.say("choose.title"), new VBox(invitation, words, found, buttons), 660, 680).about("handbook#choosing-sections");
        address.setOnAction(_ -> {
            sheet.close();
            byAddress.accept(words.getText());
        });
        later.managedProperty().bind(later.visibleProperty());
        later.setOnAction(_ -> sheet.close());
        done.setDefaultButton(true);
        done.setOnAction(_ -> finish());
        words.textProperty().subscribe(this::look);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInWords);
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        lines.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.turn().subscribe(this::turned);
        sheet.whenClosed(() -> {
            background.forget(LANE);
            model.leave(connecting, left);
        });
    }

    void open() {
        open(null);
    }

    /// Opens it with a publisher unfolded.
    void open(@Nullable String at) {
        connecting.choosing(true);
        publisher = at;
        toggled = false;
        answered = null;
        down = false;
        model.begin();
        words.clear();
        look();
        background.ask("words of the catalogue", () -> choosing.catalogue().search("a", Locale.getDefault()), _ -> { }); // so that the first letter need not wait
        sheet.open(at == null ? words : lines);
    }

    boolean opened() {
        return sheet.opened();
    }

    private void finish() {
        model.finish(chosen);
        sheet.close();
    }

    private void turned() {
        lines.refresh();
        count.setText(Labels.say("choose.count", model.added(), model.ending()));
        done.setText(model.added() == 0 && model.ending() > 0 ? Labels.say("choose.end", model.ending()) : Labels.say("choose.done", model.added()));
        later.setText(Labels.say("choose.later", model.added()));
        later.setVisible(model.added() + model.ending() > 0); // there is but one way to close a sheet in which nothing was done
    }

    private void look() {
        var typed = words.getText();
        background.ask(LANE, () -> {
            var catalogue = choosing.catalogue();
            var reader = Locale.getDefault();
            return typed.isBlank() ? ChoiceTree.all(catalogue, choosing.proposed(reader), reader) : ChoiceTree.found(catalogue.search(typed, reader), catalogue);
        }, found -> show(found, typed));
    }

    private void show(List<ChoiceTree> found, String typed) {
        none.setVisible(found.isEmpty());
        lines.setVisible(!found.isEmpty());
        nothing.say(Labels.say("choose.none", typed));
        lines.getRoot().getChildren().setAll(found.stream().map(ChooseSheet::line).toList());
        lines.scrollTo(0);
        answered = typed;
        if (down) {
            down = false;
            lines.requestFocus();
        }
        var at = publisher;
        if (at == null) {
            lines.getSelectionModel().select(first().map(lines::getRow).orElse(-1));
        } else {
            publisher = null;
            lines.getRoot().getChildren().stream().filter(item -> item.getValue() instanceof Choice.House house && house.publisher().name().equals(at))
                    .findFirst().ifPresent(this::unfold);
        }
    }

    /// The lines below it are made when it is first opened.
    private static TreeItem<Choice> line(ChoiceTree tree) {
        var item = new TreeItem<Choice>(tree.choice()) {
            private boolean made;

            @Override
            public boolean isLeaf() {
                return tree.below().isEmpty();
            }

            @Override
            public ObservableList<TreeItem<Choice>> getChildren() {
                var children = super.getChildren();
                if (!made) {
                    made = true;
                    children.setAll(tree.below().stream().map(ChooseSheet::line).toList());
                }
                return children;
            }
        };
        item.setExpanded(tree.open());
        return item;
    }

    private void unfold(TreeItem<Choice> house) {
        house.setExpanded(true);
        var row = lines.getRow(house);
        lines.getSelectionModel().select(row);
        lines.scrollTo(Math.max(0, row - 1));
    }

    /// The first section in view, else the first publisher.
    private Optional<TreeItem<Choice>> first() {
        return first(Choice.Section.class::isInstance).or(() -> first(choice -> !(choice instanceof Choice.Heading)));
    }

    private Optional<TreeItem<Choice>> first(Predicate<Choice> which) {
        for (int row = 0; row < Math.min(lines.getExpandedItemCount(), 20); row++) {
            var item = lines.getTreeItem(row);
            if (which.test(item.getValue())) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /// From the words down into the lines. Enter does so, too, while there is something typed: it would close what the
    /// reader has just found.
    private void pressedInWords(KeyEvent key) {
        if ((key.getCode() == KeyCode.DOWN || (key.getCode() == KeyCode.ENTER && !words.getText().isBlank())) && lines.isVisible()) {
            key.consume();
            down = !words.getText().equals(answered); // with the answer, which is still to come
            if (!down) {
                lines.requestFocus();
            }
        }
    }

    private void pressed(KeyEvent key) {
        if ((key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER) && !words.getText().equals(answered)) {
            key.consume(); // these lines are going
            return;
        }
        var item = lines.getSelectionModel().getSelectedItem();
        switch (key.getCode()) {
            case SPACE -> {
                key.consume();
                toggle(item);
            }
            case ENTER -> {
                key.consume();
                finish();
            }
            case UP -> {
                if (lines.getSelectionModel().getSelectedIndex() <= 0) {
                    key.consume();
                    words.requestFocus();
                }
            }
            case BACK_SPACE -> {
                key.consume();
                words.requestFocus();
                words.end();
                words.deletePreviousChar();
            }
            default -> { }
        }
    }

    /// At a publisher or an edition that is open, all that stands under it; a closed one opens.
    private void toggle(@Nullable TreeItem<Choice> item) {
        if (item != null && !item.isLeaf() && !item.isExpanded()) {
            item.setExpanded(true);
        } else if (item != null && !item.getValue().places().isEmpty()) {
            toggled = true;
            model.toggle(item.isLeaf() ? item.getValue().places() : under(item));
        }
    }

    /// Only what can be seen: a search may have left out others.
    private static List<Place> under(TreeItem<Choice> item) {
        var places = new ArrayList<Place>();
        item.getChildren().forEach(child -> places.addAll(child.isLeaf() ? child.getValue().places() : under(child)));
        return places;
    }

    /// Letters go on with the search, wherever the focus is; after a section was chosen they begin another.
    private void typed(KeyEvent key) {
        var character = key.getCharacter();
        if (!character.isBlank() && !Character.isISOControl(character.charAt(0)) && !key.isShortcutDown()) {
            key.consume();
            words.requestFocus();
            words.setText(toggled ? character : words.getText() + character);
            words.end();
            toggled = false;
        }
    }
}
