package org.broadsheet.view.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitTest {
    private static final List<String> NAMES = List.of("Refresh All", "Refresh This Section", "Next Unread", "Next Article", "Make Everything Ready",
            "Larger Article", "Night", "Zürcher Blatt", "Straße und Schiene", "Le Matin d’Évreux", "Новости часа", "長崎の新聞", "Undo", "Work Offline");

    private static int fit(String typed, String name) {
        return Fit.of(Folded.of(typed), Folded.of(name), Folded.of(""));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Refresh All  | Refresh All
        refresh      | Refresh All
        ref sec      | Refresh This Section
        sec ref      | Refresh This Section
        ne un        | Next Unread
        nu           | Next Unread
        mer          | Make Everything Ready
        refrehs      | Refresh All
        rferesh all  | Refresh All
        larrger      | Larger Article
        rfrsh        | Refresh All
        zurcher      | Zürcher Blatt
        ZÜRCHER      | Zürcher Blatt
        strasse      | Straße und Schiene
        evreux       | Le Matin d’Évreux
        новости      | Новости часа
        新聞         | 長崎の新聞
        offlnie      | Work Offline
        """)
    void findsFirst(String typed, String name) {
        assertEquals(name, NAMES.stream().max(Comparator.comparingInt(one -> fit(typed, one))).orElseThrow());
        assertTrue(fit(typed, name) > Fit.NONE);
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(delimiter = '|', textBlock = """
        xq           | Next Unread
        unread later | Next Unread
        hgin         | Night
        tx           | Next Unread
        odnu         | Undo
        a            | Undo
        ''           | Undo
        ...          | Undo
        """)
    void doesNotFit(String typed, String name) {
        assertEquals(Fit.NONE, fit(typed, name));
    }

    @Test
    void whatStandsBesideCounts() {
        var name = Folded.of("World");
        var beside = Folded.of("The Gazette");
        assertTrue(Fit.of(Folded.of("gazette world"), name, beside) > Fit.of(Folded.of("gaz"), name, beside));
        assertTrue(Fit.of(Folded.of("gaz"), name, beside) > Fit.NONE);
        assertEquals(Fit.NONE, Fit.of(Folded.of("gazette sport"), name, beside));
    }

    @Test
    void betterFitsComeFirst() {
        var steps = List.of("Undo", "Undo the Last", "Take Undo", "Unfold Down", "U-Turn Down");
        var fits = List.of("undo", "undo", "undo", "ud", "utrnd");
        for (int i = 1; i < steps.size(); i++) {
            assertTrue(fit(fits.get(i - 1), steps.get(i - 1)) > fit(fits.get(i), steps.get(i)), steps.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\uD800", "𝒜𝓁𝓁", "((((", "\\", "a\u0300\u0301\u0302", "\u202ertl", "%s{0}", "\"*\""})
    void survivesWhateverIsTyped(String typed) {
        NAMES.forEach(name -> assertTrue(fit(typed, name) <= 1000));
        fit(typed.repeat(100_000), typed.repeat(100_000));
    }
}
