package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.MADE_BY_READER;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Extent;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.Filed;
import org.broadsheet.news.Filing;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Form;
import org.broadsheet.news.Interval;
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
    /// @param folder the titles of the folders it stands in, from the outermost; those that are missing are made
    /// @param now    from which on the reader subscribes
    public SectionId add(String title, URI address, List<String> folder, @Nullable URI site, @Nullable String language, Instant now) {
        return add(List.of(new NewSection(title, address, folder, site, language, Form.FEED, List.of(), Choices.NONE, null)), now).getFirst();
    }

    /// Subscribes to many, at the end of their folders, as one change.
    public List<SectionId> add(List<NewSection> those, Instant now) {
        return database.change(MADE_BY_READER, session -> {
            var ids = new ArrayList<SectionId>();
            for (var one : those) {
                ids.add(add(session, one, now));
            }
            Effective.settle(session);
            return ids;
        });
    }

    static SectionId add(Session session, NewSection one, Instant now) throws SQLException {
        var known = session.one("SELECT id FROM section WHERE address = ? AND removed_at IS NULL", row -> new SectionId(row.getLong("id")),
                one.address());
        if (known.isPresent()) {
            return known.get();
        }
        var within = Folders.at(session, one.folder());
        session.run("""
                INSERT INTO section (title, address, within, position, site, language, form, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (address) DO UPDATE
                   SET title = excluded.title, within = excluded.within, position = excluded.position, site = excluded.site,
                       language = excluded.language, form = excluded.form, added_at = excluded.added_at, removed_at = NULL,
                       list = NULL, unlisted_at = NULL
                """, one.title(), one.address(), within, Folders.next(session, within), one.site(), one.language(), one.form().name(), now);
        var id = new SectionId(session.number("SELECT id FROM section WHERE address = ?", one.address()));
        Folders.choose(session, id, one.own());
        Folders.paint(session, id, one.colour());
        Labels.put(session, id, one.labels());
        return id;
    }

    /// Gives a section up, with its articles but for the starred ones. Its read marks are kept aside, in case the reader
    /// subscribes again.
    /// @return whether there was one
    public boolean remove(SectionId id, Instant now) {
        return remove(List.of(id), now) > 0;
    }

    /// Gives several up as one change.
    /// @return how many there were
    public int remove(List<SectionId> ids, Instant now) {
        return database.change(MADE_BY_READER, session -> {
            var gone = 0;
            for (var id : ids) {
                gone += giveUp(session, id, now);
            }
            Documents.tidy(session); // what came of a section refers to it
            for (var id : ids) {
                session.run("DELETE FROM section WHERE id = ?1 AND removed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry WHERE section = ?1)", id);
            }
            return gone;
        });
    }

    private static int giveUp(Session session, SectionId id, Instant now) throws SQLException {
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
        }
        return there;
    }

    /// In the order of the menu.
    public List<Section> all() {
        return database.read(Sections::order).stream().filter(Section.class::isInstance).map(Section.class::cast).toList();
    }

    /// With the folders, as [Folders#order] has it.
    static List<Filed> order(Session session) throws SQLException {
        var tree = FolderTree.of(session);
        var labels = Labels.bySection(session);
        return tree.order(session.query("SELECT * FROM section WHERE removed_at IS NULL ORDER BY id", row -> section(row, tree, labels)));
    }

    public Optional<Section> byAddress(URI address) {
        return one("address", address);
    }

    public Optional<Section> of(SectionId id) {
        return one("id", id);
    }

    /// Those of these numbers that there are, in the order given.
    public List<Section> of(List<SectionId> ids) {
        var all = all().stream().collect(Collectors.toMap(Section::id, section -> section));
        return ids.stream().flatMap(id -> Optional.ofNullable(all.get(id)).stream()).toList();
    }

    /// Calls a section by a title, as long as it is called by its address.
    /// @return false where somebody has given it a title meanwhile
    public boolean name(SectionId id, String title) {
        return database.change(MADE_BY_READER, session -> session.run("UPDATE section SET title = ? WHERE id = ? AND title = address", title, id) > 0);
    }

    private Optional<Section> one(String column, Object value) {
        return database.read(session -> {
            var tree = FolderTree.of(session);
            var labels = Labels.bySection(session);
            return session.one("SELECT * FROM section WHERE " + column + " = ? AND removed_at IS NULL", row -> section(row, tree, labels), value);
        });
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

    private static Section section(ResultSet row, FolderTree tree, Map<Long, List<String>> labels) throws SQLException {
        var within = tree.known(row.getLong("within"));
        return new Section(new SectionId(row.getLong("id")), row.getString("title"),
                Objects.requireNonNull(Session.address(row, "address")),
                within.equals(FolderId.ROOT) ? null : String.join("/", tree.titles(within)),
                Session.address(row, "site"), row.getString("language"), Form.valueOf(row.getString("form")),
                new Extent(FullText.valueOf(row.getString("full_text")), row.getBoolean("pictures")), new Interval(row.getInt("minutes")),
                new Filing(within, row.getLong("position"), labels.getOrDefault(row.getLong("id"), List.of()),
                        FolderTree.choices(row, "own_"), FolderTree.colour(row)));
    }

    /// Sections as earlier versions wrote them, in a file of theirs or saved from one, are put into the folder whose titles
    /// stood with them, in the order in which they were added: those at the top, then folder after folder. What was chosen for
    /// them is theirs.
    static void settle(Session session) throws SQLException {
        var before = session.query("SELECT id, folder FROM section WHERE within = 0 ORDER BY folder IS NOT NULL, id",
                row -> new Before(row.getLong("id"), row.getString("folder")));
        for (var section : before) {
            var within = section.folder == null ? FolderId.ROOT : Folders.at(session, Folders.titles(section.folder));
            session.run("""
                    UPDATE section SET within = ?2, position = ?3, own_full_text = nullif(full_text, 'AUTO'),
                           own_pictures = CASE pictures WHEN 0 THEN 0 END
                     WHERE id = ?1
                    """, section.id, within, Folders.next(session, within));
        }
    }

    private record Before(long id, @Nullable String folder) {}
}
