package org.broadsheet.library;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Prose.Run;
import org.broadsheet.news.Prose.Style;
import org.jspecify.annotations.Nullable;

/// The few inline elements that the welcome edition is written with. For our own files alone: what comes from outside
/// is read by `markup`.
final class InlineMarkup {
    private static final Pattern TAG = Pattern.compile("<(/?)(strong|em|code|a)(?: href=\"([^\"]*)\")?>");

    private InlineMarkup() {}

    static Prose read(String html) {
        var runs = new ArrayList<Run>();
        Deque<Style> styles = new ArrayDeque<>();
        @Nullable URI link = null;
        int at = 0;
        for (Matcher tag = TAG.matcher(html); tag.find(); at = tag.end()) {
            run(html.substring(at, tag.start()), styles, link).ifPresent(runs::add);
            boolean opens = tag.group(1).isEmpty();
            var style = style(tag.group(2));
            if (style.isEmpty()) {
                link = opens ? URI.create(tag.group(3)) : null;
            } else if (opens) {
                styles.push(style.get());
            } else {
                styles.pop();
            }
        }
        run(html.substring(at), styles, link).ifPresent(runs::add);
        return new Prose(runs);
    }

    private static Optional<Style> style(String element) {
        return switch (element) {
            case "strong" -> Optional.of(Style.STRONG);
            case "em" -> Optional.of(Style.EMPHASIS);
            case "code" -> Optional.of(Style.CODE);
            default -> Optional.empty();
        };
    }

    private static Optional<Run> run(String text, Deque<Style> styles, @Nullable URI link) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Run(text, Set.copyOf(styles), link));
    }
}
