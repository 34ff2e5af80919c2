package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.MADE_BY_READER;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.news.SectionId;

/// The table `moved`: where feeds have moved to, so that the reader can put an address back.
public final class Moves {
    private final Database database;

    Moves(Database database) {
        this.database = database;
    }

    /// The newest of a section.
    public Optional<Move> of(SectionId section) {
        return database.one("SELECT * FROM moved WHERE section = ? ORDER BY at DESC LIMIT 1", Moves::move, section);
    }

    /// From which addresses feeds have moved, and whose they are.
    public Map<URI, SectionId> former() {
        return database.query("SELECT source, section FROM moved WHERE outcome = 'FOLLOWED'", row -> Map.entry(
                Objects.requireNonNull(Session.address(row, "source")), new SectionId(row.getLong("section")))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    /// Follows a feed to its new address, with its kept marks, unless another section has that address or the reader has
    /// undone this before.
    /// @return what was made of it
    public Move.Outcome follow(SectionId section, URI target, Instant now) {
        return database.change(MADE_BY_READER, session -> {
            var known = session.one("SELECT * FROM moved WHERE section = ? AND target = ?", Moves::move, section, target);
            if (known.isPresent() && known.get().outcome() == Move.Outcome.UNDONE) {
                return Move.Outcome.UNDONE;
            }
            var source = session.one("SELECT address FROM section WHERE id = ?", row -> row.getString("address"), section);
            if (source.isEmpty() || source.get().equals(target.toString())) {
                return Move.Outcome.FOLLOWED;
            }
            var outcome = readdress(session, section, target) ? Move.Outcome.FOLLOWED : Move.Outcome.TAKEN;
            if (known.isEmpty() || known.get().outcome() != outcome) {
                session.run("INSERT OR REPLACE INTO moved (section, source, target, at, outcome) VALUES (?, ?, ?, ?, ?)", section,
                        source.get(), target, now, outcome.name());
            }
            return outcome;
        });
    }

    /// Puts the address back that a section had before it was last followed, for good. The whole document is asked for
    /// next, whatever was held of the other address.
    /// @return false when there is nothing to undo, or another section has that address by now
    public boolean undo(SectionId section) {
        return database.change(MADE_BY_READER, session -> {
            var last = session.one("SELECT * FROM moved WHERE section = ? AND outcome = 'FOLLOWED' ORDER BY at DESC LIMIT 1",
                    Moves::move, section);
            if (last.isEmpty() || !readdress(session, section, last.get().source())) {
                return false;
            }
            session.run("UPDATE moved SET outcome = 'UNDONE' WHERE section = ? AND target = ?", section, last.get().target());
            session.run("UPDATE feed_state SET etag = NULL, last_modified = NULL, next = NULL WHERE section = ?", section);
            return true;
        });
    }

    /// Where fetching older articles came to its end stands the feed's own address, too.
    private static boolean readdress(Session session, SectionId section, URI address) throws SQLException {
        if (session.number("SELECT count(*) FROM section WHERE address = ?", address) > 0) {
            return false;
        }
        session.run("UPDATE OR IGNORE kept_mark SET address = ? WHERE address = (SELECT address FROM section WHERE id = ?)", address, section);
        session.run("""
                UPDATE feed_state SET older_from = ?
                 WHERE section = ? AND older_from = (SELECT address FROM section WHERE id = feed_state.section)
                """, address, section);
        return session.run("UPDATE section SET address = ? WHERE id = ?", address, section) > 0;
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(Objects.requireNonNull(Session.address(row, "source")), Objects.requireNonNull(Session.address(row, "target")),
                Objects.requireNonNull(Session.instant(row, "at")), Move.Outcome.valueOf(row.getString("outcome")));
    }
}
