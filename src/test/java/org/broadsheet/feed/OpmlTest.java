package org.broadsheet.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.junit.jupiter.api.Test;

class OpmlTest {
    @Test
    void writesWhatIsReadAgain() {
        var sections = List.of(
                new Section(new SectionId(1), "Fish & \"Chips\" <new>", URI.create("https://a.example/?a=1&b=2"), "Food\u0001s",
                        URI.create("https://a.example/"), "en"),
                new Section(new SectionId(2), "Alone", URI.create("https://b.example/feed"), null, null, null));
        assertEquals(new Lists.Result.Read(List.of(
                new Outline.Folder("Foods", List.of(new Outline.Subscription("Fish & \"Chips\" <new>", URI.create("https://a.example/?a=1&b=2"),
                        URI.create("https://a.example/"), "en", List.of(), null))),
                new Outline.Subscription("Alone", URI.create("https://b.example/feed")))), Lists.read(Opml.write("Mine", sections).getBytes(UTF_8)));
    }
}
