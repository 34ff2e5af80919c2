package org.broadsheet.view.window;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import org.broadsheet.library.Ordering;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.Folder;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Arranging;
import org.jspecify.annotations.Nullable;

/// What the reader chooses for a section, for a folder with all that stands in it, or for all: how often, how much, which
/// colour, which labels. The nearest choice holds, and each line says whose it is. Lives on the JavaFX thread.
final class ChoicesSheet {
    private static final String LANE = "choices";
    private static final List<Interval> INTERVALS = Stream.of(-1, 15, 30, 60, 120, 240, 720, 1440, 10_080, 0).map(Interval::new).toList();

    /// @param outwards the place itself, the folder it stands in, and so on to the root
    /// @param labels   all that there are
    private record Known(List<Filed> outwards, List<String> labels) {}

    private final Ordering ordering;
    private final Arranging arranging;
    private final Background background;
    private final Sentence title = new Sentence("title");
    private final ChoiceLine<Interval> interval;
    private final ChoiceLine<FullText> fullText;
    private final ChoiceLine<Boolean> pictures;
    private final ChoiceBox<String> colour = new ChoiceBox<>();
    private final FlowPane labels = new FlowPane(12, 6);
    private final TextField another = new TextField();
    private final VBox looks;
    private final VBox labelling;
    private final Sheet sheet;
    private @Nullable FiledId opened;
    private @Nullable Filed what;
    private boolean showing;

    ChoicesSheet(Stage owner, Theme theme, Ordering ordering, Arranging arranging, Background background) {
        this.ordering = ordering;
        this.arranging = arranging;
        this.background = background;
        interval = new ChoiceLine<>(Labels.say("choices.interval"), ChoicesSheet::words, chosen -> choose(own -> own.withInterval(chosen)));
        fullText = new ChoiceLine<>(Labels.say("details.extent.text"), when -> Labels.say("details.extent." + when),
                chosen -> choose(own -> own.withFullText(chosen)));
        pictures = new ChoiceLine<>(Labels.say("details.extent.pictures"), so -> Labels.say(so ? "choices.pictures.yes" : "choices.pictures.no"),
                chosen -> choose(own -> own.withPictures(chosen)));
        colours();
        another.setPromptText(Labels.say("choices.label.another"));
        another.setAccessibleText(Labels.say("choices.label.another"));
        another.setOnAction(_ -> label(another.getText(), true));
        labels.getStyleClass().add("labels");
        looks = new VBox(named("choices.colour", colour));
        labelling = new VBox(heading("choices.labels"), labels, another);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var close = new Button(Labels.say("details.close"));
        close.setCancelButton(true);
        sheet = new Sheet(owner, theme, Labels.title(Command.SECTION_CHOICES), new VBox(title, named("choices.interval", interval),
                named("details.extent.text", fullText), named("details.extent.pictures", pictures), looks, labelling, space,
                Form.buttons(close)), 560, 560).about("handbook#how-much-is-fetched-and-kept");
        close.setOnAction(_ -> sheet.close());
        sheet.whenClosed(() -> background.forget(LANE));
    }

    private static Label heading(String key) {
        var label = new Label(Labels.say(key));
        label.getStyleClass().add("choice-name");
        return label;
    }

    private static VBox named(String key, Node field) {
        var label = heading(key);
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private void colours() {
        colour.getItems().setAll(Stream.concat(Stream.of("NONE"), Arrays.stream(Colour.values()).map(Colour::name)).toList());
        colour.setAccessibleText(Labels.say("choices.colour"));
        colour.setMaxWidth(Double.MAX_VALUE);
        colour.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String name) {
                return name == null ? "" : Labels.say("colour." + name);
            }

            @Override
            public String fromString(String typed) {
                throw new IllegalStateException("nothing is typed here");
            }
        });
        ChoiceLine.openByArrows(colour);
        colour.setOnAction(_ -> {
            if (!showing && what != null) {
                arranging.paint(what.id(), colour.getValue().equals("NONE") ? null : Colour.valueOf(colour.getValue()));
            }
        });
    }

    void open(FiledId which) {
        opened = which;
        ask(which, () -> {
            another.clear();
            sheet.open(interval);
        });
    }

    private void ask(FiledId which, Runnable then) {
        background.ask(LANE, () -> new Known(ordering.outwards(which), ordering.labels().stream().map(label -> label.title()).toList()), known -> {
            if (!known.outwards().isEmpty()) {
                show(known);
                then.run();
            }
        });
    }

    private void show(Known known) {
        var outwards = known.outwards();
        var place = outwards.getFirst();
        what = place;
        title.say(place.id().equals(FolderId.ROOT) ? Labels.say("choices.title.all")
                : Labels.say(place instanceof Folder ? "choices.title.folder" : "choices.title.section", place.title()));
        show(interval, outwards, Choices::interval, INTERVALS);
        show(fullText, outwards, Choices::fullText, List.of(FullText.values()));
        show(pictures, outwards, Choices::pictures, List.of(true, false));
        showing = true;
        colour.setValue(place.colour() == null ? "NONE" : place.colour().name());
        showing = false;
        show(looks, !place.id().equals(FolderId.ROOT));
        show(labelling, place instanceof Section);
        if (place instanceof Section section) {
            showLabels(section, known.labels());
        }
    }

    private static void show(Node part, boolean so) {
        part.setVisible(so);
        part.setManaged(so);
    }

    /// A box for each label there is. What is there already stays the same box, so that the focus stays on it.
    private void showLabels(Section section, List<String> all) {
        var there = labels.getChildren().stream().map(box -> ((CheckBox) box).getText()).toList();
        if (!there.equals(all)) {
            labels.getChildren().setAll(all.stream().map(this::box).toList());
        }
        labels.getChildren().forEach(box -> ((CheckBox) box).setSelected(section.labels().contains(((CheckBox) box).getText())));
        show(labels, !all.isEmpty());
    }

    private CheckBox box(String label) {
        var box = new CheckBox(label);
        box.setMnemonicParsing(false);
        box.setOnAction(_ -> label(label, box.isSelected()));
        return box;
    }

    private void label(String label, boolean so) {
        if (what instanceof Section section && !label.isBlank()) {
            arranging.label(section.id(), label.strip(), so);
            another.clear();
            again();
        }
    }

    private <T> void show(ChoiceLine<T> line, List<Filed> outwards, Function<Choices, @Nullable T> of, List<T> values) {
        for (var outer : outwards.subList(1, outwards.size())) {
            var choice = of.apply(outer.own());
            if (choice != null) {
                line.show(of.apply(outwards.getFirst().own()), outer.id().equals(FolderId.ROOT) ? Labels.say("choices.of.all")
                        : Labels.say("choices.of.folder", outer.title()), choice, values);
                return;
            }
        }
        var usual = of.apply(Choices.USUAL);
        if (usual != null) {
            line.show(of.apply(outwards.getFirst().own()), Labels.say("choices.of.nobody"), usual, values);
        }
    }

    /// How often, in words.
    static String words(Interval interval) {
        if (interval.equals(Interval.BY_HAND)) {
            return Labels.say("choices.interval.by-hand");
        }
        var minutes = interval.minutes();
        return !interval.timed() ? Labels.say("choices.interval.rhythm")
                : minutes % 1440 == 0 ? Labels.say("choices.interval.days", minutes / 1440)
                : minutes % 60 == 0 ? Labels.say("choices.interval.hours", minutes / 60) : Labels.say("choices.interval.minutes", minutes);
    }

    private void choose(UnaryOperator<Choices> change) {
        if (what != null) {
            arranging.choose(what.id(), change);
            again();
        }
    }

    /// Reads again after the deed, which runs before: both go one after the other. The sheet may be open for another place by then.
    private void again() {
        var which = opened;
        background.act(() -> background.tell(() -> {
            if (which != null && which.equals(opened) && sheet.opened()) {
                ask(which, () -> { });
            }
        }));
    }
}
