package org.broadsheet.view.reading;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Choosing;
import org.broadsheet.news.Prose;
import org.broadsheet.view.RunningText;
import org.broadsheet.view.Typefaces;
import org.jspecify.annotations.Nullable;

/// What else the publisher of the article offers, below it: a line a section that Enter or Space subscribes to in place,
/// and at the end the way to all of them.
final class MoreLines extends VBox {
    private static final PseudoClass SUBSCRIBED = PseudoClass.getPseudoClass("subscribed");

    /// @param subscribe subscribes to a section
    /// @param all       shows all sections of a publisher
    MoreLines(Choosing.More more, Consumer<Place> subscribe, Consumer<String> all) {
        getStyleClass().addAll("more", "offers");
        setAccessibleRole(AccessibleRole.PARENT);
        var head = Words.say("offers", more.publisher());
        var heading = new RunningText(Prose.of(head), new RunningText.Hand(null, Typefaces.mainScript(head, null), _ -> { }), "more-head", "sans");
        heading.setAccessibleRoleDescription(Words.say("heading", 2));
        getChildren().add(heading);
        more.places().forEach(place -> getChildren().add(line(place, place.section().title(), subscribe)));
        more.editions().forEach(front -> getChildren().add(line(front, Words.say("offers.edition", Catalogue.name(front.publisher(), front.edition()),
                front.section().title()), subscribe)));
        var rest = button(Words.say("offers.all", more.publisher()), null);
        rest.getStyleClass().add("all");
        rest.setOnAction(_ -> all.accept(more.publisher()));
        getChildren().add(rest);
    }

    /// Stays where it is when it has been pressed, and says what came of it: the focus is on it.
    private static Button line(Place place, String title, Consumer<Place> subscribe) {
        var language = place.edition().language();
        var line = button(Words.say("offers.line", title), language);
        line.setAccessibleText(Words.say("offers.spoken", title));
        line.setOnAction(_ -> {
            if (!line.getPseudoClassStates().contains(SUBSCRIBED)) {
                line.pseudoClassStateChanged(SUBSCRIBED, true);
                line.setText(Words.say("offers.subscribed", title));
                line.setAccessibleText(line.getText());
                subscribe.accept(place);
            }
        });
        return line;
    }

    private static Button button(String text, @Nullable String language) {
        var script = Typefaces.mainScript(text, language);
        var button = new Button(text);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("offer", "sans", script.styleClass());
        button.setNodeOrientation(script.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        return button;
    }
}
