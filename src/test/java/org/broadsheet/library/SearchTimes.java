package org.broadsheet.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// How long it takes to find sections in the whole catalogue, letter by letter as somebody types; its budget is a frame, 16 ms.
/// Its name keeps it out of the build: `mvn verify -Dtest=SearchTimes`.
class SearchTimes {
    private static final List<String> TYPED = List.of("dw business", "science in spanish", "wissenschaft", "swiss sport", "zzyzx qux");

    @Test
    void areMeasuredLetterByLetter() {
        var start = System.nanoTime();
        var catalogue = Catalogue.shipped();
        var read = System.nanoTime() - start;
        catalogue.search("a", Locale.ENGLISH);
        var first = System.nanoTime() - start - read;
        var times = new ArrayList<Long>();
        for (int round = 0; round < 20; round++) {
            for (var words : TYPED) {
                for (int end = 1; end <= words.length(); end++) {
                    var began = System.nanoTime();
                    catalogue.search(words.substring(0, end), Locale.ENGLISH);
                    times.add(System.nanoTime() - began);
                }
            }
        }
        var sorted = times.subList(times.size() / 4, times.size()).stream().sorted().toList(); // the first quarter warms up
        var middle = sorted.get(sorted.size() / 2) / 1e6;
        var slow = sorted.get(sorted.size() * 99 / 100) / 1e6;
        System.out.printf(Locale.ROOT, "catalogue read in %.0f ms, first search %.0f ms, then %.2f ms a letter, 99 in 100 within %.2f ms%n",
                read / 1e6, first / 1e6, middle, slow);
    }
}
