package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.news.Credit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLinksTest {
    /// The line with each link in brackets, and what it leads to.
    private static String shown(SourceLinks links) {
        return links.line().runs().stream().map(run -> {
            var leads = run.link() == null ? null : links.lists().get(run.link());
            return leads == null ? run.text() : "[" + run.text() + "|" + leads.source() + " " + leads.name() + "]";
        }).collect(Collectors.joining());
    }

    private static List<String> names(@Nullable String names) {
        return names == null ? List.of() : List.of(names.split(" & "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            kk/ab (dpa, Reuters);   de; dpa & Reuters; kk/ab ([dpa|AGENCY dpa], [Reuters|AGENCY Reuters])
            kk/ab (dpa, Reuters);   de; Reuters;       kk/ab (dpa, [Reuters|AGENCY Reuters])
            (Source: Riverwire);    en; Riverwire;     (Source: [Riverwire|AGENCY Riverwire])
            Von Eva Muster, dpa;    de; dpa & AFP;     Von Eva Muster, [dpa|AGENCY dpa]
            ab;                     de; ;              ab
            (رويترز);               ar; Reuters;       ([رويترز|AGENCY Reuters])
            """)
    void everyAgencyOfALineLeadsToItsArticles(String line, String language, @Nullable String agencies, String shown) {
        assertEquals(shown, shown(SourceLinks.text(line, names(agencies), language)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Image: REUTERS/Ann Field; Ann Field;   Reuters;   Image: [REUTERS|PICTURE_AGENCY Reuters]/[Ann Field|PHOTOGRAPHER Ann Field]
            Image: ANN FIELD;         Ann Field;   ;          Image: [ANN FIELD|PHOTOGRAPHER Ann Field]
            Image: Ann Riverwire;     Ann Riverwire; Riverwire; Image: [Ann Riverwire|PHOTOGRAPHER Ann Riverwire]
            Image: private;           ;            ;          Image: private
            Image: x;                 Somebody;    Nobody;    Image: x
            """)
    void whoTookAPictureAndItsAgencyLeadToTheirs(String line, @Nullable String photographer, @Nullable String agencies, String shown) {
        assertEquals(shown, shown(SourceLinks.credit(line, new Credit(line, photographer, names(agencies)), "en")));
    }
}
