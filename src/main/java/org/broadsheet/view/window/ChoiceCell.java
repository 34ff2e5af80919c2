package org.broadsheet.view.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.StandingWords;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Kind;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// A line of the choice: a heading, a publisher, an edition, or a section with its check mark.
final class ChoiceCell extends TreeCell<Choice> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass HOUSE = PseudoClass.getPseudoClass("house");

    private final ChoosingModel model;
    private final CheckBox box = new CheckBox();
    private final Label name = new Label();
    private final Label about = new Label();
    private final HBox line = new HBox();

    ChoiceCell(ChoosingModel model) {
        this.model = model;
        box.setFocusTraversable(false);
        box.setMnemonicParsing(false);
        box.setMinWidth(0);
        box.setOnAction(_ -> model.toggle(getItem().places()));
        name.setMinWidth(0);
        about.setMinWidth(Region.USE_PREF_SIZE);
        about.getStyleClass().add("about");
        line.getStyleClass().add("choice");
        setPrefWidth(0); // the line takes the width of the list, never more
        addEventFilter(MouseEvent.ANY, this::clicked);
    }

    /// One click opens a publisher, and the second of two does not close it again.
    private void clicked(MouseEvent mouse) {
        if (getTreeItem() == null || getTreeItem().isLeaf() || mouse.getButton() != MouseButton.PRIMARY
                || (mouse.getTarget() instanceof Region region && region.getStyleClass().contains("tree-disclosure-node"))) {
            return;
        }
        if (mouse.getClickCount() > 1) {
            mouse.consume();
        } else if (mouse.getEventType() == MouseEvent.MOUSE_CLICKED) {
            getTreeItem().setExpanded(!getTreeItem().isExpanded());
        }
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
        super.updateItem(choice, empty);
        pseudoClassStateChanged(HEADING, choice instanceof Choice.Heading);
        pseudoClassStateChanged(HOUSE, choice instanceof Choice.House || choice instanceof Choice.Issue);
        setTooltip(null);
        setGraphic(choice == null ? null : line);
        switch (choice) {
            case Choice.Heading(var words) -> heading(words);
            case Choice.House house -> below(house.publisher().name(), null, house.places());
            case Choice.Issue issue -> below(Catalogue.name(issue.publisher(), issue.edition()), reader(issue.edition()), issue.places());
            case Choice.Section section -> section(section);
            case null -> setAccessibleText(null);
        }
    }

    private void heading(String words) {
        write(name, words, "label", "name");
        line.getChildren().setAll(name);
        setAccessibleText(words);
    }

    /// What the language is called among the window's words, where that is another word.
    private static @Nullable String reader(Edition edition) {
        var language = Locale.forLanguageTag(edition.language());
        return language.getLanguage().equals(Labels.LOCALE.getLanguage()) || edition.language().equals("und") ? null : language.getDisplayName(Labels.LOCALE);
    }

    private void below(String title, @Nullable String also, List<Place> places) {
        var on = (int) places.stream().filter(model::on).count();
        write(name, title, "label", "name");
        about.setText(Labels.say("choose.below", also == null ? "" : also + " \u00b7 ", places.size(), on));
        line.getChildren().setAll(name, space(), about);
        setAccessibleText(title + ", " + about.getText());
    }

    private void section(Choice.Section choice) {
        var place = choice.place();
        var title = choice.alone() ? Labels.say("choose.alone", place.publisher().name(), place.section().title()) : place.section().title();
        var script = Typefaces.mainScript(place.section().title(), place.edition().language());
        box.setText(title);
        box.setSelected(model.on(place));
        box.getStyleClass().setAll("check-box", "sans", script.styleClass());
        var words = about(place);
        about.setText(String.join(" \u00b7 ", words));
        line.getChildren().setAll(box, space(), about);
        setTooltip(new Tooltip(place.section().address().toString()));
        setAccessibleText(Labels.say("choose.line", place.section().title(), place.folder(),
                model.state(place) == ChoosingModel.State.NOT ? Labels.say("choose.not") : "", String.join(", ", words)).strip());
    }

    /// What it is about, where its title does not say it, how it stands with it, and what is known of its address.
    private List<String> about(Place place) {
        var words = new ArrayList<String>();
        switch (model.state(place)) {
            case NEW -> words.add(Labels.say("choose.new"));
            case SUBSCRIBED -> words.add(Labels.say("choose.subscribed"));
            case ENDING -> words.add(Labels.say("choose.ending"));
            case NOT -> { }
        }
        var kind = place.section().kind();
        if (kind != Kind.OTHER && !place.section().title().toLowerCase(Locale.ROOT).contains(kind.word())) {
            words.add(Labels.say("choose.kind." + kind.word()));
        }
        StandingWords.of(place.section().standing()).ifPresent(words::add);
        return words;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static void write(Label label, String text, String... styles) {
        label.setText(text);
        label.getStyleClass().setAll(styles);
        label.getStyleClass().addAll("sans", Typefaces.mainScript(text, null).styleClass());
    }
}
