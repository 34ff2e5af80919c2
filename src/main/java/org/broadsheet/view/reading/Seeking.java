package org.broadsheet.view.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.broadsheet.view.RunningText;
import org.broadsheet.view.RunningText.Span;
import org.jspecify.annotations.Nullable;

/// The places of a page where words stand that the reader looks for. They are lit up, and one of them is the one at which he is. A long
/// article is set a slice at a time meanwhile, and what is found grows with it. Lives on the JavaFX thread.
final class Seeking {
    /// A place.
    /// @param part the number of the part that it stands in
    private record Place(int part, RunningText line, Span span) {}

    private final Page page;
    private final Map<RunningText, FoldedText> read = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private @Nullable FoldedText words;
    /// The part from which the first place is looked for.
    private int start;
    private int looked;
    private int now = -1;
    /// The number of the place that is to be gone to without the page being moved, once it is found again.
    private int kept = -1;
    private boolean choosing;

    Seeking(Page page) {
        this.page = page;
    }

    /// Looks for words, and goes to the first place from a part on.
    /// @param from the number of the part
    void seek(String sought, int from) {
        darken();
        words = new FoldedText(sought);
        start = from;
        choosing = true;
        page.setWhole(true);
        look();
    }

    /// Looks for the same on a page that has been set anew.
    /// @param again whether it is the same article, so that the reader stays at his place
    void renew(boolean again) {
        kept = again ? Math.max(now, kept) : -1;
        read.clear();
        places.clear();
        looked = 0;
        now = -1;
        choosing = false;
        page.setWhole(words != null);
        look();
    }

    /// Looks for nothing more.
    void stop() {
        darken();
        words = null;
        kept = -1;
        page.setWhole(false);
    }

    private void darken() {
        places.stream().map(Place::line).distinct().forEach(line -> line.light(List.of(), null));
        places.clear();
        looked = 0;
        now = -1;
        kept = -1;
    }

    /// Looks through what has been set since.
    void look() {
        var sought = words;
        if (sought == null) {
            return;
        }
        var parts = page.parts();
        for (; looked < parts.size(); looked++) {
            var part = looked;
            RunningText.within(parts.get(part)).forEach(line -> {
                var spans = read.computeIfAbsent(line, one -> new FoldedText(one.prose().text())).find(sought);
                spans.forEach(span -> places.add(new Place(part, line, span)));
                if (!spans.isEmpty()) {
                    line.light(spans, null);
                }
            });
        }
        choose();
    }

    private void choose() {
        if (kept >= 0 && kept < places.size()) {
            enter(kept);
            kept = -1;
        } else if (choosing && !places.isEmpty() && (places.getLast().part() >= start || page.complete())) {
            choosing = false;
            go(Math.max(0, places.indexOf(places.stream().filter(place -> place.part() >= start).findFirst().orElse(places.getFirst()))));
        }
    }

    /// Goes to the next place, or to the one before; from the end to the beginning, and the other way.
    /// @return whether it went round
    boolean step(boolean on) {
        if (on ? now + 1 >= places.size() : now <= 0) {
            page.setRest();
        }
        if (places.isEmpty()) {
            return false;
        }
        var to = now < 0 && !on ? -1 : now + (on ? 1 : -1);
        go(Math.floorMod(to, places.size()));
        return to < 0 || to >= places.size();
    }

    private void go(int number) {
        enter(number).ifPresent(page::reveal);
    }

    private Optional<? extends Node> enter(int number) {
        if (now >= 0) {
            light(places.get(now).line(), null);
        }
        now = number;
        var place = places.get(number);
        return light(place.line(), place.span());
    }

    private Optional<? extends Node> light(RunningText line, @Nullable Span here) {
        return line.light(places.stream().filter(place -> place.line().equals(line)).map(Place::span).toList(), here);
    }

    /// Whether it is known by now if there is a place.
    boolean settled() {
        return now >= 0 || page.complete();
    }

    /// How many places there are as far as the article has been set.
    int count() {
        return places.size();
    }

    /// The number of the place at which the reader is, from 1; 0 while he is at none.
    int number() {
        return now + 1;
    }

    /// The part in which the reader is at a place.
    Optional<Region> part() {
        return now < 0 ? Optional.empty() : Optional.of(page.parts().get(places.get(now).part()));
    }

    /// Where the reader is, in the words that stand there.
    /// @param before how many letters before the place are given at most
    Optional<String> context(int before) {
        return now < 0 ? Optional.empty() : Optional.of(places.get(now)).map(place -> {
            var text = place.line().prose().text();
            var here = place.span().from();
            var space = here <= before ? -1 : text.indexOf(' ', here - before);
            return text.substring(space >= here ? here : space + 1);
        });
    }
}
