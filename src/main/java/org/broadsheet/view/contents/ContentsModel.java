package org.broadsheet.view.contents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.broadsheet.library.Change;
import org.broadsheet.library.Reading;
import org.broadsheet.library.Searching;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Hit;
import org.broadsheet.news.Teaser;
import org.broadsheet.view.Background;
import org.jspecify.annotations.Nullable;

/// The list of headlines: which one, its rows, and which row is chosen. Holds ids, reads lines by the page, and after a
/// change asks again and applies what differs. In *Unread* and *Starred* what the reader has marked stays in its place
/// until the list is left or [#refresh]ed. Lives on the JavaFX thread and waits for nothing.
public final class ContentsModel {
    private static final int PAGE = 40;
    private static final int FILTERED_AT_ONCE = 1000;
    /// Nobody reads further than that; a better word finds better.
    private static final int FOUND = 2000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// @param all  every row, `shown` those that pass the `filter`
    private record Loaded(Contents contents, List<EntryId> all, List<EntryId> shown, String filter) {}

    private final Reading reading;
    private final Searching searching;
    private final Loading loading;
    private final Teasers teasers;
    private final Rows rows = new Rows();
    private final ReadOnlyObjectWrapper<Contents> contents;
    private final ObjectProperty<@Nullable EntryId> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private List<EntryId> all = List.of();
    private Contents wanted;
    private String filter = "";
    private final ReadOnlyStringWrapper filtered = new ReadOnlyStringWrapper(this, "filtered", "");
    private boolean fresh = true;
    private Runnable afterwards = () -> { };
    private Consumer<Runnable> arriving = Runnable::run;

    public ContentsModel(Reading reading, Searching searching, Background background, Contents first) {
        this.reading = reading;
        this.searching = searching;
        loading = new Loading(background, "contents");
        teasers = new Teasers(reading, background, this::dropped);
        contents = new ReadOnlyObjectWrapper<>(this, "contents", first);
        wanted = first;
    }

    /// What the rows show.
    public ReadOnlyObjectProperty<Contents> contents() {
        return contents.getReadOnlyProperty();
    }

    /// Newest first.
    public ObservableList<EntryId> rows() {
        return rows;
    }

    /// The chosen article, which stays chosen while its row moves; absent while none is.
    public ObjectProperty<@Nullable EntryId> selected() {
        return selected;
    }

    /// Whether the rows have been read at all.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// The place of the chosen article among the rows, from 0, or -1.
    public int selectedIndex() {
        var id = selected.get();
        return id == null ? -1 : rows.indexOf(id);
    }

    /// How many rows the list has without the filter.
    public int unfiltered() {
        return all.size();
    }

    public String filter() {
        return filter;
    }

    /// By which words the rows were filtered that are there now; a moment behind what is typed.
    public ReadOnlyStringProperty filtered() {
        return filtered.getReadOnlyProperty();
    }

    /// New rows of the same list are applied within this, which keeps the reader's place.
    void arriving(Consumer<Runnable> keepPlace) {
        arriving = keepPlace;
    }

    /// A row's line, as far as it was read; [#learned] tells of more.
    public @Nullable Teaser teaser(int row) {
        var from = row / PAGE * PAGE;
        return teasers.of(rows.get(row), rows.ids().subList(from, Math.min(from + PAGE, rows.size())));
    }

    /// The chosen article's line.
    public @Nullable Teaser selectedTeaser() {
        var row = selectedIndex();
        return row < 0 ? null : teaser(row);
    }

    public ReadOnlyLongProperty learned() {
        return teasers.learned();
    }

    /// Shows a list from its top, with nothing chosen and nothing filtered away.
    public void show(Contents what) {
        show(what, () -> { });
    }

    /// Shows a list, and then does something with its rows.
    public void show(Contents what, Runnable then) {
        wanted = what;
        filter = "";
        fresh = true;
        afterwards = then;
        load();
    }

    /// Reads the list anew, and lets go of what stayed in it only for the reader's sake, but for the chosen article.
    public void refresh() {
        fresh = true;
        load();
    }

    /// Shows only rows in which every word stands somewhere: headline, kicker, lead or section. Letter case and accents
    /// do not count.
    public void filter(String words) {
        filter = words.strip();
        load();
    }

    /// Hears what changed in the library.
    public void heard(Change change) {
        switch (change) {
            case Change.Articles _, Change.Elsewhere _ -> {
                teasers.doubtAll();
                loading.soon(this::load);
            }
            case Change.Sections _ -> {
                teasers.doubtAll();
                fresh = true;
                loading.soon(this::load);
            }
            case Change.Marks(List<EntryId> ids) -> {
                teasers.doubt(ids);
                if (marksDecide(wanted)) {
                    loading.soon(this::load);
                }
            }
            case Change.Progress _, Change.Refreshing _, Change.Activity _ -> { }
        }
    }

    private void load() {
        var what = wanted;
        var same = what.equals(contents.get()) && loaded.get();
        var old = all;
        var stay = !same ? List.<EntryId>of() : fresh ? chosen()
                : marksDecide(what) ? old : chosen();
        var sought = filter;
        var words = words(sought);
        loading.now(() -> {
            var every = Staying.merge(old, ids(what), stay);
            return new Loaded(what, every, words.isEmpty() ? every : passing(every, words), sought);
        }, this::loaded);
    }

    /// Whether an article is in a list because of the reader's mark on it.
    private static boolean marksDecide(Contents what) {
        return what instanceof Contents.Unread || what instanceof Contents.Starred || what instanceof Contents.NotReady;
    }

    private List<EntryId> ids(Contents what) throws InterruptedException {
        return what instanceof Contents.Found(var query)
                ? searching.find(query, List.of(), FOUND).stream().map(Hit::id).toList()
                : List.copyOf(reading.contents(what));
    }

    private List<EntryId> chosen() {
        var id = selected.get();
        return id == null ? List.of() : List.of(id);
    }

    private List<EntryId> passing(List<EntryId> ids, List<String> words) throws InterruptedException {
        var passing = new ArrayList<EntryId>();
        for (int from = 0; from < ids.size(); from += FILTERED_AT_ONCE) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            reading.teasers(ids.subList(from, Math.min(from + FILTERED_AT_ONCE, ids.size()))).stream()
                    .filter(teaser -> words.stream().allMatch(text(teaser)::contains)).map(Teaser::id)
                    .forEach(passing::add);
        }
        return List.copyOf(passing);
    }

    private static String text(Teaser teaser) {
        return plain(String.join(" ", teaser.headline(), teaser.kicker() == null ? "" : teaser.kicker(),
                teaser.lead() == null ? "" : teaser.lead(), teaser.section()));
    }

    /// The words of what was typed, without case and accents.
    static List<String> words(String typed) {
        return Arrays.stream(SPACE.split(plain(typed))).filter(Predicate.not(String::isEmpty)).toList();
    }

    /// Without case and accents.
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private void loaded(Loaded now) {
        var other = !now.contents().equals(contents.get());
        fresh = false;
        all = now.all();
        filtered.set(now.filter());
        if (other) {
            selected.set(null);
            contents.set(now.contents());
            rows.become(now.shown());
        } else if (!now.shown().equals(rows.ids())) {
            arriving.accept(() -> rows.become(now.shown()));
        }
        loaded.set(true);
        var then = afterwards;
        afterwards = () -> { };
        then.run();
    }

    private void dropped(Set<EntryId> gone) {
        all = without(all, gone);
        arriving.accept(() -> rows.become(without(rows.ids(), gone)));
        if (selected.get() != null && gone.contains(selected.get())) {
            selected.set(null);
        }
    }

    private static List<EntryId> without(List<EntryId> ids, Set<EntryId> gone) {
        return ids.stream().filter(Predicate.not(gone::contains)).toList();
    }

    /// Chooses the row so many further on, or back.
    /// @return false at the end of the list, where nothing moves
    public boolean step(int rowsOn) {
        var to = selectedIndex() < 0 ? (rowsOn > 0 ? 0 : rows.size() - 1) : selectedIndex() + rowsOn;
        if (to < 0 || to >= rows.size()) {
            return false;
        }
        selected.set(rows.get(to));
        return true;
    }

    /// The unread article that follows the chosen one in this list, or stands before it.
    /// @param unread every unread article there is
    Optional<EntryId> following(Set<EntryId> unread, boolean on) {
        var from = selectedIndex();
        if (on) {
            return rows.ids().stream().skip(from + 1L).filter(unread::contains).findFirst();
        }
        var before = rows.ids().subList(0, from < 0 ? rows.size() : from);
        return before.reversed().stream().filter(unread::contains).findFirst();
    }

    /// Those shown at this moment.
    List<EntryId> shown() {
        return rows.ids();
    }
}
