package org.broadsheet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        var theme = new Theme(Typefaces.load());
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

    /// WCAG 2.2, 1.4.3: text has 4.5 : 1; 1.4.11: the ring of focus has 3 : 1.
    @ParameterizedTest(name = "{0} on {1} in {2}")
    @CsvSource(delimiter = '|', textBlock = """
        -ink    | -paper     | LIGHT | 4.5
        -ink    | -panel     | LIGHT | 4.5
        -ink    | -selection | LIGHT | 4.5
        -faint  | -paper     | LIGHT | 4.5
        -faint  | -panel     | LIGHT | 4.5
        -faint  | -selection | LIGHT | 4.5
        -accent | -paper     | LIGHT | 4.5
        -accent | -selection | LIGHT | 4.5
        -focus  | -paper     | LIGHT | 3
        -ink    | -paper     | DARK  | 4.5
        -ink    | -panel     | DARK  | 4.5
        -ink    | -selection | DARK  | 4.5
        -faint  | -paper     | DARK  | 4.5
        -faint  | -panel     | DARK  | 4.5
        -faint  | -selection | DARK  | 4.5
        -accent | -paper     | DARK  | 4.5
        -accent | -selection | DARK  | 4.5
        -focus  | -paper     | DARK  | 3
        """)
    void textStandsOutFromItsGround(String text, String ground, Theme.Choice choice, double least) {
        var ratio = Screen.on(() -> {
            var theme = new Theme(Typefaces.load());
            theme.choice().set(choice);
            var region = new Region();
            region.setStyle("-fx-background-color: " + text + ", " + ground);
            var scene = new Scene(new StackPane(region));
            theme.dress(scene);
            scene.getRoot().applyCss();
            var fills = region.getBackground().getFills();
            var one = luminance((Color) fills.get(0).getFill());
            var other = luminance((Color) fills.get(1).getFill());
            return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        });
        assertTrue(ratio >= least, "only " + ratio);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
