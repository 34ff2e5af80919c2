package org.broadsheet.view.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.view.RunningText.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', textBlock = """
        The harbour, the HARBOUR              | harbour      | [harbour] [HARBOUR]
        In the café of Łódź                   | cafe         | [café]
        Die Straße und die STRASSE            | strasse      | [Straße] [STRASSE]
        Die Straße                            | s            | [S] [ß]
        Die Straße                            | ße           | [ße]
        “Don’t,” she said                     | "don't       | [“Don’t]
        1914–1918                             | 1914-1918    | [1914–1918]
        «Paix» – dit-il                       | "paix" -     | [«Paix» –]
        aaaa                                  | aa           | [aa] [aa]
        ﬁnally an ofﬁce                       | finally      | [ﬁnally]
        Первая Ёлка                           | елка         | [Ёлка]
        قَالَ الرَّئِيسُ                       | الرئيس       | [الرَّئِيسُ]
        東京の天気、東京                      | 東京         | [東京] [東京]
        がくせい                              | か           |
        किताब और कताब                         | कताब         | [कताब]
        nothing of it                         | sea          |
        """)
    void isFoundAsAReaderTypesIt(String text, String words, String places) {
        assertEquals(places == null ? "" : places, find(text, words).stream().map(span -> "[" + text.substring(span.from(), span.to()) + "]").collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"'two\u00a0words', two words, 0, 9", "'two \n\t words', two words, 0, 12", "'a cre\u0301me', creme, 2, 8", "'hy\u00adphen', hyphen, 0, 7",
        "'\ud83d\ude00 smile', smile, 3, 8", "' two', '  two ', 1, 4"})
    void placesAreThoseOfTheText(String text, String words, int from, int to) {
        assertEquals(List.of(new Span(from, to)), find(text, words));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\u00ad'", "'\u0301'"})
    void whatHasNoLetterIsNowhere(String words) {
        assertEquals(List.of(), find("some text\u0301 here", words));
    }

    @Test
    void aBookIsReadInABlink() {
        var book = "The pilot’s boat lay off the pier. ".repeat(30_000);
        assertTimeout(Duration.ofSeconds(2), () -> assertEquals(30_000, find(book, "PILOT'S").size()));
    }

    private static List<Span> find(String text, String words) {
        return new FoldedText(text).find(new FoldedText(words));
    }
}
