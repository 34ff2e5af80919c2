package org.broadsheet.view.contents;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.broadsheet.news.Prose;
import org.broadsheet.view.RunningText;
import org.broadsheet.view.Typefaces;
import org.jspecify.annotations.Nullable;

/// Text of which as many whole lines are shown as there is room for; where it does not fit it ends with an ellipsis. (A
/// Label does so too, but must not wrap text from outside: see [RunningText].)
final class ShortText extends Region {
    /// More than any row shows.
    private static final int LONGEST = 400;
    private static final String ELLIPSIS = "\u2026";
    private static final Pattern STOPS = Pattern.compile("[\\s.,;:\u2013\u2014-]+$");

    private final String[] styleClasses;
    private final int mostLines;
    private String text = "";
    private @Nullable String language;
    private RunningText whole;
    private int cutAt = -1;
    private double cutWidth = -1;

    ShortText(int mostLines, String... styleClasses) {
        this.mostLines = mostLines;
        this.styleClasses = styleClasses;
        whole = lines("");
        getChildren().setAll(whole);
    }

    /// @param tongue BCP 47
    void say(String words, @Nullable String tongue) {
        if (words.equals(text) && Objects.equals(tongue, language)) {
            return;
        }
        text = words;
        language = tongue;
        whole = lines(words.length() <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST / 2)));
        cutAt = -1;
        getChildren().setAll(whole);
    }

    private RunningText lines(String words) {
        var hand = new RunningText.Hand(language, Typefaces.mainScript(words, language), _ -> { });
        return new RunningText(Prose.of(words), hand, styleClasses);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (text.isEmpty() || width <= 0) {
            return 0;
        }
        return Math.ceil(bottom(lastLine(width, Double.MAX_VALUE)));
    }

    /// The number of the last line that may be shown and fits; the first one always does.
    private int lastLine(double width, double room) {
        whole.resize(width, whole.prefHeight(width));
        whole.layout();
        var line = Math.min(whole.getLayoutInfo().getTextLineCount(), mostLines) - 1;
        while (line > 0 && bottom(line) > room + 1) {
            line--;
        }
        return line;
    }

    private double bottom(int line) {
        return whole.getLayoutInfo().getTextLine(line, false).bounds().getMaxY();
    }

    @Override
    protected void layoutChildren() {
        if (text.isEmpty()) {
            return;
        }
        var last = lastLine(getWidth(), getHeight());
        var fits = last == whole.getLayoutInfo().getTextLineCount() - 1;
        var room = bottom(0) <= getHeight() + 1;
        whole.setVisible(fits && room);
        if (!fits) {
            cut(last, whole.getLayoutInfo().getTextLine(last, false).end());
        }
        getChildren().stream().skip(1).map(RunningText.class::cast).forEach(cut -> {
            cut.setVisible(!fits && room);
            cut.resize(getWidth(), cut.prefHeight(getWidth()));
        });
    }

    /// Ends the text where a line ends, or a word or two before it, so that the ellipsis still stands on that line.
    private void cut(int line, int end) {
        if (end == cutAt && getWidth() == cutWidth) {
            return;
        }
        cutAt = end;
        cutWidth = getWidth();
        var drawn = whole.getChildren().stream().filter(Text.class::isInstance).map(node -> ((Text) node).getText())
                .collect(Collectors.joining());
        var words = drawn.substring(0, Math.min(end, drawn.length())).strip();
        while (put(words) > line + 1 && !words.isEmpty()) {
            words = shorter(words);
        }
    }

    /// Without the last word, or without its last signs where there are no words.
    private static String shorter(String words) {
        var space = words.lastIndexOf(' ');
        return words.substring(0, space > words.length() / 2 ? space
                : words.offsetByCodePoints(words.length(), -Math.min(2, words.codePointCount(0, words.length()))));
    }

    /// @return how many lines it takes
    private int put(String words) {
        var cut = lines(STOPS.matcher(words).replaceFirst("") + ELLIPSIS);
        getChildren().setAll(whole, cut);
        cut.applyCss();
        cut.resize(getWidth(), cut.prefHeight(getWidth()));
        cut.layout();
        return cut.getLayoutInfo().getTextLineCount();
    }
}
