package org.broadsheet.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.broadsheet.news.Article;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;

/// One feed on its way into the file, within one transaction.
final class Keeping {
    private static final int VERSIONS = 50;

    private final Session session;
    private final SectionId section;
    private final int version;
    private final Instant now;
    private final boolean marksWait;
    private final List<EntryId> fresh = new ArrayList<>();
    private final List<EntryId> changed = new ArrayList<>();

    /// @param version of the code that derived the articles
    Keeping(Session session, SectionId section, int version, Instant now) throws SQLException {
        this.session = session;
        this.section = section;
        this.version = version;
        this.now = now;
        this.marksWait = session.number("""
                SELECT count(*) FROM (SELECT 1 FROM kept_mark
                 WHERE address = (SELECT address FROM section WHERE id = ?) LIMIT 1)
                """, section) > 0;
    }

    /// Last comes first, so that of entries without a date the first in the feed is the newest.
    Kept keep(List<Arrived> arrivals) throws SQLException {
        for (var arrived : once(arrivals).reversed()) {
            keep(arrived);
        }
        return new Kept(fresh, changed);
    }

    /// Adds those that are not held, last first likewise.
    /// @param undated when an entry without a date counts as received
    List<EntryId> add(List<Arrived> arrivals, Instant undated) throws SQLException {
        for (var arrived : once(arrivals).reversed()) {
            if (held(arrived).isEmpty()) {
                arrive(arrived, arrived.article().published() == null ? undated : now);
            }
        }
        return List.copyOf(fresh);
    }

    /// Where a feed names two entries alike, the first counts: taking both would make each refresh a change.
    private static List<Arrived> once(List<Arrived> arrivals) {
        var first = new LinkedHashMap<String, Arrived>();
        arrivals.forEach(arrived -> first.putIfAbsent(identity(arrived), arrived));
        return List.copyOf(first.values());
    }

    private static String identity(Arrived arrived) {
        return arrived.identity().isBlank() ? "text:" + arrived.textHash() : arrived.identity();
    }

    private record Held(long id, String textHash, boolean whole) {}

    private void keep(Arrived arrived) throws SQLException {
        var held = held(arrived);
        if (held.isEmpty()) {
            arrive(arrived, now);
        } else if (!held.get().textHash().equals(arrived.textHash())) {
            change(held.get(), arrived);
        }
    }

    private Optional<Held> held(Arrived arrived) throws SQLException {
        return session.one("""
                SELECT entry.id, teaser.text_hash, entry.whole
                  FROM entry JOIN teaser ON teaser.entry = entry.id
                 WHERE entry.section = ? AND entry.identity = ?
                """, row -> new Held(row.getLong("id"), row.getString("text_hash"), row.getBoolean("whole")), section,
                identity(arrived));
    }

    private void arrive(Arrived arrived, Instant received) throws SQLException {
        long id = session.insert("""
                INSERT INTO entry (section, identity, received, sorted, whole, page_due, readiness, wanting)
                VALUES (?, ?, ?, ?, ?, ?, 'LEAD', 0)
                """, section, identity(arrived), received, received, arrived.whole(), pageDue(arrived));
        if (marksWait) {
            applyKeptMark(id);
        }
        element(id, arrived);
        Teasers.insert(session, id, arrived);
        Articles.put(session, id, arrived.article(), version);
        Articles.weigh(session, id);
        fresh.add(new EntryId(id));
    }

    /// The marks of an article that was here before: they count from the first.
    private void applyKeptMark(long id) throws SQLException {
        session.run("""
                UPDATE entry SET (read_at, starred_at) = (kept_mark.read_at, kept_mark.starred_at)
                  FROM section, kept_mark
                 WHERE entry.id = ? AND section.id = entry.section
                   AND kept_mark.address = section.address AND kept_mark.identity = entry.identity
                """, id);
        session.run("""
                DELETE FROM kept_mark WHERE (address, identity) =
                (SELECT section.address, entry.identity FROM entry JOIN section ON section.id = entry.section
                  WHERE entry.id = ?)
                """, id);
    }

    /// A new text. The text of a page stays until the new page has come: half an article must not replace a whole one.
    private void change(Held held, Arrived arrived) throws SQLException {
        element(held.id(), arrived);
        var page = held.whole() && !arrived.whole() ? Articles.held(session, held.id()) : Optional.<Article>empty();
        if (page.isEmpty()) {
            Articles.put(session, held.id(), arrived.article(), version);
        }
        Teasers.change(session, held.id(), arrived, page.map(old -> updated(old, arrived.article())).orElse(arrived.article()));
        session.run("""
                UPDATE entry SET whole = ?, page_due = ?, retry_at = 0, indexed = 0 WHERE id = ?
                """, arrived.whole() || page.isPresent(), pageDue(arrived), held.id());
        Articles.weigh(session, held.id());
        changed.add(new EntryId(held.id()));
    }

    private static Article updated(Article held, Article feed) {
        @Nullable String lead = feed.lead();
        return held.with().headline(feed.headline()).lead(lead == null ? held.lead() : lead)
                .published(feed.published() == null ? held.published() : feed.published()).build();
    }

    private static boolean pageDue(Arrived arrived) {
        return !arrived.whole() && arrived.link() != null;
    }

    /// A text that came before is not kept twice; of one that changes without end the newest versions are.
    private void element(long id, Arrived arrived) throws SQLException {
        session.run("INSERT OR REPLACE INTO element (entry, hash, kept_at, source) VALUES (?, ?, ?, ?)", id,
                arrived.textHash(), now, Packed.pack(arrived.source()));
        session.run("""
                DELETE FROM element WHERE entry = ?1 AND id <= (SELECT id FROM element WHERE entry = ?1
                 ORDER BY id DESC LIMIT 1 OFFSET ?2)
                """, id, VERSIONS);
    }
}
