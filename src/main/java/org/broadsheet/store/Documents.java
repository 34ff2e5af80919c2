package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;

/// The table `document`: feeds as they came, until their entries have been taken out.
public final class Documents {
    private final Database database;

    Documents(Database database) {
        this.database = database;
    }

    /// The one that has waited longest.
    /// @param section of this section alone
    public Optional<Pending> next(@Nullable SectionId section) {
        return database.read(session -> pending(session,
                session.one("SELECT id FROM document WHERE ?1 IS NULL OR section = ?1 ORDER BY id LIMIT 1", row -> row.getLong("id"), section)));
    }

    /// The one in which the newest version of an article stands; empty when it has been taken out.
    public Optional<Pending> of(EntryId id) {
        return database.read(session -> pending(session, session.one("""
                SELECT document FROM (SELECT document FROM element WHERE entry = ? ORDER BY id DESC LIMIT 1)
                 WHERE document IS NOT NULL
                """, row -> row.getLong("document"), id)));
    }

    private static Optional<Pending> pending(Session session, Optional<Long> number) throws SQLException {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Map<String, EntryId> entries = new HashMap<>();
        session.each("""
                SELECT entry.id, entry.identity FROM element JOIN entry ON entry.id = element.entry WHERE element.document = ?
                """, row -> entries.put(row.getString("identity"), new EntryId(row.getLong("id"))), number.get());
        return session.one("SELECT * FROM document WHERE id = ?", row -> new Pending(row.getLong("id"), new SectionId(row.getLong("section")),
                new FeedDocument(URI.create(row.getString("base")), row.getString("content_type"),
                        Packed.unpack(row.getBytes("bytes")).orElse(new byte[0])), entries), number.get());
    }

    static long insert(Session session, SectionId section, FeedDocument document, byte[] packed) throws SQLException {
        return session.insert("INSERT INTO document (section, base, content_type, bytes) VALUES (?, ?, ?, ?)", section,
                document.base(), document.contentType(), packed);
    }

    /// Keeps what was taken out, in one transaction; an entry that has been taken out meanwhile, or is gone, is left alone.
    /// @param version of the code that derived the articles
    public void take(Pending from, List<Arrived> arrivals, int version) {
        database.write(FETCHED, session -> {
            for (var arrived : arrivals) {
                var id = from.entries().get(arrived.announced().name());
                if (id != null && session.number("SELECT count(*) FROM element WHERE entry = ? AND document = ?", id, from.number()) > 0) {
                    Keeping.fill(session, id.number(), from.number(), arrived, version);
                }
            }
        });
    }

    /// Lets go of a document all of whose entries have been taken out. Of one that is not found in it any more a list
    /// keeps what it shows. Says anew how many of its entries carry their full text.
    /// @param names of all its entries, as far as it could be read
    public void done(Pending pending, List<String> names) {
        database.write(FETCHED, session -> {
            session.run("DELETE FROM element WHERE document = ?", pending.number());
            session.run("DELETE FROM document WHERE id = ?", pending.number());
            session.run("""
                    UPDATE feed_state SET whole = (SELECT count(*) FROM entry
                     WHERE section = ?1 AND identity IN (SELECT value FROM json_each(?2)) AND carried)
                     WHERE section = ?1
                    """, pending.section(), Session.texts(names));
        });
    }

    /// Lets go of documents in which nothing stands that is kept.
    static void tidy(Session session) throws SQLException {
        session.run("DELETE FROM document WHERE id NOT IN (SELECT document FROM element WHERE document IS NOT NULL)");
    }
}
