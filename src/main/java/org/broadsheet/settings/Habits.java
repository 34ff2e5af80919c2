package org.broadsheet.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What the reader has called up by name, how often and how lately, so that it comes first the next time. Each use counts one,
/// and half as much a month later; only so much is remembered. What a name stands for is not known here.
/// @param uses by name
public record Habits(Map<String, Use> uses) {
    public static final Habits NONE = new Habits(Map.of());
    static final int MOST = 300;
    private static final Duration HALF = Duration.ofDays(30);

    /// The uses of a name, taken together.
    /// @param weight what they counted at the last of them
    public record Use(double weight, Instant last) {
        /// What they count by now.
        double weight(Instant now) {
            var halves = Math.max(0, (double) Duration.between(last, now).toSeconds()) / HALF.toSeconds();
            return weight * Math.pow(0.5, halves);
        }
    }

    public Habits {
        uses = Map.copyOf(uses);
    }

    /// With one more use; what counts least is forgotten when it is one too many.
    public Habits used(String name, Instant now) {
        var next = new LinkedHashMap<>(uses);
        next.put(name, new Use(weight(name, now) + 1, now));
        return next.size() <= MOST ? new Habits(next) : new Habits(next.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Use> use) -> use.getKey().equals(name) ? Double.NEGATIVE_INFINITY : -use.getValue().weight(now)))
                .limit(MOST).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// How much a name counts; 0 for one that was never used.
    public double weight(String name, Instant now) {
        var use = uses.get(name);
        return use == null ? 0 : use.weight(now);
    }

    /// When anything was used last; the beginning of time before that.
    public Instant latest() {
        return uses.values().stream().map(Use::last).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /// When a name was used last; the beginning of time for one that never was.
    public Instant last(String name) {
        var use = uses.get(name);
        return use == null ? Instant.EPOCH : use.last();
    }
}
