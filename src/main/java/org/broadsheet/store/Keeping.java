package org.broadsheet.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.news.Article;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;

/// One feed on its way into the file, within one transaction. What a list shows of an entry goes first; the rest follows
/// at once, or stands in the feed's document until it is taken out.
final class Keeping {
    private static final int VERSIONS = 50;
    /// In place of an element that still stands in a document.
    private static final byte[] ELSEWHERE = {};

    private final Session session;
    private final SectionId section;
    private final Instant now;
    private final boolean marksWait;
    private final List<EntryId> fresh = new ArrayList<>();
    private final List<EntryId> changed = new ArrayList<>();

    Keeping(Session session, SectionId section, Instant now) throws SQLException {
        this.session = session;
        this.section = section;
        this.now = now;
        this.marksWait = session.number("""
                SELECT count(*) FROM (SELECT 1 FROM kept_mark
                 WHERE address = (SELECT address FROM section WHERE id = ?) LIMIT 1)
                """, section) > 0;
    }

    /// Last comes first, so that of entries without a date the first in the feed is the newest.
    Kept keep(List<Arrived> arrivals, int version) throws SQLException {
        var held = held(arrivals.stream().map(Arrived::announced).toList());
        for (var arrived : once(arrivals, Arrived::announced).reversed()) {
            var id = announce(arrived.announced(), held.get(arrived.announced().name()), null);
            if (id.isPresent()) {
                fill(session, id.get(), null, arrived, version);
            }
        }
        return new Kept(fresh, changed);
    }

    /// Keeps the document, if anything in it is new.
    /// @param packed its bytes
    Kept announce(List<Announced> announced, FeedDocument document, byte[] packed) throws SQLException {
        var held = held(announced);
        @Nullable Long number = null;
        for (var one : once(announced, same -> same).reversed()) {
            var before = held.get(one.name());
            if (number == null && (before == null || before.differs(one))) {
                number = Documents.insert(session, section, document, packed);
            }
            announce(one, before, number);
        }
        return new Kept(fresh, changed);
    }

    /// Adds those that are not held, last first likewise.
    /// @param undated when an entry without a date counts as received
    List<EntryId> add(List<Arrived> arrivals, Instant undated, int version) throws SQLException {
        var held = held(arrivals.stream().map(Arrived::announced).toList());
        for (var arrived : once(arrivals, Arrived::announced).reversed()) {
            if (!held.containsKey(arrived.announced().name())) {
                fill(session, arrive(arrived.announced(), arrived.article().published() == null ? undated : now, null), null, arrived, version);
            }
        }
        return List.copyOf(fresh);
    }

    /// Where a feed names two entries alike, the first counts: taking both would make each refresh a change.
    private static <T> List<T> once(List<T> entries, Function<T, Announced> announced) {
        var first = new LinkedHashMap<String, T>();
        entries.forEach(entry -> first.putIfAbsent(announced.apply(entry).name(), entry));
        return List.copyOf(first.values());
    }

    /// @param textHash empty when it is not known
    private record Held(long id, String textHash) {
        boolean differs(Announced announced) {
            return !textHash.isEmpty() && !textHash.equals(announced.textHash());
        }
    }

    /// Those of them that are held, by their names.
    private Map<String, Held> held(List<Announced> announced) throws SQLException {
        Map<String, Held> held = new HashMap<>();
        session.each("""
                SELECT entry.id, entry.identity, teaser.text_hash
                  FROM json_each(?) AS named
                 CROSS JOIN entry ON entry.section = ? AND entry.identity = named.value
                  JOIN teaser ON teaser.entry = entry.id
                """, row -> held.put(row.getString("identity"), new Held(row.getLong("id"), row.getString("text_hash"))),
                Session.texts(announced.stream().map(Announced::name).toList()), section);
        return held;
    }

    /// @param document in which it stands
    /// @return its number, where it is new or has changed
    private Optional<Long> announce(Announced announced, @Nullable Held held, @Nullable Long document) throws SQLException {
        if (held == null) {
            return Optional.of(arrive(announced, now, document));
        }
        if (held.textHash.isEmpty()) {
            session.run("UPDATE teaser SET text_hash = ? WHERE entry = ?", announced.textHash(), held.id);
        }
        if (!held.differs(announced)) {
            return Optional.empty();
        }
        element(held.id, announced, document);
        Teasers.rename(session, held.id, announced);
        session.run("UPDATE article SET version = 0 WHERE entry = ?", held.id);
        changed.add(new EntryId(held.id));
        return Optional.of(held.id);
    }

    /// There is nothing to index yet: its text follows.
    private long arrive(Announced announced, Instant received, @Nullable Long document) throws SQLException {
        long id = session.insert("""
                INSERT INTO entry (section, identity, received, sorted, whole, page_due, readiness, shortfall, wanting, indexed)
                VALUES (?, ?, ?, ?, 0, 0, 'LEAD', 'NOT_FETCHED', 0, 1)
                """, section, announced.name(), received, Teasers.order(announced.published(), received));
        if (marksWait) {
            applyKeptMark(id);
        }
        element(id, announced, document);
        Teasers.insert(session, id, announced);
        fresh.add(new EntryId(id));
        return id;
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

    /// A text that came before is not kept twice.
    private void element(long id, Announced announced, @Nullable Long document) throws SQLException {
        session.run("INSERT OR REPLACE INTO element (entry, hash, kept_at, source, document) VALUES (?, ?, ?, ?, ?)", id,
                announced.textHash(), now, ELSEWHERE, document);
    }

    /// Puts what an entry says in its place. An older version than the one announced last is kept, and not shown. The text
    /// of a page stays until the new page has come: half an article must not replace a whole one.
    /// @param document out of which it was taken
    /// @param version  of the code that derived the article
    static void fill(Session session, long id, @Nullable Long document, Arrived arrived, int version) throws SQLException {
        var packed = Packed.pack(arrived.source());
        session.run("UPDATE element SET source = ?, document = NULL WHERE entry = ? AND hash = ?", packed, id, arrived.textHash());
        // Of a text that changes without end the newest versions are kept.
        session.run("""
                DELETE FROM element WHERE entry = ?1 AND id <= (SELECT id FROM element WHERE entry = ?1
                 ORDER BY id DESC LIMIT 1 OFFSET ?2)
                """, id, VERSIONS);
        var whole = session.one("""
                SELECT entry.whole FROM entry JOIN teaser ON teaser.entry = entry.id WHERE entry.id = ? AND teaser.text_hash = ?
                """, row -> row.getBoolean("whole"), id, arrived.textHash());
        if (whole.isEmpty()) {
            return;
        }
        var page = whole.get() && !arrived.whole() ? Articles.held(session, id) : Optional.<Article>empty();
        var shown = page.map(old -> updated(old, arrived.article())).orElse(arrived.article());
        Articles.put(session, id, page.isEmpty() ? shown : page.get(), version);
        Teasers.show(session, id, shown);
        session.run("""
                UPDATE entry SET whole = ?1, carried = ?2, page_due = ?3 AND CASE full_text WHEN 'NEVER' THEN 0 WHEN 'ALWAYS' THEN 1 ELSE NOT ?2 END,
                       page_shortfall = NULL, retry_at = 0, tries = 0, indexed = 0
                  FROM section WHERE section.id = entry.section AND entry.id = ?4
                """, arrived.whole() || page.isPresent(), arrived.whole(), arrived.link() != null, id);
        session.run("UPDATE teaser SET page_trouble = NULL WHERE entry = ?", id);
        Articles.weigh(session, id);
    }

    private static Article updated(Article held, Article feed) {
        @Nullable String lead = feed.lead();
        return held.with().headline(feed.headline()).lead(lead == null ? held.lead() : lead)
                .published(feed.published() == null ? held.published() : feed.published()).build();
    }
}
