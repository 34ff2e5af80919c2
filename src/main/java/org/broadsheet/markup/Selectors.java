package org.broadsheet.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/// Reads CSS selectors of a description (Selectors Level 4, as far as jsoup has them). What could run long on a page made for that
/// (regular expressions, words in a text, `:has`) is refused.
final class Selectors {
    private static final int LONGEST = 300;
    private static final int MOST = 40;
    /// Steps from one element to the next, each of which may be tried at every ancestor.
    private static final int MOST_STEPS = 6;
    private static final Set<String> PSEUDO = Set.of("not", "first-child", "last-child", "only-child", "nth-child", "nth-last-child", "first-of-type",
            "last-of-type", "only-of-type", "nth-of-type", "nth-last-of-type", "empty", "root", "is");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern NAMED = Pattern.compile(":+([a-zA-Z-]*)");
    private static final Pattern STEP = Pattern.compile("\\s*[>+~]\\s*|\\s+");

    private Selectors() {}

    /// One, or a list of which the first that finds something counts; none where nothing stands.
    static List<Evaluator> of(Place place) {
        if (place.missing()) {
            return List.of();
        }
        var selectors = new ArrayList<Evaluator>();
        var places = place.value().isString() ? List.of(place) : place.elements();
        if (places.size() > MOST) {
            throw place.wrong("more than " + MOST + " selectors");
        }
        places.forEach(one -> selectors.add(one(one)));
        return selectors;
    }

    private static Evaluator one(Place place) {
        String text = place.words();
        String bare = QUOTED.matcher(text).replaceAll("");
        if (text.length() > LONGEST) {
            throw place.wrong("longer than " + LONGEST + " letters");
        }
        NAMED.matcher(bare).results().map(found -> found.group(1)).filter(name -> !PSEUDO.contains(name)).findFirst().ifPresent(name -> {
            throw place.wrong("“:" + name + "” is none of the pseudo-classes that may stand here: " + String.join(", ", PSEUDO.stream().sorted().toList()));
        });
        if (bare.contains("~=")) {
            throw place.wrong("“~=” would be a regular expression, and may not stand here; a class is written .name");
        }
        if (STEP.matcher(bare.replaceAll("\\[[^\\]]*]|\\([^)]*\\)", "")).results().count() > MOST_STEPS) {
            throw place.wrong("more than " + MOST_STEPS + " steps from one element to the next");
        }
        try {
            return QueryParser.parse(text);
        } catch (SelectorParseException | IllegalArgumentException e) {
            throw place.wrong("“" + text + "” is no CSS selector: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
