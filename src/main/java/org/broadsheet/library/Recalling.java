package org.broadsheet.library;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.news.Teaser;
import org.broadsheet.settings.Habits;
import org.broadsheet.settings.HabitsFile;
import org.broadsheet.store.Store;

/// Calls up articles by a few letters of their headlines, at each letter typed, and remembers what else the reader calls up by name.
public final class Recalling {
    private static final int AT_ONCE = 1000;
    /// So many of the newest that begin alike are looked through for a slip of the finger.
    private static final int BEGINNING_ALIKE = 200;
    private static final int BEGINNING = 3;

    private final Store store;
    private final HabitsFile file;
    private final Clock clock;

    public Recalling(Store store, HabitsFile file, Clock clock) {
        this.store = store;
        this.file = file;
        this.clock = clock;
    }

    /// Brings the index of headlines up to date, the newest first. After an upgrade that takes half a minute a million, in which
    /// what is in it already can be found.
    /// @return how many headlines went in
    public int catchUp() throws InterruptedException {
        var all = 0;
        for (var some = store.headlines().index(AT_ONCE); some > 0; some = store.headlines().index(AT_ONCE)) {
            Forks.unlessInterrupted();
            all += some;
        }
        return all;
    }

    /// Articles in whose headline every word begins one, those that came last first. When there is none, articles with words that
    /// begin as these do, among which the one may be that was meant: `harbuor` brings what begins with `harb`.
    public List<Teaser> headlines(String words, int limit) {
        var found = store.headlines().find(words, limit);
        return found.isEmpty() ? store.headlines().find(begun(words), BEGINNING_ALIKE) : found;
    }

    private static String begun(String words) {
        return Arrays.stream(words.strip().split("\\s+")).map(word -> word.substring(0, word.offsetByCodePoints(0,
                Math.min(word.codePointCount(0, word.length()), Math.max(BEGINNING, (word.codePointCount(0, word.length()) + 1) / 2)))))
                .collect(Collectors.joining(" "));
    }

    /// What the reader has called up so far.
    public Habits habits() {
        return file.read();
    }

    /// Remembers that he called something up.
    /// @param name as the window names it
    public void used(String name) {
        file.keep(file.read().used(name, clock.instant()));
    }
}
