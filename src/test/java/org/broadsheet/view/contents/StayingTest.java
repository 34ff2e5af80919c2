package org.broadsheet.view.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.news.EntryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayingTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing stays            | 5 4 3 2 1 | 6 5 3 1     |           | 6 5 3 1
        one stays in its place   | 5 4 3 2 1 | 6 5 3 1     | 4         | 6 5 4 3 1
        two beside each other    | 5 4 3 2 1 | 5 1         | 4 3       | 5 4 3 1
        at the top               | 5 4 3     | 6 4 3       | 5         | 6 5 4 3
        at the end               | 5 4 3     | 6 5 4       | 3         | 6 5 4 3
        all that was             | 5 4 3     |             | 5 4 3     | 5 4 3
        one that is there anyway | 5 4 3     | 5 4 3       | 4         | 5 4 3
        one that was not there   | 5 4       | 5 4         | 9         | 5 4
        news between             | 9 5 1     | 9 7 6 1     | 5         | 9 7 6 5 1
        from nothing             |           | 2 1         | 7         | 2 1
        """)
    void whatStaysKeepsItsPlace(String what, @Nullable String old, @Nullable String fresh, @Nullable String stay,
            String merged) {
        assertEquals(ids(merged), Staying.merge(ids(old), ids(fresh), ids(stay)));
    }

    private static List<EntryId> ids(@Nullable String numbers) {
        return numbers == null ? List.of()
                : Arrays.stream(numbers.split(" ")).map(number -> new EntryId(Long.parseLong(number))).toList();
    }
}
