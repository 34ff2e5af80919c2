package org.broadsheet.view.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Choosing;
import org.broadsheet.library.Story;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.reading.ArticlePane;
import org.jspecify.annotations.Nullable;

/// Looks up, once an article is open, what else its publisher offers, and sets it below. Lives on the JavaFX thread.
final class MoreOfPublisher {
    private static final String LANE = "more of publisher";

    private final Menu menu = new Menu();
    private final Choosing choosing;
    private final ArticlePane article;
    private final Background background;
    private final Consumer<List<Section>> subscribed;
    private final Consumer<String> all;
    private final Runnable offered;

    /// @param go         the menu, in which it stands as well
    /// @param subscribed hears of a section that is new, to be fetched
    /// @param all        shows all sections of a publisher
    /// @param offered    hears that something stands below the article now
    MoreOfPublisher(Menu go, Choosing choosing, ArticlePane article, Background background, Consumer<List<Section>> subscribed, Consumer<String> all,
            Runnable offered) {
        this.choosing = choosing;
        this.article = article;
        this.background = background;
        this.subscribed = subscribed;
        this.all = all;
        this.offered = offered;
        menu.setMnemonicParsing(false);
        menu.setId("menu.more");
        var skips = go.getItems().stream().filter(line -> Command.Menu.SKIPS.id().equals(line.getId())).findFirst().orElseThrow();
        go.getItems().add(go.getItems().indexOf(skips) + 1, menu);
        fill(null);
    }

    void show(@Nullable Story story) {
        if (story == null) {
            background.forget(LANE);
            fill(null);
        } else {
            background.ask(LANE, () -> choosing.more(story.teaser()), more -> {
                fill(more.orElse(null));
                more.ifPresent(found -> {
                    article.offer(found, this::subscribe, all);
                    offered.run();
                });
            });
        }
    }

    private void fill(Choosing.@Nullable More more) {
        menu.setText(more == null ? Labels.say("more-menu") : Labels.say("more-menu.of", more.publisher()));
        menu.setDisable(more == null);
        menu.getItems().clear();
        if (more != null) {
            more.places().forEach(place -> menu.getItems().add(line(place.section().title(), () -> subscribe(place))));
            more.editions().forEach(front -> menu.getItems().add(line(Labels.say("more-menu.edition",
                    Catalogue.name(front.publisher(), front.edition()), front.section().title()), () -> subscribe(front))));
            menu.getItems().add(line(Labels.say("more-menu.all", more.publisher()), () -> all.accept(more.publisher())));
        }
    }

    private static MenuItem line(String name, Runnable deed) {
        var line = new MenuItem(name);
        line.setMnemonicParsing(false);
        line.setOnAction(_ -> deed.run());
        return line;
    }

    private void subscribe(Place place) {
        background.act(() -> {
            var those = choosing.subscribe(List.of(place));
            background.tell(() -> subscribed.accept(those));
        });
    }
}
