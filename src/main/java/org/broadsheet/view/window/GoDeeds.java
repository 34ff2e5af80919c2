package org.broadsheet.view.window;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.broadsheet.news.Contents;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.ContentsModel;
import org.broadsheet.view.contents.ContentsPane;
import org.broadsheet.view.contents.Place;
import org.broadsheet.view.contents.SectionsModel;
import org.broadsheet.view.contents.SectionsPane;
import org.broadsheet.view.contents.Trail;
import org.broadsheet.view.reading.ArticlePane;
import org.broadsheet.view.window.Panes.Pane;

/// What the commands for getting about do: from pane to pane, from list to list, over what repeats itself.
final class GoDeeds {
    private final Panes panes;
    private final ContentsModel contents;
    private final SectionsModel sections;
    private final SectionsPane sectionsPane;
    private final ContentsPane contentsPane;
    private final ArticlePane article;
    private final Consumer<String> voice;
    private final Trail trail;

    GoDeeds(Panes panes, ContentsModel contents, SectionsModel sections, SectionsPane sectionsPane, ContentsPane contentsPane,
            ArticlePane article, Consumer<String> voice) {
        this.panes = panes;
        this.contents = contents;
        this.sections = sections;
        this.sectionsPane = sectionsPane;
        this.contentsPane = contentsPane;
        this.article = article;
        this.voice = voice;
        trail = new Trail(contents, voice);
    }

    /// @param wayBack goes back to where a list was opened from, and says whether it did
    void bind(Deeds deeds, BooleanSupplier wayBack) {
        deeds.bind(Command.FILTER, contentsPane.finding()::filter)
                .bind(Command.SEARCH, contentsPane.finding()::search)
                .bind(Command.TODAY, () -> show(new Contents.Today()))
                .bind(Command.UNREAD, () -> show(new Contents.Unread()))
                .bind(Command.STARRED, () -> show(new Contents.Starred()))
                .bind(Command.ALL, () -> show(new Contents.Everything()))
                .bind(Command.NOT_READY, () -> show(new Contents.NotReady()))
                .bind(Command.NEXT_SECTION, () -> section(true))
                .bind(Command.PREVIOUS_SECTION, () -> section(false))
                .bind(Command.FIND_SECTION, sectionsPane.finding()::open)
                .bind(Command.NEXT_UNREAD_SECTION, () -> unreadSection(true))
                .bind(Command.PREVIOUS_UNREAD_SECTION, () -> unreadSection(false))
                .bind(Command.TRAIL_BACK, trail::back, () -> Deeds.unless(trail.canGoBack(), "not.trail-back"))
                .bind(Command.TRAIL_FORWARD, trail::forward, () -> Deeds.unless(trail.canGoForward(), "not.trail-forward"))
                .bind(Command.SKIP_CONTENT, this::toContent)
                .bind(Command.SKIP_MENU, () -> panes.focus(Pane.SECTIONS))
                .bind(Command.SKIP_SITES, this::toSites, this::noSites)
                .bind(Command.SKIP_SEARCH, contentsPane.finding()::search)
                .bind(Command.SECTIONS_PANE, () -> panes.focus(Pane.SECTIONS))
                .bind(Command.CONTENTS_PANE, () -> panes.focus(Pane.CONTENTS))
                .bind(Command.ARTICLE_PANE, () -> panes.focus(Pane.ARTICLE))
                .bind(Command.PANE_AFTER, () -> panes.aside(true))
                .bind(Command.PANE_BEFORE, () -> panes.aside(false))
                .bind(Command.NEXT_PANE, () -> panes.round(true))
                .bind(Command.PREVIOUS_PANE, () -> panes.round(false))
                .bind(Command.BACK, () -> back(deeds, wayBack))
                .bind(Command.OPEN, this::open);
    }

    private void show(Contents what) {
        contents.show(what);
        contentsPane.focusList();
    }

    private void section(boolean on) {
        sections.following(contents.contents().get(), on, _ -> true)
                .ifPresent(place -> contents.show(place.contents()));
    }

    private void unreadSection(boolean on) {
        sections.following(contents.contents().get(), on, place -> place.kind() == Place.Kind.SECTION && place.count() > 0)
                .ifPresentOrElse(place -> contents.show(place.contents()), () -> voice.accept(Labels.say("wandering.none")));
    }

    private void toContent() {
        if (contents.selected().get() != null) {
            article.focusHeadline();
        } else {
            contentsPane.focusList();
            contentsPane.chooseFirst();
        }
    }

    private void toSites() {
        article.focusMore();
    }

    private Optional<String> noSites() {
        return Deeds.unless(article.publisher().isPresent(), "not.sites");
    }

    /// Closes what is open on top, else one step out; where there is none left it stops a refresh.
    private void back(Deeds deeds, BooleanSupplier wayBack) {
        if (sectionsPane.finding().opened()) {
            sectionsPane.finding().giveUp();
        } else if (contentsPane.finding().opened()) {
            contentsPane.finding().close();
            contentsPane.focusList();
        } else if (panes.place() == Command.Place.SECTIONS && deeds.possible(Command.STOP)) {
            deeds.run(Command.STOP); // there is no further step back
        } else if (panes.place() == Command.Place.ARTICLE || !wayBack.getAsBoolean()) {
            panes.out();
        }
    }

    /// One step in: from the sections to the headlines, from there to the article.
    private void open() {
        if (panes.place() == Command.Place.SECTIONS) {
            contentsPane.focusList();
            contentsPane.chooseFirst();
        } else if (contents.selected().get() == null) {
            voice.accept(Labels.say("not.chosen"));
        } else {
            article.focusHeadline();
        }
    }
}
