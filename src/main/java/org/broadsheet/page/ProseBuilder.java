package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Prose.Run;
import org.broadsheet.news.Prose.Style;
import org.jspecify.annotations.Nullable;

/// Gathers running text from the inline parts of a tree, white space made single on the way.
final class ProseBuilder {
    private static final char NO_BREAK = '\u00A0';

    private final List<Run> runs = new ArrayList<>();
    private final Deque<Style> styles = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable URI link;
    /// The white space seen since the last letter; 0 for none.
    private char gap;
    private boolean empty = true;

    /// A space that does not break is kept where it stands alone between words.
    void text(String said) {
        said.codePoints().forEach(letter -> {
            if (letter == '\u200B' || letter == '\uFEFF' || letter == '\u00AD') {
                return;
            }
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                gap = gap == 0 && letter == NO_BREAK ? NO_BREAK : ' ';
                return;
            }
            if (gap != 0 && !empty && !atLineStart()) {
                text.append(gap);
            }
            gap = 0;
            empty = false;
            text.appendCodePoint(letter);
        });
    }

    private boolean endsWithBreak() {
        return !runs.isEmpty() && runs.getLast().text().endsWith("\n");
    }

    void lineBreak() {
        if (!empty) {
            text.append('\n');
            gap = 0;
        }
    }

    /// Whether a line break is the last thing said.
    boolean atLineStart() {
        return text.isEmpty() ? endsWithBreak() : text.charAt(text.length() - 1) == '\n';
    }

    void begin(Style style) {
        close();
        styles.push(style);
    }

    void end(Style style) {
        close();
        styles.removeFirstOccurrence(style);
    }

    void link(@Nullable URI address) {
        close();
        link = address;
    }

    private void close() {
        if (!text.isEmpty()) {
            Set<Style> now = styles.isEmpty() ? EnumSet.noneOf(Style.class) : EnumSet.copyOf(styles);
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.styles().equals(now) && Objects.equals(last.link(), link)) {
                runs.set(runs.size() - 1, new Run(last.text() + text, now, link));
            } else {
                runs.add(new Run(text.toString(), now, link));
            }
            text.setLength(0);
        }
    }

    boolean isEmpty() {
        return empty;
    }

    /// What was gathered, without breaks at its end; the builder is empty then, its styles still on.
    Prose take() {
        close();
        var taken = new ArrayList<>(runs);
        while (!taken.isEmpty() && taken.getLast().text().stripTrailing().length() < taken.getLast().text().length()) {
            Run last = taken.removeLast();
            String kept = last.text().stripTrailing();
            if (!kept.isEmpty()) {
                taken.add(new Run(kept, last.styles(), last.link()));
                break;
            }
        }
        runs.clear();
        gap = 0;
        empty = true;
        return new Prose(taken);
    }
}
