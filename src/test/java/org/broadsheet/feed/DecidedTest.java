package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The checks of the corpus that are decided otherwise here. `.ci/run` holds that these fail, and no others.
class DecidedTest {
    private static final int AT_MOST = 40;

    @Test
    void eachIsNamedOnceWithItsReason() throws IOException {
        List<String> lines;
        try (var file = Objects.requireNonNull(DecidedTest.class.getResourceAsStream("decided.tsv"))) {
            lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertEquals("file\tfield\treason", lines.getFirst());
        var decided = lines.subList(1, lines.size());
        assertTrue(decided.size() <= AT_MOST, decided.size() + " are decided otherwise");
        var seen = new HashSet<String>();
        for (var line : decided) {
            var cells = line.split("\t", -1);
            assertEquals(3, cells.length, line);
            assertTrue(seen.add(cells[0] + " " + cells[1]), "twice: " + line);
            assertTrue(cells[2].length() > 20 && cells[2].endsWith("."), "no reason: " + line);
        }
    }
}
