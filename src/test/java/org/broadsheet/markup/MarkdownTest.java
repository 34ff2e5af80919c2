package org.broadsheet.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.news.Block;
import org.broadsheet.news.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static List<Markdown.Part> parts(String text) {
        return Markdown.parts(text, written -> written.startsWith("http") ? Optional.of(URI.create(written)) : Optional.empty());
    }

    private static List<Block> blocks(String text) {
        return parts(text).getFirst().blocks();
    }

    @Test
    void headingsDivideIt() {
        var parts = parts("Before.\n\n# The *harbour*\n\n## Ships\nOne.\n\n### Sails\n\n## Tides\n");
        assertEquals(List.of("0 ", "1 The harbour", "2 Ships", "3 Sails", "2 Tides"), parts.stream().map(part -> part.level() + " " + part.heading()).toList());
        assertEquals(List.of(new Block.Paragraph(Prose.of("One."))), parts.get(2).blocks());
    }

    @Test
    void aLineKeepsItsStylesAndLinks() {
        var prose = ((Block.Paragraph) blocks("A **bold *and slanted* word**, `code`, a\n[link](https://gazette.example/) and [none](other.md).").getFirst()).prose();
        assertEquals("A bold and slanted word, code, a link and none.", prose.text());
        var runs = prose.runs();
        assertEquals(new Prose.Run("and slanted", Set.of(Prose.Style.STRONG, Prose.Style.EMPHASIS), null), runs.get(2));
        assertEquals(Set.of(Prose.Style.CODE), runs.stream().filter(run -> run.text().equals("code")).findFirst().orElseThrow().styles());
        assertEquals(URI.create("https://gazette.example/"), runs.stream().filter(run -> run.text().equals("link")).findFirst().orElseThrow().link());
        assertNull(runs.stream().filter(run -> run.text().equals("none")).findFirst().orElseThrow().link());
    }

    @Test
    void listsWithinListsFollow() {
        assertEquals(List.of(new Block.Items(List.of(Prose.of("one"), Prose.of("within"), Prose.of("two")), false)), blocks("- one\n  - within\n- two\n"));
        assertEquals(List.of(new Block.Items(List.of(Prose.of("first"), Prose.of("second")), true)), blocks("1. first\n2. second\n"));
    }

    @Test
    void tablesCodeAndQuotationsStayWhatTheyAre() {
        assertEquals(List.of(new Block.Table(List.of(List.of(Prose.of("Key"), Prose.of("Does")), List.of(Prose.of("J"), Prose.of("next"))), true, null)),
                blocks("| Key | Does |\n|---|---|\n| J | next |\n"));
        assertEquals(List.of(new Block.Code("a\n  b", "sh"), new Block.Code("c", null)), blocks("```sh\na\n  b\n```\n\n    c\n"));
        assertEquals(List.of(new Block.Quote(List.of(Prose.of("said")), null)), blocks("> said\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- a comment -->", "<script>alert(1)</script>", "", "\n\n"})
    void whatIsNoTextIsPassedOver(String text) {
        assertEquals(List.of(), parts(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "*", ">", "- ", "|a|\n|-|\n", "![x](", "`", "\u0000", "[a](javascript:x)", "<a href='x'>"})
    void survivesHostileText(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parts(piece.repeat(2000)));
    }
}
