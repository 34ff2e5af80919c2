package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Counts;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Readiness;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Teaser;

/// The table `entry`: which articles there are, in which order.
public final class Entries {
    private final Database database;

    Entries(Database database) {
        this.database = database;
    }

    /// Keeps one feed, in one transaction: what is new, new versions of what has changed (a read mark stays), and the
    /// state, whose `changed` becomes now when something has. Nothing when the section was given up meanwhile.
    /// @param arrivals in the order of the feed
    /// @param version  of the code that derived their articles
    public Kept keep(SectionId section, List<Arrived> arrivals, int version, FeedState state, Instant now) {
        return keep(section, state, now, keeping -> keeping.keep(arrivals, version));
    }

    /// The same with so much as lists show. The rest stands in the document until it is taken out ([Documents]).
    /// @param announced in the order of the feed
    public Kept announce(SectionId section, List<Announced> announced, FeedDocument document, FeedState state, Instant now) {
        var packed = Packed.pack(document.bytes()); // before the others have to wait for it
        return keep(section, state, now, keeping -> keeping.announce(announced, document, packed));
    }

    private interface Way {
        Kept keep(Keeping keeping) throws SQLException;
    }

    private Kept keep(SectionId section, FeedState state, Instant now, Way way) {
        return database.change(FETCHED, session -> {
            if (!subscribed(session, section)) {
                return Kept.NOTHING;
            }
            FeedStates.keep(session, section, state);
            var kept = way.keep(new Keeping(session, section, now));
            if (!kept.fresh().isEmpty() || !kept.changed().isEmpty()) {
                session.run("UPDATE feed_state SET changed = ? WHERE section = ?", now, section);
            }
            return kept;
        });
    }

    private static boolean subscribed(Session session, SectionId section) throws SQLException {
        return session.number("SELECT count(*) FROM section WHERE id = ? AND removed_at IS NULL", section) > 0;
    }

    /// Keeps a document of older articles, in one transaction: those that are not here yet, dated as they say, and before
    /// all that were here of their section when they do not; the section has nothing *new* by them. What is here stays as it is:
    /// an archive may hold a text that has been changed since (RFC 5005 §4).
    /// @param arrivals in the order of the document
    /// @param version  of the code that derived their articles
    /// @param goesOn   where fetching older ones goes on from here
    /// @return those that were not here
    public List<EntryId> keepOlder(SectionId section, List<Arrived> arrivals, int version, URI goesOn, Instant now) {
        return database.change(FETCHED, session -> {
            if (!subscribed(session, section)) {
                return List.of();
            }
            FeedStates.olderFrom(session, section, goesOn);
            var oldest = session.one("SELECT min(sorted) AS oldest FROM entry WHERE section = ?",
                    row -> Optional.ofNullable(Session.instant(row, "oldest")), section).orElseThrow();
            return new Keeping(session, section, now).add(arrivals, oldest.orElse(now).minusMillis(1), version);
        });
    }

    /// Newest first; what has no date by when it was received. Served by the indexes `entry_newest`, `entry_section`,
    /// `entry_unread`, `entry_starred` and `entry_not_ready`, and by the table `source`.
    /// @param todayFrom when the reader's own day began
    public List<EntryId> ids(Contents what, Instant todayFrom, int limit) {
        var selection = Selection.of(what, todayFrom);
        return database.query("SELECT id FROM entry WHERE " + selection.condition() + " ORDER BY sorted DESC, id DESC LIMIT ?",
                row -> new EntryId(row.getLong(1)), selection.with(limit));
    }

    /// In the order of the numbers; those that are gone are left out.
    public List<Teaser> teasers(List<EntryId> ids) {
        return Teasers.of(database, ids);
    }

    public Optional<Teaser> teaser(EntryId id) {
        return teasers(List.of(id)).stream().findFirst();
    }

    /// How many there are of each kind; some milliseconds with 100,000 articles.
    /// @param todayFrom when the reader's own day began
    public Counts counts(Instant todayFrom) {
        return database.read(session -> counts(session, todayFrom));
    }

    /// Each number from one index alone: `entry_unread_in`, `entry_readiness`, `entry_newest`, `entry_starred`.
    private static Counts counts(Session session, Instant todayFrom) throws SQLException {
        var unreadIn = new HashMap<SectionId, Integer>();
        session.each("""
                SELECT section, count(*) AS unread FROM entry INDEXED BY entry_unread_in
                 WHERE read_at IS NULL GROUP BY section
                """, row -> unreadIn.put(new SectionId(row.getLong("section")), row.getInt("unread")));
        var ready = new HashMap<String, Integer>();
        session.each("SELECT readiness, count(*) AS articles FROM entry GROUP BY readiness",
                row -> ready.put(row.getString("readiness"), row.getInt("articles")));
        return new Counts((int) session.number("SELECT count(*) FROM entry WHERE sorted >= ?", todayFrom),
                sum(unreadIn.values()), (int) session.number("SELECT count(*) FROM entry WHERE starred_at IS NOT NULL"),
                sum(ready.values()), ready.getOrDefault(Readiness.COMPLETE.name(), 0), session.number("SELECT sum(bytes) FROM holding"), unreadIn);
    }

    /// How many articles each section has; one without any is left out.
    public Map<SectionId, SectionTally> tallies() {
        return database.read(session -> {
            var tallies = new HashMap<SectionId, SectionTally>();
            session.each("""
                    SELECT section, count(*) AS articles, sum(read_at IS NULL) AS unread, sum(starred_at IS NOT NULL) AS starred,
                           sum(readiness = 'COMPLETE') AS ready
                      FROM entry GROUP BY section
                    """, row -> tallies.put(new SectionId(row.getLong("section")), new SectionTally(row.getInt("articles"),
                            row.getInt("unread"), row.getInt("starred"), row.getInt("ready"))));
            return tallies;
        });
    }

    private static int sum(Iterable<Integer> numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
