package org.broadsheet.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words that stand before a picture's credit, in the languages of the world (`assets/credit-labels.tsv`).
final class CreditLabels {
    private static final Map<String, List<String>> LANGUAGES = read();

    /// A label with what parts it from the credit; longer labels first, so that "Photo credit" is not "Photo".
    private static final Pattern LABEL = Pattern.compile("(?<![\\p{L}\\p{M}])(" + LANGUAGES.keySet().stream()
            .sorted((a, b) -> b.length() - a.length()).map(Pattern::quote).collect(Collectors.joining("|"))
            + ")(?:\\s?(?<mark>[:：፦/=＝]|\\.{3}|…)|(?<by>\\s+(?:by|de|von|di|par)\\b)|(?<blank>\\s+|\\b(?=[©(])))\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// A label found in a line.
    /// @param sure  whether a mark follows it; else it is one only if an agency follows
    /// @param house whether what follows is a house and not a person (a screenshot has no photographer)
    record Found(int start, int end, boolean sure, boolean house) {}

    private CreditLabels() {}

    /// The first label that stands at the start, behind a sentence or behind a mark.
    static Optional<Found> in(String line, @Nullable String language) {
        Matcher label = LABEL.matcher(line);
        while (label.find()) {
            String word = label.group(1).toLowerCase(Locale.ROOT);
            boolean says = label.group("by") != null || word.endsWith(" by") || word.endsWith(" of");
            boolean sure = label.group("mark") != null || (says && label.start() == 0);
            boolean ours = language == null || LANGUAGES.getOrDefault(word, List.of()).contains(language) || label.start() == 0;
            boolean slash = "/".equals(label.group("mark"));
            if (opens(line, label.start()) && (ours || sure) && (sure || label.start() == 0 || line.charAt(label.start() - 1) == '(')
                    && !(slash && label.start() > 0)) {
                return Optional.of(new Found(label.start(), label.end(), sure, slash));
            }
        }
        return Optional.empty();
    }

    private static boolean opens(String line, int at) {
        String before = line.substring(0, at).stripTrailing();
        return before.isEmpty() || ".!?…\"”»)(|[-–—/©・，。,;:（【\n".indexOf(before.charAt(before.length() - 1)) >= 0
                || Character.isUpperCase(line.charAt(at)) || before.length() < at;
    }

    private static Map<String, List<String>> read() {
        var languages = new HashMap<String, List<String>>();
        Assets.text("credit-labels.tsv").lines().skip(1).map(line -> line.split("\t", -1))
                .forEach(cells -> languages.put(cells[0].toLowerCase(Locale.ROOT), List.of(cells[1].split("; ", -1))));
        return languages;
    }
}
