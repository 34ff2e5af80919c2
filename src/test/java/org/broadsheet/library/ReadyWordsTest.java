package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.broadsheet.news.Readiness;
import org.broadsheet.news.Shortfall;
import org.broadsheet.news.Shortfall.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadyWordsTest {
    @ParameterizedTest
    @CsvSource({"0, 0 kB", "412345, 412 kB", "999499, 999 kB", "999500, 1 MB", "38400000, 38 MB", "999400000, 999 MB",
        "1250000000, 1.3 GB"})
    void saysHowMuchItIs(long bytes, String size) {
        assertEquals(size, ReadyWords.size(bytes));
    }

    @Test
    void saysWhatIsHeldAndWhyNotMore() {
        assertEquals("complete offline", ReadyWords.of(Readiness.COMPLETE, null));
        assertEquals("text only: a picture was refused by its server", ReadyWords.of(Readiness.TEXT, new Shortfall(Cause.REFUSED, null)));
        assertEquals("lead only: its page was refused by its server", ReadyWords.of(Readiness.LEAD, new Shortfall(Cause.REFUSED, null)));
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void hasWordsForEveryReason(Cause cause) {
        assertTrue(ReadyWords.because(Readiness.LEAD, cause).length() > 10);
    }
}
