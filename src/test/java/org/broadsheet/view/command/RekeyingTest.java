package org.broadsheet.view.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.settings.KeyChoices.Singles;
import org.broadsheet.view.command.Rekeying.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RekeyingTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Mod+F12   | free
        S         | free
        J         | Next Article
        G         | Today, Unread, Starred, All
        J K       | Next Article
        Esc       | Esc always does
        F10 J     | F10 always does
        Mod+Shift+K | Ctrl+Shift+K always does
        Tab       | Tab moves the focus
        Alt+F     | Alt+F opens the menu File
        Mod+E J   | Ctrl+E comes before
        """)
    void saysWhoHasAKey(String written, String verdict) {
        var keying = Keying.of(KeyChoices.USUAL.withSingles(Singles.PREFIX));
        var said = switch (Rekeying.verdict(keying, Keys.of(written), Command.STAR)) {
            case Verdict.Free() -> "free";
            case Verdict.Held(var by) -> by.stream().map(Labels::title).collect(Collectors.joining(", "));
            case Verdict.Refused(String why) -> why;
        };
        assertEquals(verdict, said.substring(0, Math.min(verdict.length(), said.length())));
    }

    @Test
    void aKeyThatIsTakenOverIsTakenAwayAndComesBack() {
        var first = Keying.of(Rekeying.give(Keying.USUAL, Command.STAR, Keys.of("J"), false));
        assertEquals("J", first.shown(Command.STAR));
        assertEquals("", first.shown(Command.NEXT));
        var second = Keying.of(Rekeying.give(first, Command.MARK, Keys.of("J"), true));
        assertEquals("M, U, J", second.shown(Command.MARK));
        assertEquals("", second.shown(Command.STAR));
        assertEquals("J", Keying.of(second.choices().without(Command.MARK.id())).shown(Command.NEXT));
    }

    @Test
    void aSecondKeyTakesTheFirstOnesPlaceWhereBothCannotBe() {
        assertEquals("U, M B", Keying.of(Rekeying.give(Keying.USUAL, Command.MARK, Keys.of("M B"), true)).shown(Command.MARK));
    }

    @Test
    void whatIsGivenWhileLettersRestCountsWhenTheyCountAgain() {
        var off = Keying.of(KeyChoices.USUAL.withSingles(Singles.OFF));
        assertInstanceOf(Verdict.Held.class, Rekeying.verdict(off, Keys.of("J"), Command.STAR));
        var given = Rekeying.give(off, Command.STAR, Keys.of("Z"), true);
        assertEquals("", Keying.of(given).shown(Command.STAR));
        assertEquals("S, Z", Keying.of(given.withSingles(Singles.ON)).shown(Command.STAR));
    }

    @Test
    void allAsUsualLeavesWhatIsKeptForAnotherVersion() {
        var choices = KeyChoices.USUAL.with("article.next", List.of("X")).with("sudoku.solve", List.of("Y"));
        assertEquals(KeyChoices.USUAL.with("sudoku.solve", List.of("Y")), choices.asUsual(List.of("article.next")));
    }
}
