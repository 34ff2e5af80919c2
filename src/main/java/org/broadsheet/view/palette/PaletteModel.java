package org.broadsheet.view.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.broadsheet.library.Choosing;
import org.broadsheet.library.Reading;
import org.broadsheet.library.Recalling;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Teaser;
import org.broadsheet.settings.Habits;
import org.broadsheet.view.Background;
import org.jspecify.annotations.Nullable;

/// What can be called up, and what of it a reader may mean by what he has typed. Lives on the JavaFX thread; looking takes place
/// elsewhere, and an answer that a newer letter has overtaken is dropped.
public final class PaletteModel {
    private static final String LANE = "palette";
    private static final String ARTICLES_LANE = "articles of the palette";
    private static final String OFFERS_LANE = "offers of the palette";
    private static final String INDEX_LANE = "index of headlines";
    private static final String ARTICLE = "article ";
    private static final int ARTICLES = 60;
    /// Of the articles that were called up, so many are looked up again.
    private static final int ARTICLES_BEFORE = 10;

    /// What the lines answer.
    /// @param whole whether articles have been looked for, too: they wait for a store that others keep busy
    public record Answer(String typed, boolean whole) {}

    private record Before(Stock stock, List<Teaser> articles) {}

    private final Recalling recalling;
    private final Choosing choosing;
    private final Reading reading;
    private final Background background;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Answer> answered = new ReadOnlyObjectWrapper<>(this, "answered");
    private @Nullable Before before;
    private Offers offers = Offers.NONE;
    private String typed = "";

    public PaletteModel(Recalling recalling, Choosing choosing, Reading reading, Background background) {
        this.recalling = recalling;
        this.choosing = choosing;
        this.reading = reading;
        this.background = background;
    }

    /// What was found, best first.
    public ObservableList<Line> lines() {
        return lines;
    }

    /// What the lines answer; absent before the first answer, and while they change.
    public ReadOnlyObjectProperty<@Nullable Answer> answered() {
        return answered.getReadOnlyProperty();
    }

    /// Begins anew, with the catalogue as it was last time; what is in it now comes a moment later, at the first time after a second.
    /// @param own what the window knows by itself: commands, settings, lists
    public void open(List<Line> own) {
        before = null;
        typed = "";
        answered.set(null);
        lines.clear();
        var last = offers;
        background.ask(LANE, () -> before(own, last), now -> {
            before = now;
            look(typed);
        });
        background.ask(OFFERS_LANE, () -> {
            var now = Offers.of(choosing.catalogue(), choosing.chosen());
            return now.equals(last) ? Optional.<Before>empty() : Optional.of(before(own, now));
        }, now -> now.ifPresent(other -> {
            offers = other.stock().offers();
            before = other;
            look(typed);
        }));
        background.ask(INDEX_LANE, recalling::catchUp, indexed -> {
            if (indexed > 0) {
                look(typed);
            }
        });
    }

    private Before before(List<Line> own, Offers offered) {
        var habits = recalling.habits();
        var stock = new Stock(own, offered, habits);
        var called = articles(habits);
        return new Before(stock, called.isEmpty() ? List.of() : reading.teasers(called));
    }

    private static List<EntryId> articles(Habits habits) {
        return habits.uses().keySet().stream().filter(name -> name.matches(ARTICLE + "\\d{1,18}"))
                .sorted(Comparator.comparing(habits::last).reversed()).limit(ARTICLES_BEFORE)
                .map(name -> new EntryId(Long.parseLong(name.substring(ARTICLE.length())))).toList();
    }

    /// Looks for what fits what is typed now: first without the articles, so that a busy store keeps no command waiting.
    public void look(String now) {
        typed = now;
        var from = before;
        if (from == null) {
            return;
        }
        var kind = Kind.of(now).orElse(null);
        var words = Kind.words(now);
        background.forget(ARTICLES_LANE);
        if (Folded.of(words).isEmpty()) {
            background.ask(LANE, () -> from.stock().recent(kind, from.articles()), found -> show(found, new Answer(now, true)));
            return;
        }
        var withArticles = kind == null || kind == Kind.ARTICLE;
        if (kind != Kind.ARTICLE) {
            background.ask(LANE, () -> from.stock().found(kind, words, List.of()), found -> {
                if (!withArticles || !new Answer(now, true).equals(answered.get())) { // else the articles came first
                    show(found, new Answer(now, !withArticles));
                }
            });
        }
        if (withArticles) {
            background.ask(ARTICLES_LANE, () -> from.stock().found(kind, words, recalling.headlines(words, ARTICLES)), found -> show(found, new Answer(now, true)));
        }
    }

    private void show(List<Line> found, Answer answer) {
        if (!found.equals(lines) || !answer.equals(answered.get())) {
            answered.set(null);
            lines.setAll(found);
            answered.set(answer);
        }
    }

    /// Remembers that a line was called up.
    public void used(Line line) {
        background.act(() -> recalling.used(line.called().name()));
    }

    /// Nobody waits for an answer any more.
    public void close() {
        background.forget(LANE);
        background.forget(ARTICLES_LANE);
        background.forget(OFFERS_LANE);
        background.forget(INDEX_LANE);
    }
}
