package org.broadsheet.markup;

import java.util.Optional;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.broadsheet.news.NewsDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static String read(String text) {
        return Dates.readDate(text).map(NewsDate::text).orElse("none");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Thu, 05 Mar 2026 07:08:09 GMT         | 2026-03-05T07:08:09Z
        Thu, 05 Mar 2026 07:08:09 +0130       | 2026-03-05T05:38:09Z
        Thu, 5 Mar 2026 07:08 EST             | 2026-03-05T12:08:00Z
        5 Mar 26 07:08:09 PDT                 | 2026-03-05T14:08:09Z
        Thursday, 05-Mar-98 07:08:09 GMT      | 1998-03-05T07:08:09Z
        Thu Mar  5 07:08:09 2026              | 2026-03-05T07:08:09Z
        Thu Mar  5 07:08:09 PST 2026          | 2026-03-05T15:08:09Z
        Thu, 05 Mar 2026 24:00:00 GMT         | 2026-03-06T00:00:00Z
        Thu, 05 Mar 2026 07:08:09 IST         | 2026-03-05T01:38:09Z
        Thu, 05 Mar 2026 07:08:09 (CET)       | 2026-03-05T06:08:09Z
        Thu, 05 Mar 2026 07:08:09 GMT+0200    | 2026-03-05T05:08:09Z
        Wed, 05 Mar 2026 07:08:60 Z           | 2026-03-05T07:09:00Z
        Thu, 05 March 2026                    | 2026-03-05
        """)
    void readsTheDatesOfMail(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-05T07:08:09Z                  | 2026-03-05T07:08:09Z
        2026-03-05T07:08:09.125+02:00         | 2026-03-05T05:08:09.125Z
        2026-03-05T07:08:09,5-0730            | 2026-03-05T14:38:09.500Z
        2026-03-05 07:08                      | 2026-03-05T07:08:00Z
        2026-3-5T7:08:09                      | 2026-03-05T07:08:09Z
        2026-03-05T07:08-07                   | 2026-03-05T14:08:00Z
        20260305T070809Z                      | 2026-03-05T07:08:09Z
        20260305                              | 2026-03-05
        2026-03-05                            | 2026-03-05
        2026-03                               | 2026-03-01
        2026                                  | 2026-01-01
        2026-064                              | 2026-03-05
        2026-W10-4                            | 2026-03-05
        2026-03-05T24:00:00Z                  | 2026-03-06T00:00:00Z
        1772694489                            | 2026-03-05T07:08:09Z
        1772694489125                         | 2026-03-05T07:08:09.125Z
        """)
    void readsIso8601(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Donnerstag, 5. März 2026, 07:08 Uhr        | 2026-03-05T07:08:00Z
        5. März 2026, 7.08 Uhr                     | 2026-03-05T07:08:00Z
        mar. 3 mars 2026 à 07h08                   | 2026-03-03T07:08:00Z
        martes, 3 de marzo de 2026, 07:08          | 2026-03-03T07:08:00Z
        5 de março de 2026                         | 2026-03-05
        5 agosto 2026                              | 2026-08-05
        5 maart 2026                               | 2026-03-05
        den 5 maj 2026 kl. 07.08                   | 2026-05-05T07:08:00Z
        5. desember 2026                           | 2026-12-05
        torstai 5. marraskuuta 2026                | 2026-11-05
        5 listopada 2026                           | 2026-11-05
        5. července 2026                           | 2026-07-05
        2026. március 5.                           | 2026-03-05
        5 Ağustos 2026 Pazar, 07:08                | 2026-08-05T07:08:00Z
        5 iunie 2026                               | 2026-06-05
        5 марта 2026 г. 07:08                      | 2026-03-05T07:08:00Z
        5 травня 2026                              | 2026-05-05
        Πεμ, 05 Μαρ 2026 07:08:09 EET              | 2026-03-05T05:08:09Z
        ٥ مارس ٢٠٢٦ - ٠٧:٠٨                        | 2026-03-05T07:08:00Z
        5 كانون الثاني 2026                        | 2026-01-05
        5 מרץ 2026                                 | 2026-03-05
        5 मार्च 2026                                 | 2026-03-05
        2026年3月5日 7時08分                        | 2026-03-05T07:08:00Z
        2026年03月05日 下午 7:08                    | 2026-03-05T19:08:00Z
        2026년 3월 5일 오후 7:08:09                 | 2026-03-05T19:08:09Z
        Thứ Năm, ngày 5 tháng 3 năm 2026           | 2026-03-05
        5 tháng 3 năm 2026                         | 2026-03-05
        5 มี.ค. 2569                                | 2026-03-05
        March 5, 2026 7:08 PM EST                  | 2026-03-06T00:08:00Z
        5.3.2026 07:08                             | 2026-03-05T07:08:00Z
        25/03/2026 07:08                           | 2026-03-25T07:08:00Z
        3/25/2026                                  | 2026-03-25
        3/5/2026 7:08:09 AM                        | 2026-03-05T07:08:09Z
        2026/3/5                                   | 2026-03-05
        """)
    void readsTheHabitsOfManyLanguages(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "yesterday", "Thu, 45 Mar 2026 07:08:09 GMT", "2026-13-45", "31 Jun", "5 Mar", "99:99",
        "2026-03-05T29:00:00Z", "-", "0", "::::", "2026-W99-1", "12345678901234567890"})
    void whatIsNoDateIsAbsent(String text) {
        assertEquals("none", read(text));
    }

    @Test
    void noTextMakesItFailOrTakeLong() {
        var random = new Random(7);
        var letters = "0123456789 :.-/TZ+WJanFebMar年月日오後()\uD800\u0661%,";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (var i = 0; i < 30_000; i++) {
                var text = new StringBuilder();
                for (var length = random.nextInt(40); length > 0; length--) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                Dates.readDate(text.toString());
            }
            Dates.readDate("1".repeat(5_000_000));
            Dates.readDate("1 ".repeat(2_000_000));
        });
    }

    /// Frequent dates are read without any pattern: a blank more sends the same date the long way.
    @ParameterizedTest
    @ValueSource(strings = {"Thu, 05 Mar 2026 06:00:00 +0100", "5 Mar 2026 06:00 GMT", "2026-03-05T06:00:00+01:00", "2024-02-29T23:59:59.25Z",
        "Fri, 31 Dec 1999 23:59:59 UTC", "2026-03-05T06:00Z", "Thu, 5 Mar 2026 06:00:00 -0330"})
    void readsFrequentDatesAsAllOthers(String text) {
        assertTrue(Dates.read(text).isPresent());
        assertEquals(Dates.read(text.replaceFirst("[ T]0?6", "  6").replaceFirst("[T ]23:", "  23:")), Dates.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thu, 32 Mar 2026 06:00:00 +0100", "2026-02-30T06:00:00Z", "2026-13-05T06:00:00Z", "Thu, 05 Mat 2026 06:00:00 +0100"})
    void aDayThatThereIsNotIsNoDate(String text) {
        assertEquals(Optional.empty(), Dates.read(text));
    }
}
