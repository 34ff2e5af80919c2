package org.broadsheet.view.window;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Command.Place;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Keymap;
import org.broadsheet.view.command.Labels;

/// The keys of the handbook: those of the main window, the reader's own with them, as far as they have a meaning here.
final class HandbookDeeds {
    private final Map<Command, Runnable> meanings = new EnumMap<>(Command.class);
    private final HandbookSheet handbook;

    HandbookDeeds(HandbookSheet handbook) {
        this.handbook = handbook;
        var page = handbook.page();
        meanings.put(Command.NEXT, () -> handbook.step(1));
        meanings.put(Command.PREVIOUS, () -> handbook.step(-1));
        meanings.put(Command.NEXT_UNREAD, () -> handbook.step(1));
        meanings.put(Command.PREVIOUS_UNREAD, () -> handbook.step(-1));
        meanings.put(Command.PAGE_ON, this::pageOn);
        meanings.put(Command.PAGE_BACK, page::pageBack);
        meanings.put(Command.NEXT_HEADING, page::nextHeading);
        meanings.put(Command.PREVIOUS_HEADING, page::previousHeading);
        meanings.put(Command.NEXT_PARAGRAPH, page::nextBlock);
        meanings.put(Command.PREVIOUS_PARAGRAPH, page::previousBlock);
        meanings.put(Command.HEADLINE, page::focusHeadline);
        meanings.put(Command.ARTICLE_START, page::top);
        meanings.put(Command.ARTICLE_END, page::signOff);
        meanings.put(Command.LARGER, page::larger);
        meanings.put(Command.SMALLER, page::smaller);
        meanings.put(Command.USUAL_SIZE, page::usualSize);
        meanings.put(Command.COPY_PARAGRAPH, () -> copied(page.copyParagraph()));
        meanings.put(Command.COPY_ARTICLE, () -> copied(page.copyArticle()));
        meanings.put(Command.OPEN, page::focusHeadline);
        meanings.put(Command.TRAIL_BACK, handbook::back);
        meanings.put(Command.FIND, handbook::toWords);
        meanings.put(Command.FIND_NEXT, () -> handbook.find(true));
        meanings.put(Command.FIND_PREVIOUS, () -> handbook.find(false));
        meanings.put(Command.FILTER, handbook::toWords);
        meanings.put(Command.SEARCH, handbook::toWords);
        meanings.put(Command.SKIP_SEARCH, handbook::toWords);
        meanings.put(Command.SKIP_CONTENT, page::focusHeadline);
        meanings.put(Command.ARTICLE_PANE, page::focusHeadline);
        meanings.put(Command.PANE_AFTER, page::focusHeadline);
        meanings.put(Command.SKIP_MENU, handbook::toContents);
        meanings.put(Command.SECTIONS_PANE, handbook::toContents);
        meanings.put(Command.CONTENTS_PANE, handbook::toContents);
        meanings.put(Command.PANE_BEFORE, handbook::toContents);
        meanings.put(Command.NEXT_PANE, () -> handbook.round(true));
        meanings.put(Command.PREVIOUS_PANE, () -> handbook.round(false));
        meanings.put(Command.KEYS, () -> handbook.open("handbook#keys"));
        meanings.put(Command.HANDBOOK, handbook::toContents);
    }

    /// @param keying the keys in force
    void listenTo(Scene scene, Supplier<Keying> keying, Background background) {
        var deeds = new Deeds(handbook::say);
        Arrays.stream(Command.values()).forEach(command -> Optional.ofNullable(meanings.get(command)).ifPresentOrElse(meaning -> deeds.bind(command, meaning),
                () -> deeds.bind(command, () -> { }, () -> Optional.of(Labels.say("handbook.not-here", Labels.title(command))))));
        new Keymap(deeds, new MenuBar(), () -> handbook.page().isFocusWithin() ? Place.ARTICLE : Place.CONTENTS, keying, handbook::say, background::tell).listenTo(scene);
    }

    private void pageOn() {
        if (handbook.page().pageOn()) {
            handbook.step(1);
        }
    }

    private void copied(boolean some) {
        handbook.say(Labels.say(some ? "handbook.copied" : "handbook.nothing-copied"));
    }
}
