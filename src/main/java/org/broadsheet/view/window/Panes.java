package org.broadsheet.view.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.broadsheet.view.command.Command.Place;
import org.broadsheet.view.contents.ContentsPane;
import org.broadsheet.view.contents.SectionsPane;
import org.broadsheet.view.reading.ArticlePane;
import org.jspecify.annotations.Nullable;

/// Where the focus is among the panes, and how it goes from one to the other: each gives it back to what had it last.
final class Panes {
    /// A stop of F6.
    enum Pane { SECTIONS, CONTENTS, ARTICLE, STATUS }

    private static final List<Pane> ROUND = List.of(Pane.values());

    private final Scene scene;
    private final SectionsPane sections;
    private final ContentsPane contents;
    private final ArticlePane article;
    private final StatusLine status;
    private final Map<Pane, Node> last = new EnumMap<>(Pane.class);

    Panes(Scene scene, SectionsPane sections, ContentsPane contents, ArticlePane article, StatusLine status) {
        this.scene = scene;
        this.sections = sections;
        this.contents = contents;
        this.article = article;
        this.status = status;
        scene.focusOwnerProperty().subscribe(owner -> {
            var pane = pane(owner);
            if (owner != null && pane != null) {
                last.put(pane, owner);
            }
        });
    }

    private @Nullable Pane pane(@Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(sections)) {
                return Pane.SECTIONS;
            } else if (node.equals(contents)) {
                return Pane.CONTENTS;
            } else if (node.equals(article)) {
                return Pane.ARTICLE;
            } else if (node.equals(status)) {
                return Pane.STATUS;
            }
        }
        return null;
    }

    /// The one that has the focus; absent when none has.
    Optional<Pane> here() {
        return Optional.ofNullable(pane(scene.getFocusOwner()));
    }

    /// What a key means here.
    Place place() {
        return switch (pane(scene.getFocusOwner())) {
            case SECTIONS -> Place.SECTIONS;
            case CONTENTS -> Place.CONTENTS;
            case ARTICLE -> Place.ARTICLE;
            case STATUS -> Place.ANYWHERE;
            case null -> Place.ANYWHERE;
        };
    }

    /// The pane after this one, or before it; from elsewhere the first, or the last.
    void round(boolean on) {
        var here = pane(scene.getFocusOwner());
        var at = here == null ? (on ? -1 : ROUND.size()) : ROUND.indexOf(here);
        focus(ROUND.get(Math.floorMod(at + (on ? 1 : -1), ROUND.size())));
    }

    /// One pane to the right or to the left, as they are seen; in the sections, first what a tree does with these keys.
    /// @return whether it did that
    boolean aside(boolean right) {
        var on = right == (scene.getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT);
        switch (pane(scene.getFocusOwner())) {
            case SECTIONS -> {
                if (on ? sections.unfold() : sections.fold()) {
                    return true;
                }
                focus(on ? Pane.CONTENTS : Pane.SECTIONS);
            }
            case CONTENTS -> focus(on ? Pane.ARTICLE : Pane.SECTIONS);
            case ARTICLE -> focus(on ? Pane.ARTICLE : Pane.CONTENTS);
            case STATUS -> { }
            case null -> focus(on ? Pane.CONTENTS : Pane.SECTIONS);
        }
        return false;
    }

    /// One step out: from the article to the list, from there to the sections.
    void out() {
        switch (pane(scene.getFocusOwner())) {
            case ARTICLE, STATUS -> focus(Pane.CONTENTS);
            case CONTENTS, SECTIONS -> focus(Pane.SECTIONS);
            case null -> focus(Pane.CONTENTS);
        }
    }

    void focus(Pane pane) {
        var before = last.get(pane);
        if (before != null && scene.equals(before.getScene()) && shown(before) && pane.equals(pane(before))) {
            before.requestFocus();
            return;
        }
        switch (pane) {
            case SECTIONS -> sections.focusList();
            case CONTENTS -> contents.focusList();
            case ARTICLE -> article.focusHeadline();
            case STATUS -> status.requestFocus();
        }
    }

    private static boolean shown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
