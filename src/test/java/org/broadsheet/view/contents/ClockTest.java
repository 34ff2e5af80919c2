package org.broadsheet.view.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-25T09:05:00Z | 09:05
        2026-11-24T23:59:00Z | Tue
        2026-11-19T10:00:00Z | Thu
        2026-11-18T10:00:00Z | 18 Nov
        2026-11-26T10:00:00Z | 26 Nov
        2017-07-04T10:00:00Z | 4 Jul 2017
        """)
    void timesAreSaidShortly(Instant at, String said) {
        assertEquals(said, Clock.shortly(at, Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));
    }
}
