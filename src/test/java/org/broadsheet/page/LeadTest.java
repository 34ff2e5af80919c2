package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTest {
    private static final String LEAD = "For nine months nobody crossed the sound; now the old ferry is back.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        an element made for it             |                                      | <p class="standfirst">@</p>
        a heading made for it              |                                      | <h2 class="doc__subheader">@</h2>
        a heading straight below           |                                      | <h2 class="x9">@</h2>
        one below the headline's box       |                                      | </div><h2 class="x9">@</h2><div>
        a description printed in the text  | "description": "@"                   | <p>@</p>
        a description printed nowhere      | "description": "@"                   |
        filled in twice                    | "description": "@ @"                 |
        cut off, and whole beside it       | "description": "For nine months nobody crossed the sound; now the old ferry is ba...", "alternativeHeadline": "@" |
        not what is said in the headline   | "description": "@"                   | <p class="teaser-text">The ferry returns for good</p>
        """)
    void isTheOpeningThatThePageStatesOrPrints(String what, String linked, String below) {
        var article = Pages.read("""
                <html><title>The ferry returns for good</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "The ferry returns for good"%s}</script>
                <body><div><h1>The ferry returns for good</h1>%s</div>%s""".formatted(linked == null ? "" : ", " + linked.replace("@", LEAD),
                below == null ? "" : below.replace("@", LEAD), Pages.TEXT));
        assertEquals(LEAD, article.lead());
        assertTrue(article.body().stream().map(Trimming::text).noneMatch(LEAD::equals), "it stands apart from the body");
    }

    @Test
    void isAFirstParagraphInBold() {
        var article = Pages.read("<html><title>Ferry returns</title><body><h1>Ferry returns</h1>" + Pages.TEXT.replace("<div>", "<div><p><b>" + LEAD + "</b></p>"));
        assertEquals(LEAD, article.lead());
        assertEquals(2, article.body().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a description that was cut off      | For nine months nobody crossed …  |
        the beginning of the text           | She left the yard at dawn with a new engine, and the whole quay had come to see |
        a crosshead so called in the text   |                                   | <p>%s</p><h2 class="subtitle">How the whistle was found again after the long winter</h2>
        a text that is bold from end to end |                                   | <p><b>%s</b></p><p><b>%s</b></p>
        """)
    void isNot(String what, String described, String below) {
        String paragraph = "The mole was black with people when she came, and nobody minded the rain that had been falling since the morning, or the wind.";
        var article = Pages.read("<html><title>Ferry returns</title><meta name=\"description\" content=\"" + (described == null ? "" : described)
                + "\"><body><h1>Ferry returns</h1>" + (below == null ? "" : below.replace("%s", paragraph)) + Pages.TEXT);
        assertEquals(null, article.lead());
    }
}
