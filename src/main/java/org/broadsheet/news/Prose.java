package org.broadsheet.news;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Running text: what a paragraph, an item or a cell says, as runs of one style each. White space is single and none
/// stands at the ends; a forced line break is `\n`.
public record Prose(List<Run> runs) {
    /// How a run is set.
    public enum Style { STRONG, EMPHASIS, CODE, MARK, SUBSCRIPT, SUPERSCRIPT, STRUCK }

    /// Text of one style. `link` is where it leads, absolute, http, https or mailto only;
    /// in the program's own handbook also `handbook`, within it.
    public record Run(String text, Set<Style> styles, @Nullable URI link) {
        public Run {
            styles = Set.copyOf(styles);
        }
    }

    public Prose {
        runs = List.copyOf(runs);
    }

    public static Prose of(String text) {
        return new Prose(text.isEmpty() ? List.of() : List.of(new Run(text, EnumSet.noneOf(Style.class), null)));
    }

    /// The text alone.
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /// Whether it is nothing but text.
    public boolean plain() {
        return runs.stream().allMatch(run -> run.styles().isEmpty() && run.link() == null);
    }
}
