package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.MADE_BY_READER;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.news.Extent;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;

/// The table `section`: what the reader subscribed to.
public final class Sections {
    private final Database database;

    Sections(Database database) {
        this.database = database;
    }

    /// Subscribes; an address that is subscribed already keeps its number and what it is called. One that was given up
    /// comes back with the starred articles that stayed.
    /// @param now from which on the reader subscribes
    public SectionId add(String title, URI address, @Nullable String folder, @Nullable URI site,
            @Nullable String language, Instant now) {
        return database.change(MADE_BY_READER, session -> {
            session.run("""
                    INSERT INTO section (title, address, folder, site, language, added_at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (address) DO UPDATE
                       SET title = excluded.title, folder = excluded.folder, site = excluded.site,
                           language = excluded.language, added_at = excluded.added_at, removed_at = NULL
                     WHERE removed_at IS NOT NULL
                    """, title, address, folder, site, language, now);
            return new SectionId(session.number("SELECT id FROM section WHERE address = ?", address));
        });
    }

    /// Gives a section up, with its articles but for the starred ones. Its read marks are kept aside, in case the reader
    /// subscribes again.
    /// @return whether there was one
    public boolean remove(SectionId id, Instant now) {
        return database.change(MADE_BY_READER, session -> {
            int there = session.run("UPDATE section SET removed_at = ? WHERE id = ? AND removed_at IS NULL", now, id);
            if (there > 0) {
                session.run("""
                        INSERT OR REPLACE INTO kept_mark (address, identity, read_at, starred_at)
                        SELECT section.address, entry.identity, entry.read_at, NULL
                          FROM entry JOIN section ON section.id = entry.section
                         WHERE entry.section = ? AND entry.read_at IS NOT NULL AND entry.starred_at IS NULL
                        """, id);
                session.run("DELETE FROM entry WHERE section = ? AND starred_at IS NULL", id);
                session.run("DELETE FROM feed_state WHERE section = ?", id);
                Documents.tidy(session);
                session.run("DELETE FROM section WHERE id = ? AND id NOT IN (SELECT section FROM entry)", id);
            }
            return there > 0;
        });
    }

    /// Has so much of its articles from now on, also of those that are here: what is wanted now is fetched, what is not
    /// wanted any more is fetched no more and stays where it is held.
    /// @return whether there is such a section, and it was otherwise before
    public boolean choose(SectionId id, Extent extent) {
        return database.change(MADE_BY_READER, session -> {
            int changed = session.run("UPDATE section SET full_text = ?2, pictures = ?3 WHERE id = ?1 AND (full_text, pictures) <> (?2, ?3)", id,
                    extent.fullText().name(), extent.pictures());
            if (changed > 0) {
                session.run("""
                        UPDATE entry SET page_due = CASE ?2 WHEN 'NEVER' THEN 0 ELSE (page_due AND NOT (carried AND ?2 = 'AUTO'))
                            OR ((NOT whole OR (carried AND ?2 = 'ALWAYS' AND NOT EXISTS (SELECT 1 FROM page WHERE page.entry = entry.id)))
                                AND coalesce(page_shortfall, '') NOT IN (SELECT value FROM json_each(?3))
                                AND EXISTS (SELECT 1 FROM teaser WHERE teaser.entry = entry.id AND link IS NOT NULL)) END
                         WHERE section = ?1
                        """, id, extent.fullText().name(), Gaps.LASTING);
                for (long entry : session.query("SELECT id FROM entry WHERE section = ?", row -> row.getLong(1), id)) {
                    Articles.weigh(session, entry);
                }
            }
            return changed > 0;
        });
    }

    /// In the order in which they were added.
    public List<Section> all() {
        return database.query("SELECT * FROM section WHERE removed_at IS NULL ORDER BY id", Sections::section);
    }

    public Optional<Section> byAddress(URI address) {
        return database.one("SELECT * FROM section WHERE address = ? AND removed_at IS NULL", Sections::section, address);
    }

    public Optional<Section> of(SectionId id) {
        return database.one("SELECT * FROM section WHERE id = ? AND removed_at IS NULL", Sections::section, id);
    }

    /// Since when the reader subscribes; empty when that was not noted.
    public Optional<Instant> since(SectionId id) {
        return database.one("SELECT added_at FROM section WHERE id = ? AND added_at IS NOT NULL",
                row -> Instant.ofEpochMilli(row.getLong("added_at")), id);
    }

    /// Lets go of what stayed of given-up sections and has lost its star since.
    void tidy() {
        if (database.one("SELECT 1 FROM section WHERE removed_at IS NOT NULL", row -> true).isPresent()) {
            database.write(MADE_BY_READER, session -> {
                session.run("""
                        DELETE FROM entry WHERE starred_at IS NULL
                           AND section IN (SELECT id FROM section WHERE removed_at IS NOT NULL)
                        """);
                Documents.tidy(session);
                session.run("DELETE FROM section WHERE removed_at IS NOT NULL AND id NOT IN (SELECT section FROM entry)");
            });
        }
    }

    private static Section section(ResultSet row) throws SQLException {
        return new Section(new SectionId(row.getLong("id")), row.getString("title"),
                Objects.requireNonNull(Session.address(row, "address")), row.getString("folder"),
                Session.address(row, "site"), row.getString("language"),
                new Extent(FullText.valueOf(row.getString("full_text")), row.getBoolean("pictures")));
    }
}
