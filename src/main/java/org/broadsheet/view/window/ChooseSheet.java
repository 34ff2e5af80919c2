package org.broadsheet.view.window;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Added;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.Subscribing;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Reason;
import org.jspecify.annotations.Nullable;

/// The choice of publishers' sections, by name. Nothing is fetched before the reader says so. Lives on the JavaFX thread.
final class ChooseSheet {
    private static final String LANE = "choosing";

    /// @param failed the sentences of those that could not be subscribed to, by address
    private record Result(List<Section> added, Map<URI, String> failed) {}

    private final Subscribing subscribing;
    private final Background background;
    private final Consumer<List<Section>> added;
    private final Map<URI, Choice.Section> chosen = new LinkedHashMap<>();
    private final TextField words = new TextField();
    private final ListView<Choice> lines = new ListView<>();
    private final Sentence answer = new Sentence("answer");
    private final Label count = new Label();
    private final Button subscribe = new Button(Labels.say("choose.subscribe"));
    private final Sheet sheet;

    /// @param added hears of the sections that were added
    ChooseSheet(Stage owner, Theme theme, Subscribing subscribing, Background background,
            Consumer<List<Section>> added) {
        this.subscribing = subscribing;
        this.background = background;
        this.added = added;
        var invitation = new Label(Labels.say("choose.invitation"));
        invitation.getStyleClass().add("invitation");
        words.setPromptText(Labels.say("choose.words"));
        words.setAccessibleText(Labels.say("choose.words"));
        lines.setAccessibleText(Labels.say("choose.title"));
        lines.getStyleClass().add("choices");
        lines.setCellFactory(_ -> new ChoiceCell());
        VBox.setVgrow(lines, Priority.ALWAYS);
        count.getStyleClass().add("count");
        var later = new Button(Labels.say("choose.later"));
        var buttons = new ButtonBar();
        ButtonBar.setButtonData(count, ButtonBar.ButtonData.LEFT);
        buttons.getButtons().setAll(count, subscribe, later);
        buttons.setButtonMinWidth(110);
        sheet = new Sheet(owner, theme, Labels.say("choose.title"),
                new VBox(invitation, words, lines, answer, buttons), 620, 640);
        later.setOnAction(_ -> sheet.close());
        subscribe.setDefaultButton(true);
        subscribe.setOnAction(_ -> subscribe());
        words.textProperty().subscribe(this::look);
        words.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN && !lines.getItems().isEmpty()) {
                key.consume();
                lines.requestFocus();
                lines.getSelectionModel().select(Math.min(1, lines.getItems().size() - 1));
            }
        });
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        lines.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        sheet.whenClosed(() -> background.forget(LANE));
    }

    void open() {
        chosen.clear();
        words.clear();
        answer.say("");
        count();
        look();
        sheet.open(words);
    }

    boolean opened() {
        return sheet.opened();
    }

    private void look() {
        var typed = words.getText();
        background.ask("catalogue", () -> Choice.lines(Catalogue.shipped().search(typed, Locale.getDefault()), Locale.getDefault()), found -> {
            lines.getItems().setAll(found);
            lines.scrollTo(0);
        });
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case SPACE -> {
                key.consume();
                toggle(lines.getSelectionModel().getSelectedItem());
            }
            case UP -> {
                if (lines.getSelectionModel().getSelectedIndex() <= 0) {
                    key.consume();
                    words.requestFocus();
                }
            }
            default -> { }
        }
    }

    /// Letters go on with the search, wherever the focus is.
    private void typed(KeyEvent key) {
        var character = key.getCharacter();
        if (!character.isBlank() && !Character.isISOControl(character.charAt(0)) && !key.isShortcutDown()) {
            key.consume();
            words.requestFocus();
            words.end();
            words.appendText(character);
        }
    }

    /// Chooses a section or lets it go again; at a heading, all that stand under it.
    private void toggle(@Nullable Choice choice) {
        switch (choice) {
            case Choice.Section section -> {
                if (chosen.remove(section.offered().address()) == null) {
                    chosen.put(section.offered().address(), section);
                }
            }
            case Choice.Heading(var name) -> {
                var below = lines.getItems().stream().filter(Choice.Section.class::isInstance)
                        .map(Choice.Section.class::cast).filter(one -> one.folder().equals(name)).toList();
                var all = below.stream().allMatch(one -> chosen.containsKey(one.offered().address()));
                below.forEach(one -> {
                    if (all) {
                        chosen.remove(one.offered().address());
                    } else {
                        chosen.put(one.offered().address(), one);
                    }
                });
            }
            case null -> { }
        }
        count();
        lines.refresh();
    }

    private void count() {
        count.setText(Labels.say("choose.count", chosen.size()));
        subscribe.setDisable(chosen.isEmpty());
    }

    private void subscribe() {
        var wanted = List.copyOf(chosen.values());
        subscribe.setDisable(true);
        background.ask(LANE, () -> {
            try {
                return add(wanted);
            } finally {
                background.tell(this::count);
            }
        }, this::heard);
    }

    private Result add(List<Choice.Section> wanted) throws InterruptedException {
        var sections = new ArrayList<Section>();
        var failed = new LinkedHashMap<URI, String>();
        for (var one : wanted) {
            var number = sections.size() + failed.size() + 1;
            background.tell(() -> answer.say(Labels.say("choose.adding", number, wanted.size(), one.offered().title())));
            switch (subscribing.add(one.offered().address().toString(), List.of(one.folder()), one.offered().title())) {
                case Added.Subscribed(Section section) -> sections.add(section);
                case Added.Known(Section section) -> sections.add(section);
                case Added.Refused refused -> failed.put(one.offered().address(), Reason.plain(refused.reason()));
                case Added.Choice _ -> failed.put(one.offered().address(),
                        Labels.say("choose.several", one.offered().address().toString()));
            }
        }
        return new Result(List.copyOf(sections), failed);
    }

    /// Those that failed stay chosen, with the first reason, for another try.
    private void heard(Result result) {
        chosen.keySet().retainAll(result.failed().keySet());
        count();
        lines.refresh();
        if (!result.added().isEmpty()) {
            added.accept(result.added());
        }
        if (result.failed().isEmpty()) {
            sheet.close();
        } else {
            answer.say(Labels.say("choose.failed", result.failed().size(), result.failed().values().iterator().next()));
        }
    }

    private final class ChoiceCell extends ListCell<Choice> {
        private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
        private final CheckBox box = new CheckBox();

        ChoiceCell() {
            box.setFocusTraversable(false);
            box.setMnemonicParsing(false);
            box.setOnAction(_ -> toggle(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            pseudoClassStateChanged(HEADING, choice instanceof Choice.Heading);
            setGraphic(null);
            setText(null);
            setAccessibleText(null);
            switch (choice) {
                case Choice.Heading(var name) -> setText(name);
                case Choice.Section section -> show(section);
                case null -> { }
            }
        }

        private void show(Choice.Section section) {
            var title = section.offered().title();
            var script = Typefaces.mainScript(title, null);
            var so = chosen.containsKey(section.offered().address());
            box.setText(title);
            box.setSelected(so);
            box.getStyleClass().setAll("check-box", "sans", script.styleClass());
            box.setNodeOrientation(script.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            setGraphic(box);
            setAccessibleText(Labels.say("choose.line", title, section.folder(), so ? 1 : 0));
        }
    }
}
