package org.broadsheet.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What has been mended in a document so far, each kind counted.
final class Repairs {
    private final Map<Repair, Integer> times = new LinkedHashMap<>();

    void add(Repair repair) {
        times.merge(repair, 1, Integer::sum);
    }

    /// A sentence each, in the order in which they were met.
    List<String> sentences() {
        return times.entrySet().stream().map(repair -> repair.getKey().sentence(repair.getValue())).filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    boolean unsound() {
        return times.keySet().stream().anyMatch(Repair::unsound);
    }
}
