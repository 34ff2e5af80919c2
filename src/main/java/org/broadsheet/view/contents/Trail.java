package org.broadsheet.view.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// The articles that the reader has visited, in the order in which he came to them: back along them, and forward again until he
/// opens another. Lives on the JavaFX thread.
public final class Trail {
    private static final int STEPS = 200;

    private record Step(Contents list, EntryId article) {}

    private final ContentsModel contents;
    private final Consumer<String> voice;
    private final List<Step> steps = new ArrayList<>();
    private int here = -1;

    /// @param voice tells the reader when an article is no longer there
    public Trail(ContentsModel contents, Consumer<String> voice) {
        this.contents = contents;
        this.voice = voice;
        contents.selected().subscribe(this::visited);
    }

    private void visited(@Nullable EntryId id) {
        if (id == null || (here >= 0 && steps.get(here).article().equals(id))) {
            return;
        }
        steps.subList(here + 1, steps.size()).clear();
        steps.add(new Step(contents.contents().get(), id));
        if (steps.size() > STEPS) {
            steps.removeFirst();
        }
        here = steps.size() - 1;
    }

    public boolean canGoBack() {
        return here > 0;
    }

    public boolean canGoForward() {
        return here + 1 < steps.size();
    }

    /// To the article visited before the last one, in the list where it was.
    public void back() {
        go(-1);
    }

    /// Forward again.
    public void forward() {
        go(1);
    }

    private void go(int by) {
        here += by;
        var step = steps.get(here);
        if (step.list().equals(contents.contents().get()) && contents.rows().contains(step.article())) {
            contents.selected().set(step.article());
        } else {
            contents.show(step.list(), () -> arrive(step));
        }
    }

    /// In *Unread* it no longer stands by now; among all it does, unless it is gone.
    private void arrive(Step step) {
        if (contents.rows().contains(step.article())) {
            contents.selected().set(step.article());
        } else if (contents.contents().get() instanceof Contents.Everything) {
            voice.accept(Labels.say("trail.gone"));
        } else {
            contents.show(new Contents.Everything(), () -> arrive(step));
        }
    }
}
