package org.broadsheet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeTest {
    @BeforeAll
    static void start() {
        Screen.start();
    }

    @Test
    void everySceneChangesWithTheChoiceAtRunTime() {
        var theme = new Theme(Typefaces.load(), false);
        var label = new Label("ink");
        var scene = Screen.on(() -> {
            var dressed = new Scene(new StackPane(label));
            theme.dress(dressed);
            return dressed;
        });
        assertEquals("#1b1a17 on #fbf8f1", colours(theme, Theme.Choice.LIGHT, scene, label));
        assertEquals("#e9e4d8 on #1a1917", colours(theme, Theme.Choice.DARK, scene, label));
        assertEquals("#1b1a17 on #fbf8f1", colours(theme, Theme.Choice.LIGHT, scene, label));
    }

    private static String colours(Theme theme, Theme.Choice choice, Scene scene, Label label) {
        return Screen.on(() -> {
            theme.choice().set(choice);
            scene.getRoot().applyCss();
            var paper = ((Region) scene.getRoot()).getBackground().getFills().getFirst().getFill();
            return hex((Color) label.getTextFill()) + " on " + hex((Color) paper);
        });
    }

    private static String hex(Color colour) {
        return "#" + colour.toString().substring(2, 8);
    }

    /// WCAG 2.2, 1.4.3: text has 4.5 : 1, on each ground on which it stands, by day and by night; 1.4.11: the ring of focus and the
    /// colours of sections have 3 : 1.
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
        -ink    | -paper     | 4.5
        -ink    | -panel     | 4.5
        -ink    | -selection | 4.5
        -ink    | -line      | 4.5
        -faint  | -paper     | 4.5
        -faint  | -panel     | 4.5
        -faint  | -selection | 4.5
        -accent | -paper     | 4.5
        -accent | -panel     | 4.5
        -accent | -selection | 4.5
        -paper  | -ink       | 4.5
        -line   | -ink       | 4.5
        -paper  | -focus     | 4.5
        -focus  | -paper     | 3
        -focus  | -panel     | 3
        -focus  | -selection | 3
        -red    | -panel     | 3
        -orange | -panel     | 3
        -yellow | -panel     | 3
        -green  | -panel     | 3
        -teal   | -panel     | 3
        -blue   | -panel     | 3
        -purple | -panel     | 3
        """)
    void textStandsOutFromItsGround(String text, String ground, double least) {
        for (var light : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            var ratio = Screen.on(() -> {
                var theme = new Theme(Typefaces.load(), false);
                theme.choice().set(light);
                var region = new Region();
                region.setStyle("-fx-background-color: " + text + ", " + ground);
                var scene = new Scene(new StackPane(region));
                theme.dress(scene);
                scene.getRoot().applyCss();
                var fills = region.getBackground().getFills();
                return Contrast.between((Color) fills.get(0).getFill(), (Color) fills.get(1).getFill());
            });
            assertTrue(ratio >= least, light + ": only " + ratio);
        }
    }
}
