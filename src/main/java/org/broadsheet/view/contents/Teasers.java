package org.broadsheet.view.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.broadsheet.library.Reading;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Teaser;
import org.broadsheet.view.Background;
import org.jspecify.annotations.Nullable;

/// The lines of the rows near the reader, read by the page when they are first looked at. What may have changed is still
/// shown until it has been read again. Lives on the JavaFX thread.
final class Teasers {
    private static final int HELD = 3000;
    /// Rows that were flown over are not worth reading.
    private static final int WANTED = 400;

    private final Reading reading;
    private final Background background;
    private final Consumer<Set<EntryId>> gone;
    private final Map<EntryId, Teaser> held = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<EntryId> stale = new HashSet<>();
    private final LinkedHashSet<EntryId> wanted = new LinkedHashSet<>();
    private final ReadOnlyLongWrapper learned = new ReadOnlyLongWrapper(this, "learned");
    private boolean asked;

    /// @param gone hears of rows whose article is no longer held
    Teasers(Reading reading, Background background, Consumer<Set<EntryId>> gone) {
        this.reading = reading;
        this.background = background;
        this.gone = gone;
    }

    /// Another number each time that lines were read.
    ReadOnlyLongProperty learned() {
        return learned.getReadOnlyProperty();
    }

    /// The line as far as it is known. Where it is not, or may have changed, the page of rows is read.
    @Nullable Teaser of(EntryId id, List<EntryId> page) {
        var teaser = held.get(id);
        if (teaser == null) {
            page.stream().filter(row -> !held.containsKey(row) || stale.contains(row)).forEach(this::want);
        } else if (stale.contains(id)) {
            want(id);
        }
        return teaser;
    }

    private void want(EntryId id) {
        wanted.addLast(id);
        while (wanted.size() > WANTED) {
            wanted.removeFirst();
        }
        if (!asked) {
            asked = true;
            background.tell(this::ask); // once for all the cells of this pulse
        }
    }

    private void ask() {
        asked = false;
        var ids = List.copyOf(wanted);
        background.ask("teasers", () -> reading.teasers(ids), found -> learn(ids, found));
    }

    private void learn(List<EntryId> ids, List<Teaser> found) {
        var missing = new HashSet<>(ids);
        var byId = new HashMap<EntryId, Teaser>();
        found.forEach(teaser -> byId.put(teaser.id(), teaser));
        missing.removeAll(byId.keySet());
        held.putAll(byId);
        ids.forEach(stale::remove);
        ids.forEach(wanted::remove);
        missing.forEach(held::remove);
        forgetOldest();
        learned.set(learned.get() + 1);
        if (!missing.isEmpty()) {
            gone.accept(missing);
        }
    }

    private void forgetOldest() {
        var oldest = new ArrayList<>(held.keySet()).subList(0, Math.max(0, held.size() - HELD));
        oldest.forEach(held::remove);
        stale.retainAll(held.keySet());
    }

    /// These may have changed.
    void doubt(List<EntryId> ids) {
        ids.stream().filter(held::containsKey).forEach(stale::add);
        learned.set(learned.get() + 1);
    }

    /// Anything may have changed.
    void doubtAll() {
        stale.addAll(held.keySet());
        learned.set(learned.get() + 1);
    }
}
