package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.MADE_BY_READER;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Label;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;

/// The tables `label` and `section_label`: the reader's own words, under which sections stand besides their folders.
public final class Labels {
    private final Database database;

    Labels(Database database) {
        this.database = database;
    }

    /// In the order in which they were first used. One that no section carries any more is left out.
    public List<Label> all() {
        return database.query("""
                SELECT title, closed, colour FROM label
                 WHERE title IN (SELECT label FROM section_label JOIN section ON section.id = section WHERE removed_at IS NULL)
                 ORDER BY position, title
                """, row -> new Label(row.getString("title"), row.getBoolean("closed"), FolderTree.colour(row)));
    }

    /// Has a section carry these and no others.
    public void put(SectionId section, List<String> labels) {
        database.write(MADE_BY_READER, session -> put(session, section, labels));
    }

    static void put(Session session, SectionId section, List<String> labels) throws SQLException {
        session.run("DELETE FROM section_label WHERE section = ?", section);
        for (var label : labels) {
            session.run("INSERT OR IGNORE INTO label (title, position) VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM label))", label);
            session.run("INSERT OR IGNORE INTO section_label (section, label) SELECT id, ? FROM section WHERE id = ?", label, section);
        }
    }

    /// Marks it with a colour.
    /// @param colour absent: none
    public void paint(String label, @Nullable Colour colour) {
        database.write(MADE_BY_READER, session -> session.run("UPDATE label SET colour = ? WHERE title = ?",
                colour == null ? null : colour.name(), label));
    }

    /// Folds away the sections that stand under it, or shows them.
    public void close(String label, boolean closed) {
        database.write(MADE_BY_READER, session -> session.run("UPDATE label SET closed = ? WHERE title = ?", closed, label));
    }

    /// Those of each section that carries any, in their order.
    static Map<Long, List<String>> bySection(Session session) throws SQLException {
        var labels = new HashMap<Long, List<String>>();
        session.each("SELECT section, label FROM section_label JOIN label ON label.title = label ORDER BY position, label",
                row -> labels.computeIfAbsent(row.getLong("section"), _ -> new ArrayList<>()).add(row.getString("label")));
        return labels;
    }
}
