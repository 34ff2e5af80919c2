package org.broadsheet.view.palette;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.broadsheet.news.Teaser;
import org.broadsheet.settings.Habits;
import org.broadsheet.view.contents.Clock;
import org.jspecify.annotations.Nullable;

/// All that can be called up at one moment but articles, and what of it fits what was typed. What the reader calls up often comes
/// before what fits alike, but not before what fits much better. Immutable; any thread.
final class Stock {
    /// So many lines are shown, and so many of a kind while others are sought, too.
    private static final int MOST = 60;
    private static final int OF_A_KIND = 15;
    private static final int RECENT = 12;
    /// The most that habit counts beside the fit, whose steps are 50 to 150 apart.
    private static final int HABIT = 120;
    private static final int HABIT_STEP = 40;

    /// @param line made only of what is shown
    private record Fitting(Kind kind, int rank, Supplier<Line> line) {}

    private final List<Item> own;
    private final Offers offers;
    private final Habits habits;
    private final Instant now;

    /// @param own commands, settings, lists
    Stock(List<Line> own, Offers offers, Habits habits) {
        this.own = own.stream().map(Item::of).toList();
        this.offers = offers;
        this.habits = habits;
        now = habits.latest(); // what was used last counts one, however long the reader was away
    }

    Offers offers() {
        return offers;
    }

    private Stream<Item> items() {
        return Stream.concat(own.stream(), offers.items().stream());
    }

    /// What fits, best first.
    /// @param kind     of this kind alone; absent: of all
    /// @param articles that may fit, the newest first
    List<Line> found(@Nullable Kind kind, String words, List<Teaser> articles) {
        var sought = Folded.of(words);
        var fitting = new ArrayList<Fitting>();
        items().filter(item -> kind == null || item.line().kind() == kind).forEach(item -> {
            var fit = Fit.of(sought, item.name(), item.beside());
            note(item.line().called(), fit - (item.line().obstacle() == null ? 0 : 1), item.line().kind(), item::line, fitting);
        });
        for (var article : articles) {
            note(new Called.Story(article), Fit.of(sought, Folded.of(article.headline()), Folded.of(article.section())), Kind.ARTICLE, () -> line(article), fitting);
        }
        fitting.sort(Comparator.comparingInt(Fitting::rank).reversed());
        return shared(fitting, kind == null ? OF_A_KIND : MOST);
    }

    private void note(Called called, int fit, Kind kind, Supplier<Line> line, List<Fitting> fitting) {
        if (fit > Fit.NONE) {
            fitting.add(new Fitting(kind, fit + handicap(called) + habit(called), line));
        }
    }

    /// Of what is called alike, commands and the reader's own lists come first, and what is not his comes last.
    private static int handicap(Called called) {
        return switch (called) {
            case Called.Deed _, Called.Setting _ -> 20;
            case Called.List _ -> 10;
            case Called.House _ -> -120;
            case Called.Story _ -> -80;
            case Called.Offer _ -> -160;
        };
    }

    private int habit(Called called) {
        var weight = habits.uses().isEmpty() ? 0 : habits.weight(called.name(), now);
        return weight == 0 ? 0 : (int) Math.min(HABIT, HABIT_STEP * Math.log(1 + weight) / Math.log(2));
    }

    private static List<Line> shared(List<Fitting> fitting, int ofAKind) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        return fitting.stream().filter(one -> counts.merge(one.kind, 1, Integer::sum) <= ofAKind).limit(MOST).map(one -> one.line.get()).toList();
    }

    private static Line line(Teaser teaser) {
        var at = teaser.published() == null ? teaser.received() : teaser.published();
        return new Line(Kind.ARTICLE, new Called.Story(teaser), Said.say("one.article"), teaser.headline(),
                Said.say("article", teaser.section(), Clock.shortly(at)), "", null);
    }

    /// What there is before anything is typed: what was called up last, then the rest in its order, commands alone where no kind is
    /// asked for.
    /// @param articles that were called up, as far as they are still there
    List<Line> recent(@Nullable Kind kind, List<Teaser> articles) {
        var all = Stream.concat(items().map(Item::line), articles.stream().map(Stock::line)).filter(line -> kind == null || line.kind() == kind).toList();
        var recent = all.stream().filter(line -> habits.uses().containsKey(line.called().name()))
                .sorted(Comparator.comparing((Line line) -> habits.last(line.called().name())).reversed()).limit(RECENT).toList();
        var before = new HashSet<>(recent);
        var rest = all.stream().filter(line -> !before.contains(line)).filter(line -> kind != null || (line.kind() == Kind.COMMAND && line.obstacle() == null));
        return Stream.concat(recent.stream(), rest).limit(kind == null ? MOST : Integer.MAX_VALUE).toList();
    }
}
