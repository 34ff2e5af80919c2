package org.broadsheet.view.reading;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.broadsheet.view.RunningText;
import org.jspecify.annotations.Nullable;

/// How the parts of a page are visited by key: one of them has the focus and a ring, and the reader is told where he is. Lives on the
/// JavaFX thread.
final class Visiting {
    private static final PseudoClass VISITED = PseudoClass.getPseudoClass("visited");
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final double ROOM_ABOVE_PX = 24;
    /// So many letters of a part are said, that it be known again.
    private static final int SAID = 60;

    /// What a reader goes to from one to the next.
    enum Kind {
        PART, HEADING, PICTURE;

        boolean is(Region part) {
            return switch (this) {
                case PART -> true;
                case HEADING -> styled(part, "headline") || styled(part, "crosshead") || styled(part, "more");
                case PICTURE -> styled(part, "figure");
            };
        }
    }

    private final Page page;
    private Consumer<String> voice = _ -> { };
    private @Nullable Region visited;

    Visiting(Page page) {
        this.page = page;
    }

    /// @param told hears where the reader is, in a sentence
    void tell(Consumer<String> told) {
        voice = told;
    }

    /// The part that was visited or clicked last; absent before the first.
    @Nullable Region visited() {
        return visited;
    }

    /// From the part that was visited last, or from the top of the screen once the reader has scrolled away from it.
    void next(Kind kind) {
        var start = visited != null && page.inView(visited) ? page.parts().indexOf(visited) + 1
                : page.partAtTop(ROOM_ABOVE_PX + 1) + 1;
        if (page.parts().stream().skip(start).noneMatch(kind::is)) {
            page.setRest();
        }
        page.parts().stream().skip(start).filter(kind::is).findFirst()
                .ifPresentOrElse(part -> visit(part, kind), () -> voice.accept(Words.say("visit.none-after." + line(kind))));
    }

    void previous(Kind kind) {
        var end = visited != null && page.inView(visited) ? page.parts().indexOf(visited) : page.partAtTop(ROOM_ABOVE_PX);
        page.parts().stream().limit(end).filter(kind::is).reduce((_, b) -> b)
                .ifPresentOrElse(part -> visit(part, kind), () -> voice.accept(Words.say("visit.none-before." + line(kind))));
    }

    /// Goes to the next part after the one that was visited last, or to one before it, whose text is as wanted.
    /// @return whether there is one
    boolean find(Predicate<String> wanted, boolean on) {
        page.setRest();
        var at = visited == null ? -1 : page.parts().indexOf(visited);
        var candidates = on ? page.parts().stream().skip(at + 1L) : page.parts().stream().limit(Math.max(0, at));
        var fitting = candidates.filter(part -> wanted.test(text(part))).toList();
        if (!fitting.isEmpty()) {
            visit(on ? fitting.getFirst() : fitting.getLast());
        }
        return !fitting.isEmpty();
    }

    /// Goes to a part and says what it is.
    /// @param kind among which parts it is counted
    void visit(Region part, Kind kind) {
        visit(part);
        page.setRest();
        var those = page.parts().stream().filter(kind::is).toList();
        voice.accept(Words.say("visit." + line(kind), those.indexOf(part) + 1, those.size(), shortly(text(part))));
    }

    /// Goes to a part.
    void visit(Region part) {
        mark(part);
        page.reveal(part, ROOM_ABOVE_PX);
    }

    /// Gives a part the focus, and the ring that says so.
    void mark(Region part) {
        forget();
        visited = part;
        part.pseudoClassStateChanged(VISITED, true);
        part.requestFocus();
    }

    /// A click chooses what "copy paragraph" copies; it draws no ring.
    void clicked(Region part) {
        forget();
        visited = part;
    }

    void forget() {
        if (visited != null) {
            visited.pseudoClassStateChanged(VISITED, false);
        }
        visited = null;
    }

    static String shortly(String text) {
        var line = WHITE.matcher(text).replaceAll(" ");
        var end = line.length() <= SAID ? -1 : line.lastIndexOf(' ', SAID);
        return line.length() <= SAID ? line : line.substring(0, end > 0 ? end : SAID) + "\u2026";
    }

    private static String line(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Predicate<Region> is(String styleClass) {
        return part -> styled(part, styleClass);
    }

    private static boolean styled(Region part, String styleClass) {
        return part.getStyleClass().contains(styleClass);
    }

    /// What stands in a part, as text.
    static String text(Node part) {
        return RunningText.within(part).map(line -> line.prose().text()).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
