package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.MADE_BY_READER;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.news.Choices;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Label;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;

/// Puts much into the reader's menu at once, as one change: all of it is there afterwards, or nothing.
public final class Filings {
    private final Database database;

    Filings(Database database) {
        this.database = database;
    }

    /// What was not there before.
    public record Filed(List<SectionId> sections, List<FolderId> folders) {
        public Filed {
            sections = List.copyOf(sections);
            folders = List.copyOf(folders);
        }
    }

    /// Each goes to the end of its folder, in the order given. What is there already stays as it is: where it stands, what it is
    /// called, and what the reader chose for it.
    /// @param all    what is chosen for all, where nothing was
    /// @param labels in their order, with their colours
    /// @param lists  addresses of sections that came by a list, each with that of the list
    public Filed file(List<NewFiled> those, Choices all, List<Label> labels, Map<URI, URI> lists, Instant now) {
        return database.change(MADE_BY_READER, session -> {
            for (var label : labels) {
                session.run("INSERT OR IGNORE INTO label (title, position, colour) VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM label), ?)",
                        label.title(), label.colour() == null ? null : label.colour().name());
            }
            var before = session.number("SELECT seq FROM sqlite_sequence WHERE name = 'folder'");
            var sections = new ArrayList<SectionId>();
            for (var one : those) {
                var made = file(session, one, before, now);
                if (made != null) {
                    sections.add(made);
                }
            }
            ReadingLists.mark(session, lists);
            if (FolderTree.of(session).folder(FolderId.ROOT).own().equals(Choices.NONE)) {
                Folders.choose(session, FolderId.ROOT, all);
            }
            Effective.settle(session);
            return new Filed(sections, session.query("SELECT id FROM folder WHERE id > ? ORDER BY id", row -> new FolderId(row.getLong("id")), before));
        });
    }

    /// @param before the number of the last folder that was there
    private static @Nullable SectionId file(Session session, NewFiled one, long before, Instant now) throws SQLException {
        return switch (one) {
            case NewFolder folder -> {
                var id = Folders.at(session, folder.titles());
                if (id.number() > before) {
                    Folders.choose(session, id, folder.own());
                    Folders.paint(session, id, folder.colour());
                    if (folder.list() != null) {
                        ReadingLists.add(session, id, folder.list());
                    }
                }
                yield null;
            }
            case NewSection section -> {
                var known = session.number("SELECT count(*) FROM section WHERE address = ? AND removed_at IS NULL", section.address()) > 0;
                yield known ? null : Sections.add(session, section, now);
            }
        };
    }
}
