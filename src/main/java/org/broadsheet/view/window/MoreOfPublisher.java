package org.broadsheet.view.window;

import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Choosing;
import org.broadsheet.library.Story;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.reading.ArticlePane;
import org.jspecify.annotations.Nullable;

/// Looks up, once an article is open, what else its publisher offers, and sets it below. Lives on the JavaFX thread.
final class MoreOfPublisher {
    private static final String LANE = "more of publisher";

    private final Choosing choosing;
    private final ArticlePane article;
    private final Background background;
    private final Consumer<List<Section>> subscribed;
    private final Consumer<String> all;
    private final Runnable offered;

    /// @param subscribed hears of a section that is new, to be fetched
    /// @param all        shows all sections of a publisher
    /// @param offered    hears that something stands below the article now
    MoreOfPublisher(Choosing choosing, ArticlePane article, Background background, Consumer<List<Section>> subscribed, Consumer<String> all,
            Runnable offered) {
        this.choosing = choosing;
        this.article = article;
        this.background = background;
        this.subscribed = subscribed;
        this.all = all;
        this.offered = offered;
    }

    void show(@Nullable Story story) {
        if (story == null) {
            background.forget(LANE);
        } else {
            background.ask(LANE, () -> choosing.more(story.teaser()), more -> more.ifPresent(found -> {
                article.offer(found, this::subscribe, all);
                offered.run();
            }));
        }
    }

    private void subscribe(Place place) {
        background.act(() -> {
            var those = choosing.subscribe(List.of(place));
            background.tell(() -> subscribed.accept(those));
        });
    }
}
