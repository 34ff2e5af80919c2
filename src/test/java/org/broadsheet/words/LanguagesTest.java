package org.broadsheet.words;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every line of every bundle in every language.
class LanguagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /// What is the same word in both languages.
    private static final Set<String> SAME = Set.of("Name", "OK", "Filter", "Port", "Server", "Status", "Bytes", "ms", "SHA-256", "Proxy",
            "Format", "Text", "Link", "Links", "Sport", "Orange", "Broadsheet", "{0} \u2013 Broadsheet", "RSS {0}", "Atom {0}", "{0} in {1}", "{0} kB", "{0} MB",
            "{0,number,0.0} GB");

    static List<String> bundles() throws IOException {
        return Bundles.names();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanHasEachLineAndNoOther(String bundle) throws IOException {
        assertEquals(Bundles.lines(bundle, "en").keySet(), Bundles.lines(bundle, "de").keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachLineTakesTheSameValuesInBoth(String bundle) throws IOException {
        assertEquals(places(bundle, "en"), places(bundle, "de"));
    }

    private static SortedMap<String, Set<String>> places(String bundle, String language) throws IOException {
        var places = new TreeMap<String, Set<String>>();
        Bundles.lines(bundle, language).forEach((key, line) -> places.put(key,
                PLACE.matcher(line).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new))));
        return places;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noLineIsLeftUntranslated(String bundle) throws IOException {
        var german = Bundles.lines(bundle, "de");
        var equal = Bundles.lines(bundle, "en");
        equal.entrySet().removeIf(line -> !line.getValue().equals(german.get(line.getKey())) || SAME.contains(line.getValue()) || SAME.contains(line.getValue().replaceAll("_|\\d", "").strip())
                || line.getValue().replaceAll("\\{[^}]*}", "").codePoints().noneMatch(Character::isLetter));
        assertEquals(new TreeMap<>(), equal);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachLineCanBeSaidWithNoneOneAndMany(String bundle) throws IOException {
        for (var language : List.of("en", "de")) {
            for (var line : Bundles.lines(bundle, language).entrySet()) {
                for (int many : new int[] {0, 1, 2, 1234}) {
                    var values = new Object[10];
                    Arrays.fill(values, many);
                    var said = new MessageFormat(line.getValue(), Locale.of(language)).format(values);
                    assertFalse(said.contains("{") || said.contains("|"), () -> language + " " + line.getKey() + ": " + said);
                }
            }
        }
    }

    /// A straight one is a mark of [MessageFormat], and vanishes.
    @ParameterizedTest
    @MethodSource("bundles")
    void quotesAreThoseOfAPrinter(String bundle) throws IOException {
        for (var language : List.of("en", "de")) {
            var straight = Bundles.lines(bundle, language);
            straight.values().removeIf(line -> !line.contains("'") && !line.contains("\"") && !line.contains("..."));
            assertEquals(new TreeMap<>(), straight);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | finding.list.count       | 12 of 1,234
        de | finding.list.count       | 12 von 1.234
        de | place.unread             | 12, 1.234 ungelesen
        """)
    void numbersAreWrittenAsTheLanguageDoes(String language, String key, String said) throws IOException {
        var line = Bundles.lines("org/broadsheet/view/command/labels", language).get(key);
        assertEquals(said, new MessageFormat(String.valueOf(line), Locale.of(language)).format(new Object[] {12, 1234}));
    }

    @ParameterizedTest(name = "{0} chosen on {1}, {2}={3}")
    @CsvSource(nullValues = "-", textBlock = """
        -,  fr-CA, LANG,        de_DE.UTF-8, fr-CA
        -,  en,    LANG,        de_DE.UTF-8, de-DE
        -,  en-US, LANG,        de_DE.UTF-8, de-DE
        -,  en-US, LANG,        en_US.UTF-8, en-US
        -,  en,    LC_MESSAGES, de_AT@euro,  de-AT
        -,  en,    LC_ALL,      pt_BR,       pt-BR
        -,  en,    LANG,        C.UTF-8,     en
        -,  en,    LANG,        POSIX,       en
        -,  en,    LANG,        !!,          en
        -,  en,    OTHER,       de_DE.UTF-8, en
        -,  en-GB, LANG,        de_DE.UTF-8, en-GB
        de, en-GB, LANG,        en_GB.UTF-8, de-GB
        de, de-CH, LANG,        de_CH.UTF-8, de-CH
        en, de-DE, LANG,        de_DE.UTF-8, en-DE
        en, ja-JP, LANG,        ja_JP.UTF-8, en-JP
        """)
    void theReadersChoiceGoesBeforeTheSystem(@Nullable String chosen, String system, String variable, String value, String spoken) {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(system));
            Languages.choose(chosen, Map.of(variable, value));
            assertEquals(spoken, Locale.getDefault().toLanguageTag());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, English", "de, Deutsch"})
    void eachLanguageIsNamedByItsOwnName(String language, String name) {
        assertTrue(Languages.SPOKEN.contains(language));
        assertEquals(name, Languages.named(language));
    }

    @ParameterizedTest
    @CsvSource({"de, Zug Ärger apfel Zürich Arger Apfel, apfel Apfel Arger Ärger Zug Zürich", "en, zoo Éclair echo Zebra, echo Éclair Zebra zoo"})
    void namesStandWhereAReaderLooksForThem(String language, String names, String sorted) {
        var order = Languages.order(Locale.forLanguageTag(language));
        assertEquals(List.of(sorted.split(" ")), Arrays.stream(names.split(" ")).sorted(order).toList());
        assertTrue(order.compare("same", "same") == 0);
    }
}
