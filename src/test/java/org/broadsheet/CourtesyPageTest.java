package org.broadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Each point of the page on courtesy names a test that holds it; this holds that they are there.
class CourtesyPageTest {
    private static final Pattern POINT = Pattern.compile("(?m)^\\| (?!what \\||---).*\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        var page = Files.readString(Path.of("src/docs/courtesy.md"));
        var sources = sources();
        var missing = TEST.matcher(page).results()
                .filter(test -> !sources.getOrDefault(test.group(1), "").contains("void " + test.group(2) + "(")).map(MatchResult::group).toList();
        assertEquals(List.of(), missing);
        assertTrue(TEST.matcher(page).results().count() > 25, "the page names hardly any");
    }

    @Test
    void everyPointNamesOne() throws IOException {
        var points = POINT.matcher(Files.readString(Path.of("src/docs/courtesy.md"))).results().map(MatchResult::group).toList();
        assertEquals(List.of(), points.stream().filter(point -> !TEST.matcher(point).find()).toList());
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
