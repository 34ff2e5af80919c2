package org.broadsheet.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Cache-Control: max-age=3600                                                              | PT1H
        Cache-Control: public, Max-Age = "3600" , must-revalidate                                | PT1H
        Cache-Control: max-age=3600; Age: 600                                                    | PT50M
        Cache-Control: max-age=60; Age: 600                                                      | PT0S
        Cache-Control: max-age=60; Age: soon                                                     | PT1M
        Cache-Control: max-age=3600; Cache-Control: max-age=60                                   | PT1M
        Cache-Control: s-maxage=3600                                                             |
        Cache-Control: no-cache, max-age=3600                                                    |
        Cache-Control: no-store; Expires: Mon, 23 Nov 2026 13:00:00 GMT                          |
        Cache-Control: max-age=; Expires: Mon, 23 Nov 2026 13:00:00 GMT                          |
        Cache-Control: max-age=-1                                                                |
        Cache-Control: max-age=soon                                                              |
        Cache-Control: max-age=99999999999999999999999999                                        | P365D
        Cache-Control: private; Expires: Mon, 23 Nov 2026 13:00:00 GMT                           | PT1H
        Cache-Control: max-age=60; Expires: Mon, 23 Nov 2026 13:00:00 GMT                        | PT1M
        Expires: Mon, 23 Nov 2026 13:00:00 GMT; Date: Mon, 23 Nov 2026 12:30:00 GMT              | PT30M
        Expires: Mon, 23 Nov 2026 11:00:00 GMT                                                   | PT0S
        Expires: Mon, 23 Nov 2926 11:00:00 GMT                                                   | P365D
        Expires: 0                                                                               |
        Expires: -1                                                                              |
        Server: Gazette                                                                          |
        """)
    void tellsForHowLongAnAnswerNeedNotBeAskedForAgain(String said, @Nullable Duration fresh) {
        var headers = new Headers.Builder();
        for (var line : said.split("; ", -1)) {
            headers.add(line);
        }
        assertEquals(fresh, Freshness.read(headers.build(), NOON));
    }
}
