package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        By Ann Harbour                                 | Ann Harbour                               | Ann Harbour
        Written by Ann Harbour and Cleo Mast           | Ann Harbour and Cleo Mast                 | Ann Harbour; Cleo Mast
        by Cleo van der Mast in Oslo                   | Cleo van der Mast in Oslo                 | Cleo van der Mast
        Von Ann Harbour, Cleo Mast und Bo Anker, dpa   | Ann Harbour, Cleo Mast und Bo Anker, dpa  | Ann Harbour; Cleo Mast; Bo Anker; dpa
        Ein Kommentar von Ann Harbour                  | Ann Harbour                               | Ann Harbour
        Geschrieben von Ann am 25.08.2026 22:30        | Ann                                       | Ann
        Par Ann Harbour (Bruxelles, bureau européen)   | Ann Harbour (Bruxelles, bureau européen)  | Ann Harbour
        Auteur : Ann Harbour                           | Ann Harbour                               | Ann Harbour
        Автор: Анна Гавань                             | Анна Гавань                               | Анна Гавань
        著者：港あんな                                  | 港あんな                                   | 港あんな
        责任编辑： 海风                                 | 海风                                       | 海风
        بقلم سلمى مثال                                 | سلمى مثال                                 | سلمى مثال
        Anna Höfn skrifar frá Ósló                     | Anna Höfn skrifar frá Ósló                | Anna Höfn
        Ann Harbour · 3 min read                       | Ann Harbour                               | Ann Harbour
        Ann Harbour, 5 March 2026                      | Ann Harbour                               | Ann Harbour
        srf/anha; clma                                 | srf/anha; clma                            | srf/anha; clma
        Ann Harbour/Cleo Mast                          | Ann Harbour/Cleo Mast                     | Ann Harbour; Cleo Mast
        Harbour & Sons                                 | Harbour & Sons                            | Harbour; Sons
        Redaktion Hafenstadt                           | Redaktion Hafenstadt                      | Redaktion Hafenstadt
        """)
    void isTakenApart(String text, String line, String names) {
        assertEquals(line + " -> " + names, Byline.of(text).line() + " -> " + String.join("; ", Byline.of(text).names()));
    }

    @ParameterizedTest
    @CsvSource({"4000", "40000"})
    void isReadInNoTimeHoweverLong(int times) {
        for (String piece : new String[] {"by ", "von Ann, ", "a/", "Ann ", "(", "Autor: ", "1.1."}) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Byline.of(piece.repeat(times)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        an element made for it         | <p class="byline">By Ann Harbour</p>                                                   | Ann Harbour
        names that nothing parts       | <div class="byline"><span>Ann Harbour</span> <span>Cleo Mast</span></div>              | Ann Harbour; Cleo Mast
        an element made for nothing    | <div class="x9">By <span>Ann Harbour</span></div>                                      | Ann Harbour
        a link to an author            | <div>By</div><div><a href="/author/ah">Ann Harbour</a></div>                           | Ann Harbour
        not of a comment               | <div class="comment"><span class="author">Bo</span></div><p class="byline">Ann Harbour</p> | Ann Harbour
        not of a form                  | <form><label class="author">Name</label></form><p>By Ann Harbour</p>                   | Ann Harbour
        not of a quotation             | <blockquote><p class="author">Bo Anker</p></blockquote><p>By Ann Harbour</p>           | Ann Harbour
        a label in bold                | <ul><li><b>Autorin</b> Ann Harbour</li></ul>                                           | Ann Harbour
        where somebody works           | <p class="byline">Ann Harbour, Gazette Oslo</p>                                        | Ann Harbour
        the publisher alone            | <p class="byline">Gazette</p>                                                          | Gazette
        initials of a picture          | <a href="/author/ah">AH</a> <a href="/author/ah">Ann Harbour</a>                       | Ann Harbour
        a sentence that begins with by | <p>By noon everybody was there.</p>                                                    |
        """)
    void isFoundRoundTheHeadline(String what, String below, String names) {
        var article = Pages.read("<html><title>Ferry returns</title><meta property='og:site_name' content='Gazette'><body><h1>Ferry returns</h1>" + below + Pages.TEXT);
        assertEquals(names == null ? "" : names, String.join("; ", article.authors()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        far below, behind a label        | <p>Author: Ann Harbour</p>       | Ann Harbour
        far below, behind a whole phrase | <p>Posted by Ann Harbour</p>     | Ann Harbour
        far below, behind a preposition  | <p>by Ann Harbour</p>            |
        """)
    void isSoughtWithCareElsewhere(String what, String below, String names) {
        var article = Pages.read("<html><title>Ferry returns</title><body><h1>Ferry returns</h1>" + Pages.TEXT + "<i></i>".repeat(200) + below);
        assertEquals(names == null ? "" : names, String.join("; ", article.authors()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        the print names a person, the head the house | {"@type": "Organization", "name": "Gazette"}                    | Cleo Mast
        what a person is, at length                  | "Ann Harbour, professor of the history of ships at Oslo, Gazette"| Ann Harbour
        an organisation with a long name             | "Harbour News of the North"                                     | Harbour News of the North
        a list is taken as it is                     | [{"name": "Ann Harbour"}, {"name": "Gazette"}]                  | Ann Harbour; Gazette
        """)
    void goesByTrust(String what, String linked, String names) {
        var article = Pages.read("""
                <html><title>Ferry returns</title><meta property="og:site_name" content="Gazette"><script type="application/ld+json">
                {"@type": "NewsArticle", "headline": "Ferry returns", "author": %s}</script><body><h1>Ferry returns</h1><p class="byline">By Cleo Mast</p>
                """.formatted(linked) + Pages.TEXT);
        assertEquals(names, String.join("; ", article.authors()));
    }
}
