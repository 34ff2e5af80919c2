package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        printed alone                          |                    |                      | Ferry returns - Gazette | <h1>Ferry returns</h1>                                                              | Ferry returns               |
        all say the same                       | Ferry returns      | Ferry returns        | Ferry returns           | <h1>Ferry returns</h1>                                                              | Ferry returns               |
        nothing is printed                     | Ferry returns      |                      | Gazette                 | <div>Today</div>                                                                    | Ferry returns               |
        OpenGraph sides with JSON-LD           | Ferry returns      | Ferry returns        | The ferry is back!      | <h1>The ferry is back!</h1>                                                         | Ferry returns               |
        OpenGraph sides with the print         | Ferry: all we know | The ferry is back!   | Ferry: all we know      | <h1>The ferry is back!</h1>                                                         | The ferry is back!          |
        the title sides with the print         | Ship on a river    |                      | Ferry is back - Gazette | <h1>Ferry is back</h1>                                                              | Ferry is back               |
        no one sides with either               | Ferry back in town | Hooray for the ferry | Ships - Gazette         | <h1>The ferry has come back</h1>                                                    | Ferry back in town          |
        JSON-LD tells of another story         | Mayor bakes bread  | Ferry returns at six | Ferry returns at seven  | <h1>Ferry returns at last</h1>                                                      | Ferry returns at last       |
        JSON-LD puts a kicker before it        | Town: Ferry is back| Town: Ferry is back  | Town: Ferry is back     | <h1>Ferry is back</h1>                                                              | Ferry is back               |
        a subtitle within the heading          | Ferry is back      |                      | Ferry is back           | <h1>Ferry is back <small>She sails again</small></h1>                               | Ferry is back               |
        a kicker within the heading            |                    |                      | Ferry is back           | <h1><span class="roofline">Town</span>: <span>Ferry is back</span></h1>             | Ferry is back               | Town
        a kicker with a hidden mark            |                    |                      | Ferry is back           | <h1><b class="kicker">Town<i class="sr-only">:</i></b> Ferry is back</h1>           | Ferry is back               | Town
        a mark that is hidden from the eye     |                    |                      | Ferry is back           | <h1><b class="overline">Town</b><i aria-hidden="true"> - </i>Ferry is back</h1>     | Ferry is back               | Town
        the site's name is the first heading   |                    |                      | Ferry is back           | <h1>Gazette</h1><h2>Ferry is back</h2>                                              | Ferry is back               |
        the site's name leads home             |                    |                      | Old Salt » Ferry is back| <h1><a href="/">Old Salt</a></h1><h2>Ferry is back</h2>                             | Ferry is back               |
        the same in a kept copy                |                    |                      | Old Salt » Ferry is back| <h1><a href="https://kept.example/2/http://salt.example/">Old Salt</a></h1><h2>Ferry is back</h2> | Ferry is back |
        a smaller heading says it all          |                    |                      | Ferry is back           | <h1>Ships, ferries, and what they carry</h1><h2>Ferry is back</h2>                  | Ferry is back               |
        a shorter one says a part              |                    |                      | Ferry is back - Six for seven - Gazette | <h1>Ferry is back</h1><h2>Six for seven</h2>                         | Ferry is back               |
        a title that says nothing              |                    |                      | Home                    | <h1>Ferry is back</h1>                                                              | Ferry is back               |
        only the article's header has it       |                    |                      | Gazette                 | <header><h1>Gazette</h1></header><article><header><h2>Ferry is back</h2></header></article> | Ferry is back       |
        the heading that opens the text        |                    |                      | News and more           | <div>News and more</div>                                                            | News and more               |
        """)
    void isTheOneThatTheArticleHas(String what, String linked, String shared, String title, String top, String headline, String kicker) {
        var article = Pages.read("""
                <html lang="en"><head><title>%s</title><meta property="og:site_name" content="Gazette"><meta property="og:title" content="%s">
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s"}</script></head><body>%s%s""".formatted(
                title, shared == null ? "" : shared, linked == null ? "" : linked, top, Pages.TEXT));
        assertEquals(headline, article.headline());
        assertEquals(kicker, article.kicker());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        https://gazette.example/1      ;             ; Ferry is back - Gazette                ; Ferry is back
        https://gazette.example/1      ;             ; Ferry is back | Gazette online         ; Ferry is back
        https://www.old-salt.example/1 ;             ; 渡し船が九か月ぶりに町の港へ帰ってきました:oldsalt日記         ; 渡し船が九か月ぶりに町の港へ帰ってきました
        https://a.example/1            ; Old Salt    ; Ferry is back : Old Salt               ; Ferry is back
        https://a.example/1            ; Old Salt    ; Old Salt - Ferry is back               ; Ferry is back
        https://a.example/1            ; Old Salt    ; Ferry is back - and now? - Old Salt    ; Ferry is back - and now?
        https://a.example/1            ; Old Salt    ; Ferry is back: and now? | Old Salt     ; Ferry is back: and now?
        https://gazette.example/1      ;             ; The gazette that sank - a long story   ; The gazette that sank
        https://a.example/1            ;             ; News » Ferry is back after nine months ; Ferry is back after nine months
        https://a.example/1            ; Old Salt    ; Old Salt                               ; Old Salt
        """)
    void losesTheNameOfTheSite(URI home, String site, String title, String headline) {
        assertEquals(headline, new Titles(site, home).headline(title));
    }
}
