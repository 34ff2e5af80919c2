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
        deeds.bind(Command.FILTER, said(contentsPane.finding()::filter, "went.filter"))
                .bind(Command.SEARCH, said(contentsPane.finding()::search, "went.search"))
                .bind(Command.TODAY, () -> show(new Contents.Today()))
                .bind(Command.UNREAD, () -> show(new Contents.Unread()))
                .bind(Command.STARRED, () -> show(new Contents.Starred()))
                .bind(Command.ALL, () -> show(new Contents.Everything()))
                .bind(Command.NOT_READY, () -> show(new Contents.NotReady()))
                .bind(Command.NEXT_SECTION, () -> section(true))
                .bind(Command.PREVIOUS_SECTION, () -> section(false))
                .bind(Command.FIND_SECTION, said(sectionsPane.finding()::open, "went.section-finding"))
                .bind(Command.NEXT_UNREAD_SECTION, () -> unreadSection(true))
                .bind(Command.PREVIOUS_UNREAD_SECTION, () -> unreadSection(false))
                .bind(Command.TRAIL_BACK, trail::back, () -> Deeds.unless(trail.canGoBack(), "not.trail-back"))
                .bind(Command.TRAIL_FORWARD, trail::forward, () -> Deeds.unless(trail.canGoForward(), "not.trail-forward"))
                .bind(Command.SKIP_CONTENT, told(this::toContent))
                .bind(Command.SKIP_MENU, told(() -> panes.focus(Pane.SECTIONS)))
                .bind(Command.SKIP_SITES, this::toSites, this::noSites)
                .bind(Command.SKIP_SEARCH, said(contentsPane.finding()::search, "went.search"))
                .bind(Command.SECTIONS_PANE, told(() -> panes.focus(Pane.SECTIONS)))
                .bind(Command.CONTENTS_PANE, told(() -> panes.focus(Pane.CONTENTS)))
                .bind(Command.ARTICLE_PANE, told(() -> panes.focus(Pane.ARTICLE)))
                .bind(Command.PANE_AFTER, () -> aside(true))
                .bind(Command.PANE_BEFORE, () -> aside(false))
                .bind(Command.NEXT_PANE, told(() -> panes.round(true)))
                .bind(Command.PREVIOUS_PANE, told(() -> panes.round(false)))
                .bind(Command.BACK, told(() -> back(deeds, wayBack)))
                .bind(Command.OPEN, this::open, this::nothingToOpen);
    }

    private Runnable said(Runnable move, String key) {
        return () -> {
            move.run();
            voice.accept(Labels.say(key));
        };
    }

    private Runnable told(Runnable move) {
        return () -> {
            move.run();
            tell();
        };
    }

    private void aside(boolean right) {
        var before = sectionsPane.list().getSelectionModel().getSelectedItem();
        if (!panes.aside(right)) {
            tell();
        } else if (before.equals(sectionsPane.list().getSelectionModel().getSelectedItem())) {
            voice.accept(Labels.say(before.closed() ? "went.unfolded" : "went.folded", before.title(), before.holds()));
        } // else it went to the folder, whose list says what it is
    }

    /// Says where the focus is now.
    private void tell() {
        panes.here().ifPresent(pane -> voice.accept(switch (pane) {
            case SECTIONS -> Labels.say("went.sections", named());
            case CONTENTS -> Labels.say("went.contents", named(), contents.selectedIndex() + 1, contents.rows().size());
            case ARTICLE -> Optional.ofNullable(contents.selectedTeaser()).map(teaser -> Labels.say("went.article", teaser.headline()))
                    .orElseGet(() -> Labels.say("not.chosen"));
            case STATUS -> Labels.say("went.status");
        }));
    }

    /// What is shown, by its line in the sections.
    private String named() {
        return sections.place(contents.contents().get()).map(Place::spoken).orElseGet(() -> Labels.say("went.found"));
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
        article.publisher().ifPresent(publisher -> voice.accept(Labels.say("went.sites", publisher)));
    }

    private Optional<String> noSites() {
        return Deeds.unless(article.publisher().isPresent(), "not.sites");
    }

    /// Closes what is open on top, else one step out; where there is none left it stops a refresh.
    private void back(Deeds deeds, BooleanSupplier wayBack) {
        if (sectionsPane.finding().opened()) {
            sectionsPane.finding().giveUp();
        } else if (article.finding().opened() && (panes.place() == Command.Place.ARTICLE || !contentsPane.finding().opened())) {
            article.finding().close();
        } else if (contentsPane.finding().opened()) {
            contentsPane.finding().close();
            contentsPane.focusList();
        } else if (article.hideNumbers()) {
            return;
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
        } else {
            article.focusHeadline();
        }
        tell();
    }

    private Optional<String> nothingToOpen() {
        return Deeds.unless(panes.place() == Command.Place.SECTIONS || contents.selected().get() != null, "not.chosen");
    }
}
