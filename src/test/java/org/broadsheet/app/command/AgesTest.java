package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT0S, just now", "PT30S, just now", "PT1M, 1 minute ago", "PT99M, 99 minutes ago", "PT110M, 2 hours ago", "PT26H, 26 hours ago",
        "P3D, 3 days ago", "P90D, 3 months ago", "P800D, 2 years ago", "PT-3H, in 3 hours", "P-2D, in 2 days"})
    void saysHowLongAgo(Duration past, String said) {
        assertEquals(said, Ages.of(NOON.minus(past), NOON));
    }
}
