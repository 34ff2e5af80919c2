package org.broadsheet.view.contents;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.broadsheet.library.Reading;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Labels;

/// From one unread article to the next, over the borders of sections, in the order of the screen; at the end of all it
/// begins again and says so. Lives on the JavaFX thread.
public final class Wandering {
    private final ContentsModel contents;
    private final SectionsModel sections;
    private final Reading reading;
    private final Background background;
    private final Consumer<String> voice;
    private final Consumer<String> way;

    /// @param voice tells the reader that there is nowhere to go
    /// @param way   tells the reader over which border it went; what is told of the article there must not hide it
    public Wandering(ContentsModel contents, SectionsModel sections, Reading reading, Background background,
            Consumer<String> voice, Consumer<String> way) {
        this.contents = contents;
        this.sections = sections;
        this.reading = reading;
        this.background = background;
        this.voice = voice;
        this.way = way;
    }

    /// Goes to the next unread article.
    public void on() {
        background.ask("wandering", this::unread, unread -> go(unread, true));
    }

    /// Goes to the unread article before.
    public void back() {
        background.ask("wandering", this::unread, unread -> go(unread, false));
    }

    private Set<EntryId> unread() {
        return new HashSet<>(reading.contents(new Contents.Unread()));
    }

    private void go(Set<EntryId> unread, boolean on) {
        // Opened a moment ago, and perhaps not yet marked.
        Optional.ofNullable(contents.selected().get()).ifPresent(unread::remove);
        if (unread.isEmpty()) {
            voice.accept(Labels.say("wandering.none"));
            return;
        }
        var here = contents.following(unread, on);
        if (here.isPresent()) {
            contents.selected().set(here.get());
        } else if (complete(contents.contents().get())) {
            around(unread, on);
        } else {
            elsewhere(unread, on);
        }
    }

    /// Whether a list goes over all sections by itself.
    private static boolean complete(Contents what) {
        return what instanceof Contents.Unread || what instanceof Contents.Everything;
    }

    private void around(Set<EntryId> unread, boolean on) {
        first(unread, on).ifPresentOrElse(id -> {
            contents.selected().set(id);
            way.accept(Labels.say(on ? "wandering.again" : "wandering.end"));
        }, () -> elsewhere(unread, on));
    }

    private Optional<EntryId> first(Set<EntryId> unread, boolean on) {
        List<EntryId> rows = contents.shown();
        return (on ? rows : rows.reversed()).stream().filter(unread::contains).findFirst();
    }

    private void elsewhere(Set<EntryId> unread, boolean on) {
        Predicate<Place> wanted = place -> place.kind() == Place.Kind.SECTION && place.count() > 0;
        var next = sections.following(contents.contents().get(), on, wanted);
        if (next.isEmpty()) {
            voice.accept(Labels.say("wandering.none"));
            return;
        }
        contents.show(next.get().contents(), () -> {
            first(unread, on).ifPresent(contents.selected()::set);
            way.accept(Labels.say("wandering.section", next.get().title()));
        });
    }
}
