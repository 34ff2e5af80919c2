package org.broadsheet.words;

import java.text.Bidi;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The languages that the program speaks, and how it comes to speak one of them. Dates, numbers and sorting follow.
public final class Languages {
    /// As BCP 47 writes them. Each has its file beside every bundle; the first is that of the files without a language
    /// in their names, and is spoken where none of the others is asked for.
    public static final List<String> SPOKEN = List.of("en", "de");

    private static final Set<String> NONE = Set.of("", "C", "POSIX");

    private Languages() {}

    /// Has the program speak the language that the reader chose, in the reader's region, or else that of the system.
    /// For once, at the start: what a bundle was read for stays as it is.
    /// @param chosen      one of [#SPOKEN]; absent: as the system
    /// @param environment in which a system of the Unix kind says its language (POSIX.1-2017 §8.2)
    public static void choose(@Nullable String chosen, Map<String, String> environment) {
        var system = Locale.getDefault();
        if (chosen != null) {
            if (!system.getLanguage().equals(chosen)) {
                Locale.setDefault(new Locale.Builder().setLanguage(chosen).setRegion(system.getCountry()).build());
            }
        } else if (system.equals(Locale.ENGLISH) || system.equals(Locale.US)) { // so Java calls any whose data the system has not installed
            named(environment).ifPresent(Locale::setDefault);
        }
    }

    private static Optional<Locale> named(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty()).findFirst()
                .map(value -> value.replaceFirst("[.@].*", "")).filter(value -> !NONE.contains(value))
                .map(value -> Locale.forLanguageTag(value.replace('_', '-'))).filter(locale -> !locale.getLanguage().isEmpty());
    }

    /// The one of [#SPOKEN] that is spoken now.
    public static String spoken() {
        var system = Locale.getDefault().getLanguage();
        return SPOKEN.contains(system) ? system : SPOKEN.getFirst();
    }

    /// How a language names itself, for a list to choose from.
    public static String named(String language) {
        var locale = Locale.forLanguageTag(language);
        return locale.getDisplayLanguage(locale);
    }

    /// Whether a language is written from right to left, which its own name tells.
    public static boolean rightToLeft(Locale language) {
        return !new Bidi(language.getDisplayLanguage(language), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /// The order in which a reader of a language looks for names: `Ärger` stands by `Arger`, and capitals by small letters.
    /// Names that differ in nothing that counts there are kept apart, so that it may order a map. Any thread.
    public static Comparator<String> order(Locale language) {
        var collator = Collator.getInstance(language);
        return ((Comparator<String>) collator::compare).thenComparing(Comparator.naturalOrder());
    }
}
