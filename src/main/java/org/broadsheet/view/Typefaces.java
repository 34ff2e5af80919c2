package org.broadsheet.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The bundled typefaces, and which of the system's step in for other scripts. A style sheet names one family and
/// JavaFX has no list to fall back on, so text is cut where the script changes, each stretch carries its script as a
/// style class, and [#stylesheet] says which family of this machine draws it.
public final class Typefaces {
    /// A stretch of text in one script.
    public record Stretch(String text, Script script) {}

    private static final List<String> FILES = List.of("SourceSerif4-Regular", "SourceSerif4-Italic",
            "SourceSerif4-SemiBold", "SourceSerif4-Bold", "SourceSerif4-BoldItalic", "Inter-Regular", "Inter-SemiBold",
            "Inter-Bold", "NotoEmoji-Regular");

    private static final String UNSEEN = ".unseen { -fx-font-size: 1px; visibility: hidden; }\n";
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    private final String stylesheet;

    private Typefaces(String stylesheet) {
        this.stylesheet = stylesheet;
    }

    /// Makes the bundled typefaces known to JavaFX, and looks at what the system has.
    public static Typefaces load() {
        FILES.forEach(Typefaces::load);
        return new Typefaces(rules(new HashSet<>(Font.getFamilies())));
    }

    private static void load(String file) {
        try (var bytes = Typefaces.class.getResourceAsStream("/assets/typefaces/" + file + ".ttf")) {
            if (bytes == null || Font.loadFont(bytes, 12) == null) {
                throw new IllegalStateException("The typeface " + file + " is missing from the program");
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /// A sheet with a rule a script: `.serif .run.arabic` in an article, `.serif.arabic` for a label of one script,
    /// and the same with `sans`. Its address carries it.
    public String stylesheet() {
        return stylesheet;
    }

    private static String rules(Collection<String> families) {
        var css = UNSEEN + Stream.of(Script.values())
                .flatMap(script -> Stream.of(rule("serif", script, script.serifs(), families),
                        rule("sans", script, script.sanses(), families)))
                .collect(Collectors.joining());
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String rule(String kind, Script script, List<String> wanted, Collection<String> families) {
        var name = script.styleClass();
        return wanted.stream().filter(families::contains).findFirst()
                .map(family -> ".%1$s .run.%2$s, .%1$s.%2$s { -fx-font-family: \"%3$s\"; }%n".formatted(kind, name, family))
                .orElse("");
    }

    /// Cuts a text where its script changes; spaces, digits and punctuation go with what stands before them. The
    /// stretches are what is to be drawn: together they are the text, less what cannot be drawn.
    public static List<Stretch> cut(String text, @Nullable String language) {
        if (text.chars().allMatch(c -> c < 0x300 && c != 0xAD)) {
            return text.isEmpty() ? List.of() : List.of(new Stretch(text, Script.BUNDLED));
        }
        var drawn = Shaping.drawn(text);
        var tongue = tongue(drawn, language);
        var stretches = new ArrayList<Stretch>();
        var start = 0;
        Script current = null;
        Script words = Script.BUNDLED;
        for (int at = 0; at < drawn.length(); at += Character.charCount(drawn.codePointAt(at))) {
            var own = Script.of(drawn.codePointAt(at), tongue);
            var next = own != null ? own : current == Script.EMOJI ? words : current;
            // What opens a text without a script of its own goes with what follows, unless that is an emoji.
            if (next != current && at > start && (current != null || next == Script.EMOJI)) {
                stretches.add(new Stretch(drawn.substring(start, at), current == null ? words : current));
                start = at;
            }
            current = next;
            words = own == null || own == Script.EMOJI ? words : own;
        }
        if (start < drawn.length()) {
            stretches.add(new Stretch(drawn.substring(start), current == null ? words : current));
        }
        return stretches;
    }

    /// The script that most of a text is written in.
    public static Script mainScript(String text, @Nullable String language) {
        var lengths = new EnumMap<Script, Integer>(Script.class);
        cut(text, language).forEach(stretch -> lengths.merge(stretch.script(), stretch.text().length(), Integer::sum));
        lengths.remove(Script.EMOJI);
        return lengths.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse(Script.BUNDLED);
    }

    /// The language as declared, unless the text shows that it is Japanese or Korean.
    private static @Nullable String tongue(String text, @Nullable String language) {
        if (KANA.matcher(text).find()) {
            return "ja";
        }
        return HANGUL.matcher(text).find() ? "ko" : language;
    }
}
