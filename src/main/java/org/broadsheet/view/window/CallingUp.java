package org.broadsheet.view.window;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.Choosing;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Section;
import org.broadsheet.news.Teaser;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.contents.ContentsModel;
import org.broadsheet.view.contents.ContentsPane;
import org.broadsheet.view.contents.TakingBack;
import org.broadsheet.view.palette.Called;
import org.broadsheet.view.palette.Said;
import org.broadsheet.view.reading.ArticlePane;

/// What becomes of what the reader called up by name. Lives on the JavaFX thread.
final class CallingUp {
    private final Deeds deeds;
    private final Consumer<String> settings;
    private final ContentsModel contents;
    private final ContentsPane contentsPane;
    private final ArticlePane article;
    private final SectionDeeds sectionDeeds;
    private final Choosing choosing;
    private final TakingBack takingBack;
    private final Background background;
    private final Consumer<URI> browser;
    private final Consumer<String> voice;

    /// @param settings opens the sheet of settings at one of them
    CallingUp(Deeds deeds, Consumer<String> settings, ContentsModel contents, ContentsPane contentsPane, ArticlePane article, SectionDeeds sectionDeeds, Choosing choosing,
            TakingBack takingBack, Background background, Consumer<URI> browser, Consumer<String> voice) {
        this.deeds = deeds;
        this.settings = settings;
        this.contents = contents;
        this.contentsPane = contentsPane;
        this.article = article;
        this.sectionDeeds = sectionDeeds;
        this.choosing = choosing;
        this.takingBack = takingBack;
        this.background = background;
        this.browser = browser;
        this.voice = voice;
    }

    void call(Called called) {
        switch (called) {
            case Called.Deed(var command) -> deeds.run(command);
            case Called.Setting(var id) -> settings.accept(id);
            case Called.List(var list) -> show(list);
            case Called.House(var publisher) -> sectionDeeds.choose(publisher.name());
            case Called.Offer(var place) -> subscribe(place);
            case Called.Story(var teaser) -> open(teaser);
        }
    }

    /// Opens an article's page in the browser; nothing else has one.
    void browse(Called called) {
        Optional.of(called).filter(Called.Story.class::isInstance).map(story -> ((Called.Story) story).teaser().url())
                .ifPresentOrElse(browser, () -> voice.accept(Said.say("not.page")));
    }

    /// Shows all articles in which words stand.
    void search(String words) {
        show(new Contents.Found(words));
    }

    private void show(Contents list) {
        contents.show(list);
        contentsPane.focusList();
    }

    /// In the list that is shown where it stands there, else in that of its section.
    private void open(Teaser teaser) {
        if (contents.rows().contains(teaser.id())) {
            read(teaser);
        } else {
            contents.show(new Contents.Of(teaser.sectionId()), () -> read(teaser));
        }
    }

    private void read(Teaser teaser) {
        contents.selected().set(teaser.id());
        article.focusHeadline();
    }

    private void subscribe(Catalogue.Place place) {
        takingBack.act(() -> new TakingBack.Done(subscribed(place), new TakingBack.Step(() -> {
            choosing.end(List.of(place));
            return Said.say("unsubscribed", place.section().title());
        }, () -> subscribed(place))));
    }

    private String subscribed(Catalogue.Place place) {
        var those = choosing.subscribe(List.of(place));
        background.tell(() -> fetch(those));
        return Said.say("subscribed", place.section().title());
    }

    private void fetch(List<Section> those) {
        contents.show(new Contents.Of(those.getFirst().id()));
        contentsPane.focusList();
        sectionDeeds.subscribed(those);
    }
}
