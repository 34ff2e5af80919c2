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
            fillGap();
            empty = false;
            text.appendCodePoint(letter);
        });
    }

    private void fillGap() {
        char last = last();
        if (gap != 0 && !empty && last != '\n' && last != ' ' && last != NO_BREAK) {
            text.append(gap);
        }
        gap = 0;
    }

    /// The last letter said; 0 for none.
    private char last() {
        CharSequence said = text.isEmpty() && !runs.isEmpty() ? runs.getLast().text() : text;
        return said.isEmpty() ? 0 : said.charAt(said.length() - 1);
    }

    void lineBreak() {
        if (!empty) {
            text.append('\n');
            gap = 0;
        }
    }

    /// Whether a line break is the last thing said.
    boolean atLineStart() {
        return last() == '\n';
    }

    /// The space before styled words stands outside of them.
    void begin(Style style) {
        fillGap();
        close();
        styles.push(style);
    }

    void end(Style style) {
        close();
        styles.removeFirstOccurrence(style);
    }

    void link(@Nullable URI address) {
        if (address != null) {
            fillGap();
        }
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
