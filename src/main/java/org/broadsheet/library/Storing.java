package org.broadsheet.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.news.Shortfall;
import org.broadsheet.news.Shortfall.Cause;
import org.broadsheet.settings.Budgets;
import org.broadsheet.settings.BudgetsFile;
import org.broadsheet.store.Store;
import org.broadsheet.store.Wanting;
import org.jspecify.annotations.Nullable;

/// Keeps pages and pictures within the bytes that the reader allows, for a day and for all that is held, and the folder of
/// pictures free of what nobody shows. Any thread but the window's.
public final class Storing {
    /// Room is made for some more than is needed now, so that it need not be made again at once.
    private static final double MADE = 0.95;
    /// What had to go is fetched again only where it will not have to go at once.
    private static final double ROOMY = 0.9;
    private static final Duration BETWEEN_SWEEPS = Duration.ofDays(1);

    private final Store store;
    private final BudgetsFile file;
    private final Changes changes;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();
    private @Nullable Instant swept;

    public Storing(Store store, BudgetsFile file, Changes changes, Clock clock) {
        this.store = store;
        this.file = file;
        this.changes = changes;
        this.clock = clock;
    }

    /// What is allowed, and what is used of it.
    /// @param today that came since midnight, by the reader's clock
    public record Used(Budgets budgets, long today, long held) {}

    public Used used() {
        return new Used(file.read(), store.holding().on(today()), store.holding().bytes());
    }

    /// Allows so much from now on. What is held above it goes when something more is to be kept.
    public void choose(Budgets budgets) {
        file.keep(budgets);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /// When the next day begins, and with it another budget.
    Instant tomorrow() {
        return today().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /// Why nothing more may be fetched for an article now. Where the store is full, others make room for it, if they may: of
    /// articles that were read and have no star the kept pages, then the pictures, the oldest first.
    Optional<Shortfall> full(Wanting wanting) {
        var used = used();
        var budgets = used.budgets();
        if (budgets.dayBytes() > 0 && used.today() >= budgets.dayBytes()) {
            return over(Sentences.say("budget.day", ReadyWords.size(budgets.dayBytes())));
        }
        if (budgets.storeBytes() == 0 || used.held() < budgets.storeBytes()) {
            return Optional.empty();
        }
        if (wanting.wished()) {
            makeRoom(budgets.storeBytes());
        }
        return store.holding().bytes() < budgets.storeBytes() ? Optional.empty()
                : over(Sentences.say("budget.store", ReadyWords.size(budgets.storeBytes())));
    }

    private static Optional<Shortfall> over(String sentence) {
        return Optional.of(new Shortfall(Cause.OVER_BUDGET, "budget: " + sentence));
    }

    private void makeRoom(long most) {
        making.lock();
        try {
            long wanted = (long) (most * MADE);
            boolean more = store.holding().bytes() >= most;
            while (more && store.holding().bytes() > wanted) {
                more = store.holding().letPagesGo();
            }
            more = store.holding().bytes() >= most;
            while (more && store.holding().bytes() > wanted) {
                more = store.holding().letPicturesGo("budget: " + Sentences.say("budget.room"));
            }
        } finally {
            making.unlock();
        }
        changes.announce(new Change.Articles());
    }

    /// Counts what came.
    void came(long bytes) {
        store.holding().came(today(), bytes);
    }

    /// Wants again the pictures that once had to make room, where there is room now.
    void wantBack() {
        var used = used();
        if (used.budgets().storeBytes() == 0 || used.held() < used.budgets().storeBytes() * ROOMY) {
            store.holding().wantBack();
        }
    }

    /// Takes away the files of pictures that no article shows; once a day, and at the start.
    public void tidy() {
        var now = clock.instant();
        if (swept == null || Duration.between(swept, now).compareTo(BETWEEN_SWEEPS) >= 0) {
            swept = now;
            store.pictures().sweep();
        }
    }
}
