package org.broadsheet.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        120                              | PT2M
        '  120 '                         | PT2M
        0                                | PT0S
        Mon, 23 Nov 2026 12:10:00 GMT    | PT10M
        Monday, 23-Nov-26 12:10:00 GMT   | PT10M
        Mon Nov 23 12:10:00 2026         | PT10M
        Mon, 23 Nov 2026 11:10:00 GMT    | PT0S
        Mon, 23 Nov 2126 11:10:00 GMT    | P7D
        99999999999                      | P7D
        999999999999999999999999         | P7D
        soon                             |
        -5                               |
        1.5                              |
        120 seconds                      |
        Mon, 23 Foo 2026 12:10:00 GMT    |
        ''                               |
        """)
    void readsSecondsAndDates(String text, @Nullable Duration wait) {
        assertEquals(wait, RetryAfter.read(text, NOON));
    }
}
