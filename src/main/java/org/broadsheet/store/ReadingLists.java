package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;
import static org.broadsheet.store.Database.Worth.MADE_BY_READER;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.SectionId;

/// The table `list`: lists of sections that somebody else keeps, and which sections came by them.
public final class ReadingLists {
    private final Database database;

    ReadingLists(Database database) {
        this.database = database;
    }

    /// Those whose folder is there.
    public List<ReadingList> all() {
        return database.query("SELECT * FROM list WHERE folder IN (SELECT id FROM folder) ORDER BY folder", ReadingLists::list);
    }

    private static ReadingList list(ResultSet row) throws SQLException {
        return new ReadingList(new FolderId(row.getLong("folder")), Objects.requireNonNull(Session.address(row, "address")), row.getString("etag"),
                row.getString("last_modified"), row.getString("hash"), Session.instant(row, "next"), row.getInt("failures"), row.getString("error"));
    }

    /// Has a folder kept in step with a list from now on.
    public void add(FolderId folder, URI address) {
        database.write(MADE_BY_READER, session -> add(session, folder, address));
    }

    static void add(Session session, FolderId folder, URI address) throws SQLException {
        session.run("INSERT OR IGNORE INTO list (folder, address) VALUES (?, ?)", folder, address);
        // One that rests, as its folder is gone, hands on what came by it.
        session.run("UPDATE section SET list = ?1 WHERE list IN (SELECT folder FROM list WHERE address = ?2 AND folder NOT IN (SELECT id FROM folder))",
                folder, address);
    }

    /// Remembers what came of asking for it.
    public void keep(ReadingList list) {
        database.write(FETCHED, session -> session.run("""
                UPDATE list SET etag = ?, last_modified = ?, hash = ?, next = ?, failures = ?, error = ? WHERE folder = ?
                """, list.etag(), list.lastModified(), list.hash(), list.next(), list.failures(), list.error(), list.folder()));
    }

    /// What a list brought.
    /// @param gained subscribed to now
    /// @param lost   that it does not name any more; they are not fetched, and their articles stay
    public record Step(List<SectionId> gained, List<SectionId> lost) {
        public Step {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }
    }

    /// Brings what came by a list in step with it. What the reader subscribed to himself, or gave up, or put elsewhere, stays so.
    /// @param named    what the list names
    /// @param all      whether that is all: else nothing is taken for lost
    /// @param unlisted what is said of a section that is lost
    public Step step(FolderId list, List<NewSection> named, boolean all, String unlisted, Instant now) {
        return database.change(MADE_BY_READER, session -> {
            var before = new HashSet<>(session.query("SELECT address FROM list_line WHERE list = ?", row -> row.getString("address"), list));
            var gained = new ArrayList<SectionId>();
            for (var one : named) {
                session.run("UPDATE feed_state SET error = NULL, next = NULL WHERE section = (SELECT id FROM section WHERE address = ? AND list = ? "
                        + "AND unlisted_at IS NOT NULL)", one.address(), list);
                session.run("UPDATE section SET unlisted_at = NULL WHERE address = ? AND list = ?", one.address(), list);
                if (!before.contains(one.address().toString()) && session.number("SELECT count(*) FROM section WHERE address = ? AND removed_at IS NULL",
                        one.address()) == 0) {
                    gained.add(Sections.add(session, one, now));
                    session.run("UPDATE section SET list = ?, unlisted_at = NULL WHERE address = ?", list, one.address());
                }
            }
            var addresses = named.stream().map(one -> one.address().toString()).toList();
            if (all) {
                session.run("DELETE FROM list_line WHERE list = ? AND address NOT IN (SELECT value FROM json_each(?))", list, Session.texts(addresses));
            }
            session.run("INSERT OR IGNORE INTO list_line (list, address) SELECT ?, value FROM json_each(?)", list, Session.texts(addresses));
            Effective.settle(session);
            return new Step(gained, all ? lose(session, list, unlisted, now) : List.of());
        });
    }

    private static List<SectionId> lose(Session session, FolderId list, String unlisted, Instant now) throws SQLException {
        var lost = session.query("""
                SELECT id FROM section WHERE list = ?1 AND removed_at IS NULL AND unlisted_at IS NULL
                   AND address NOT IN (SELECT address FROM list_line WHERE list = ?1)
                """, row -> new SectionId(row.getLong("id")), list);
        for (var id : lost) {
            session.run("UPDATE section SET unlisted_at = ? WHERE id = ?", now, id);
            session.run("INSERT INTO feed_state (section, error, failures) VALUES (?, ?, 0) ON CONFLICT (section) DO UPDATE SET error = excluded.error",
                    id, unlisted);
        }
        return lost;
    }

    /// Says of sections that are there by which list they came.
    /// @param lists addresses of sections, each with that of its list; what is none of ours is passed over
    static void mark(Session session, Map<URI, URI> lists) throws SQLException {
        for (var one : lists.entrySet()) {
            session.run("UPDATE section SET list = (SELECT folder FROM list WHERE address = ?) WHERE address = ? AND list IS NULL", one.getValue(), one.getKey());
            session.run("INSERT OR IGNORE INTO list_line (list, address) SELECT list, address FROM section WHERE address = ? AND list IS NOT NULL", one.getKey());
        }
    }

    /// The sections that a list has lost: they are not fetched.
    public Set<SectionId> unlisted() {
        return Set.copyOf(database.query("SELECT id FROM section WHERE unlisted_at IS NOT NULL AND removed_at IS NULL", row -> new SectionId(row.getLong("id"))));
    }

    /// The list by which a section came; empty where the reader subscribed to it himself.
    public Optional<URI> of(SectionId section) {
        return database.one("SELECT list.address FROM section JOIN list ON list.folder = section.list WHERE section.id = ?",
                row -> Objects.requireNonNull(Session.address(row, "address")), section);
    }

    /// The sections that came by a list, with its address.
    public Map<SectionId, URI> guests() {
        var guests = new HashMap<SectionId, URI>();
        database.query("SELECT section.id, list.address FROM section JOIN list ON list.folder = section.list WHERE removed_at IS NULL",
                row -> guests.put(new SectionId(row.getLong("id")), Objects.requireNonNull(Session.address(row, "address"))));
        return guests;
    }
}
