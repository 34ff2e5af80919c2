package org.broadsheet.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        120                           | PT2M
        0                             | PT0S
        Mon, 23 Nov 2026 12:10:00 GMT | PT10M
        Mon, 23 Nov 2026 11:10:00 GMT | PT0S
        99999999999                   | P30D
        999999999999999999999999      |
        soon                          |
        -5                            |
        """)
    void readsSecondsAndDates(String text, @Nullable Duration wait) {
        assertEquals(wait, RetryAfter.read(text, NOON));
    }
}
