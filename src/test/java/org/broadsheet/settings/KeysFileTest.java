package org.broadsheet.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadsheet.settings.KeyChoices.Singles;
import org.broadsheet.settings.KeysText.Fault;
import org.broadsheet.settings.KeysText.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysFileTest {
    private static final KeyChoices CHOSEN =
            new KeyChoices("newsboat", Singles.PREFIX, Map.of("article.next", List.of("X", "G N"), "list.all-read", List.of()));

    @TempDir
    Path profile = Path.of("");

    @Test
    void keepsWhatWasChosen() {
        var file = new KeysFile(profile);
        assertEquals(new Read.Good(KeyChoices.USUAL), file.read());
        file.keep(CHOSEN);
        assertEquals(new Read.Good(CHOSEN), new KeysFile(profile).read());
    }

    @Test
    void keepsTheKeysOfACommandThatItDoesNotKnow() {
        var file = new KeysFile(profile);
        file.keep(CHOSEN.with("sudoku.solve", List.of("Hyper+Ü")));
        var read = assertInstanceOf(Read.Good.class, file.read()).choices();
        file.keep(read.with("article.star", List.of("Y")));
        assertEquals(List.of("Hyper+Ü"), assertInstanceOf(Read.Good.class, file.read()).choices().own().get("sudoku.solve"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing at all              |                                               | 1 | OTHER
        half of it                  | {"keys": {                                    | 1 | NO_JSON
        no object                   | []                                            | 1 | OTHER
        a null                      | null                                          | 1 | OTHER
        a second document           | {} {}                                         | 1 | OTHER
        keys that are no list       | {"preset": "",~"keys": {~"article.next": 7}}  | 3 | OTHER
        a list in the list          | {"keys": {~"article.next": ["J", ["K"]]}}     | 2 | OTHER
        a word of its own           | {"singleKeys": "sometimes"}                   | 1 | OTHER
        too deep                    | {"x": DEEP}                                   | 1 | NO_JSON
        """)
    void setsAsideWhatCannotBeRead(String what, String text, int line, Fault fault) throws Exception {
        var written = String.valueOf(text).replace("~", "\n").replace("null", text == null ? "" : "null").replace("DEEP", "[".repeat(100_000));
        Files.writeString(profile.resolve("keys.json"), written);
        var file = new KeysFile(profile);
        var bad = assertInstanceOf(Read.Bad.class, file.read());
        assertEquals(line, bad.line());
        assertEquals(fault, bad.fault());
        file.keep(CHOSEN);
        assertEquals(new Read.Good(CHOSEN), file.read());
        try (var beside = Files.list(profile)) {
            var damaged = beside.filter(path -> path.getFileName().toString().startsWith("keys.json.damaged-")).findFirst().orElseThrow();
            assertEquals(written, Files.readString(damaged));
        }
    }

    @Test
    void bytesThatAreNoTextAreSetAsideToo() throws Exception {
        Files.write(profile.resolve("keys.json"), "{\"preset\": \"Gr\u00fcn\"}".getBytes(StandardCharsets.ISO_8859_1));
        var file = new KeysFile(profile);
        assertInstanceOf(Read.Bad.class, file.read());
        file.keep(CHOSEN);
        assertEquals(new Read.Good(CHOSEN), file.read());
    }

    @Test
    void saysWhichLineHasAKeyThatIsNone() {
        var read = KeysText.read("""
                {"preset": "newsboat", "new": {"a": [1, {}]},
                 "keys": {
                   "article.next": ["J"],
                   "article.previous": ["K", "Strg+Ü"]
                 }}
                """, written -> !written.startsWith("Strg"));
        assertEquals(new Read.Bad(4, Fault.NO_KEY, "Strg+Ü"), read);
    }
}
