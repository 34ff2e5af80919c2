package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.broadsheet.library.Advance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvanceSentenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1   | 0   | 0  | 0  | 0   |      | Refreshing one section
        200 | 45  | 0  | 0  | 0   |      | Refreshing: 45 of 200 sections
        200 | 200 | 1  | 1  | 0   |      | Refreshing: 200 of 200 sections · one new article · one page to go
        200 | 200 | 12 | 3  | 1   | 3    | Refreshing: 200 of 200 sections · 12 new articles · 3 pages, one picture to go · a few seconds left
        2   | 2   | 0  | 0  | 30  | 12   | Refreshing: 2 of 2 sections · 30 pictures to go · about 20 seconds left
        2   | 2   | 0  | 0  | 300 | 61   | Refreshing: 2 of 2 sections · 300 pictures to go · about 2 minutes left
        2   | 2   | 0  | 0  | 900 | 9000 | Refreshing: 2 of 2 sections · 900 pictures to go · more than an hour left
        """)
    void saysHowFarItIs(int sections, int answered, int fresh, int pages, int pictures, @Nullable Integer seconds, String sentence) {
        assertEquals(sentence, AdvanceSentence.of(new Advance(sections, answered, fresh, pages, pictures,
                seconds == null ? null : Duration.ofSeconds(seconds))));
    }
}
