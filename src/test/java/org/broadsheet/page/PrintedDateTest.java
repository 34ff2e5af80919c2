package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDateTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        day first                    ; <p>5. März 2026</p>
        behind a word                ; <p>Veröffentlicht am 05.03.2026 um 7:30 Uhr</p>
        month first                  ; <p>March 5th, 2026</p>
        beside a name                ; <p>Ann Harbour, Thursday 5 March 2026</p>
        de in between                ; <p>5 de marzo de 2026</p>
        bars                         ; <div>05 | 03 | 2026</div>
        points and blanks            ; <div>5. 3. 2026</div>
        Russian                      ; <p>5 марта 2026, 13:43</p>
        Turkish                      ; <p>Giriş: 05.03.2026 - 10:12</p>
        Japanese                     ; <p>2026年3月5日 公開</p>
        Korean                       ; <p>입력 2026. 3. 5. 오후 2:10</p>
        Arabic                       ; <p>٥ مارس ٢٠٢٦</p>
        Thai, of the Buddhist year   ; <p>5 มี.ค. 2569</p>
        Vietnamese                   ; <p>5 tháng 3, 2026</p>
        an element made for it       ; <p><time datetime="2026-03-05">today</time></p>
        a property                   ; <p>This year</p><dl><dt>Out</dt><dd itemprop="datePublished" content="2026-03-05">March</dd></dl>
        a list of definitions        ; <dl><dt>配信開始日</dt><dd>2026/3/5</dd></dl>
        a label in bold              ; <ul><li><strong>Datum</strong> 5.3.2026</li></ul>
        not the picture's            ; <div class="pic-box"><p>The ferry on 1 May 2024</p></div><p>5 March 2026</p>
        not that of a teaser         ; <a href="/b"><h3>Whales <span class="date">1.5.2024</span></h3></a><p class="date">5 March 2026</p>
        not that of a change         ; <p class="date">Updated 7 March 2026</p><p class="date">5 March 2026</p>
        in a form round everything   ; <form><p class="date">5 March 2026</p></form>
        before the text              ; <p>5.3.2026 - The ferry, so long away that nobody had kept her timetable, has come back to the mole and is to stay there until the autumn, at the least.</p>
        """)
    void isReadAroundTheHeadline(String what, String line) {
        var article = Pages.read("<html><title>Ferry returns</title><body><h1>Ferry returns</h1>" + line + Pages.TEXT);
        assertEquals("2026-03-05", String.valueOf(article.published() == null ? null : article.published().text()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        far below, behind a word      ; <footer>x</footer><p>Last edited 2026-03-05 13:28:18 by Ann</p>      ; 2026-03-05
        far below, without            ; <p>The whistle was built on 5 March 2026, says the plate on it.</p>   ;
        """)
    void isSoughtWithCareElsewhere(String what, String below, String day) {
        var article = Pages.read("<html><title>Ferry returns</title><body><h1>Ferry returns</h1>" + Pages.TEXT + "<p></p>".repeat(200) + below);
        assertEquals(String.valueOf(day), String.valueOf(article.published() == null ? null : article.published().text()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        https://gazette.example/2026/03/05/ferry                                ;                       ; 2026-03-05
        https://gazette.example/2026-03-05/ferry                                ;                       ; 2026-03-05
        https://kept.example/2027/01/01/http://gazette.example/2026/3/5/ferry   ;                       ; 2026-03-05
        https://gazette.example/2026/03/05/ferry                                ; 6 March 2026          ; 2026-03-06
        https://gazette.example/2026/03/05/ferry                                ; 6 March 2027          ; 2026-03-05
        https://gazette.example/2026/13/05/ferry                                ; 6 March 2027          ; 2027-03-06
        https://gazette.example/12/2026/03/ferry                                ;                       ;
        """)
    void isTheDayInTheAddressWhereThePrintSaysAnother(URI address, String line, String day) {
        var article = Pages.read("<html><title>Ferry returns</title><body><h1>Ferry returns</h1><p>" + (line == null ? "" : line) + "</p>" + Pages.TEXT, address);
        assertEquals(String.valueOf(day), String.valueOf(article.published() == null ? null : article.published().text()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        a stated one before the print    ; <meta property="article:published_time" content="2026-03-05T06:00:00Z"> ; 2026-03-05T06:00:00Z
        the print before one unspecified ; <meta name="date" content="2026-03-07">                                 ; 2026-03-06
        """)
    void goesByTrust(String what, String head, String date) {
        var article = Pages.read("<html><head><title>Ferry returns</title>" + head + "<body><h1>Ferry returns</h1><p>6 March 2026</p>" + Pages.TEXT);
        assertEquals(date, String.valueOf(article.published() == null ? null : article.published().text()));
    }
}
