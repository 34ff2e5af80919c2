package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.broadsheet.news.SectionId;

/// The table `feed_state`.
public final class FeedStates {
    private final Database database;

    FeedStates(Database database) {
        this.database = database;
    }

    /// [FeedState#NEW] for a feed that nothing is remembered of.
    public FeedState of(SectionId section) {
        return database.one("SELECT * FROM feed_state WHERE section = ?", FeedStates::state, section)
                .orElse(FeedState.NEW);
    }

    /// Remembers it, without entries: after an answer that brought none. A section that is gone is let be.
    public void keep(SectionId section, FeedState state) {
        database.write(FETCHED, session -> keep(session, section, state));
    }

    static void keep(Session session, SectionId section, FeedState state) throws SQLException {
        session.run("""
                INSERT OR REPLACE INTO feed_state (section, etag, last_modified, checked, next, not_before, changed, error,
                       body_hash, failures, content_type)
                SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM section WHERE id = ?
                """, state.etag(), state.lastModified(), state.checked(), state.next(), state.notBefore(),
                state.changed(), state.error(), state.bodyHash(), state.failures(), state.contentType(), section);
    }

    private static FeedState state(ResultSet row) throws SQLException {
        return new FeedState(row.getString("etag"), row.getString("last_modified"), Session.instant(row, "checked"),
                Session.instant(row, "next"), Session.instant(row, "not_before"), Session.instant(row, "changed"), row.getString("error"),
                row.getString("body_hash"), row.getInt("failures"), row.getString("content_type"));
    }
}
