package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.MADE_BY_READER;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.Folder;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;

/// The table `folder`, and where sections stand in it: the reader's menu.
public final class Folders {
    /// Deeper than anybody files; bounds what a list of subscriptions can ask for.
    public static final int DEEPEST = 32;

    private final Database database;

    Folders(Database database) {
        this.database = database;
    }

    /// All folders but the root, and all sections, in the order of the menu: a folder, then what stands in it.
    public List<Filed> order() {
        return database.read(Sections::order);
    }

    /// The root for one that is not there.
    public Folder of(FolderId id) {
        return database.read(session -> FolderTree.of(session).folder(id));
    }

    /// What holds in a folder for what chooses nothing itself.
    public Choices holds(FolderId id) {
        return database.read(session -> FolderTree.of(session).holds(id));
    }

    /// The folder with these titles, from the outermost; what of it is missing is made, at the end of where it belongs.
    public FolderId at(List<String> titles) {
        return database.change(MADE_BY_READER, session -> at(session, titles));
    }

    /// The titles that a path is made of: `Press/Coast`.
    public static List<String> titles(String path) {
        return Arrays.stream(path.split("/", -1)).map(String::strip).filter(title -> !title.isEmpty()).toList();
    }

    /// Titles that are deeper than [#DEEPEST] are left out.
    static FolderId at(Session session, List<String> titles) throws SQLException {
        var id = FolderId.ROOT;
        for (var title : titles.stream().limit(DEEPEST).toList()) {
            var there = session.one("SELECT id FROM folder WHERE within = ? AND title = ? AND id <> 1", row -> row.getLong("id"), id, title);
            id = new FolderId(there.isPresent() ? there.get()
                    : session.insert("INSERT INTO folder (within, title, position) VALUES (?, ?, ?)", id, title, next(session, id)));
        }
        return id;
    }

    /// The position behind everything that stands in a folder.
    static long next(Session session, FolderId within) throws SQLException {
        return session.number("""
                SELECT coalesce(max(position), 0) + 1
                  FROM (SELECT position FROM folder WHERE within = ?1 AND id <> 1 UNION ALL SELECT position FROM section WHERE within = ?1)
                """, within);
    }

    /// Makes a folder at the end of another.
    /// @return empty when one of that title stands there, or it would stand deeper than [#DEEPEST]
    public Optional<FolderId> make(FolderId within, String title) {
        return database.change(MADE_BY_READER, session -> {
            if (FolderTree.of(session).titles(within).size() >= DEEPEST || taken(session, within, title, FolderId.ROOT)) {
                return Optional.empty();
            }
            return Optional.of(new FolderId(session.insert("INSERT INTO folder (within, title, position) VALUES (?, ?, ?)", within, title,
                    next(session, within))));
        });
    }

    private static boolean taken(Session session, FolderId within, String title, FolderId but) throws SQLException {
        return session.number("SELECT count(*) FROM folder WHERE within = ? AND title = ? AND id NOT IN (1, ?)", within, title, but) > 0;
    }

    /// Gives a folder or a section another title.
    /// @return false when a folder of that title stands beside it, or it is not there
    public boolean rename(FiledId what, String title) {
        return database.change(MADE_BY_READER, session -> switch (what) {
            case FolderId id -> !taken(session, FolderTree.of(session).folder(id).within(), title, id)
                    && session.run("UPDATE folder SET title = ? WHERE id = ? AND id <> 1", title, id) > 0;
            case SectionId id -> session.run("UPDATE section SET title = ? WHERE id = ?", title, id) > 0;
        });
    }

    /// Puts a folder with all that stands in it, or a section, into a folder; what was chosen there holds for it from now on.
    /// @param before what it is to stand before; absent: at the end
    /// @return false when a folder would come to stand in itself, beside another of its title, or too deep
    public boolean move(FiledId what, FolderId into, @Nullable FiledId before) {
        return database.change(MADE_BY_READER, session -> {
            var tree = FolderTree.of(session);
            if (what instanceof FolderId id && (tree.inside(into, id) || taken(session, into, tree.folder(id).title(), id)
                    || tree.titles(into).size() + 1 + depth(session, tree, id) > DEEPEST)) {
                return false;
            }
            place(session, what, into, next(session, into));
            var order = new ArrayList<>(standing(session, into));
            order.remove(what);
            order.add(before == null || !order.contains(before) ? order.size() : order.indexOf(before), what);
            number(session, order, into);
            Effective.settle(session);
            return true;
        });
    }

    /// How many folders deep what stands in a folder goes.
    private static int depth(Session session, FolderTree tree, FolderId id) throws SQLException {
        return folders(session).stream().filter(one -> tree.inside(one, id)).mapToInt(one -> tree.titles(one).size()).max().orElse(0) - tree.titles(id).size();
    }

    private static List<FolderId> folders(Session session) throws SQLException {
        return session.query("SELECT id FROM folder", row -> new FolderId(row.getLong("id")));
    }

    private static List<FiledId> standing(Session session, FolderId within) throws SQLException {
        return session.query("""
                SELECT id, position, 1 AS folder FROM folder WHERE within = ?1 AND id <> 1
                UNION ALL SELECT id, position, 0 FROM section WHERE within = ?1 AND removed_at IS NULL ORDER BY position, folder, id
                """, row -> row.getBoolean("folder") ? new FolderId(row.getLong("id")) : new SectionId(row.getLong("id")), within);
    }

    private static void place(Session session, FiledId what, FolderId within, long position) throws SQLException {
        session.run("UPDATE " + table(what) + " SET within = ?, position = ? WHERE id = ?", within, position, what);
    }

    /// Lets a folder go. What stands in it goes to where it stood; a folder that meets one of its title there is joined with it.
    public void remove(FolderId id) {
        database.write(MADE_BY_READER, session -> {
            if (!id.equals(FolderId.ROOT)) {
                var within = FolderTree.of(session).folder(id).within();
                var order = new ArrayList<>(standing(session, within));
                var at = order.indexOf(id);
                var inside = standing(session, id);
                session.run("UPDATE folder SET title = char(0) || id WHERE id = ?", id); // one in it may bear its title
                var freed = empty(session, inside, within);
                session.run("DELETE FROM folder WHERE id = ?", id);
                order.remove(id);
                order.addAll(at, freed);
                number(session, order, within);
                Effective.settle(session);
            }
        });
    }

    /// What was saved from a damaged file without the folder it stood in, or in a circle, stands at the top from now on.
    static void gather(Session session) throws SQLException {
        var tree = FolderTree.of(session);
        for (var id : folders(session)) {
            if (session.run("UPDATE OR IGNORE folder SET within = ? WHERE id = ?", tree.folder(id).within(), id) == 0) {
                session.run("UPDATE folder SET within = 1, title = title || ' ' || id WHERE id = ?", id); // one of its title is there
            }
        }
        session.run("UPDATE section SET within = 1 WHERE within NOT IN (SELECT id FROM folder UNION SELECT 0)");
    }

    /// @return what now stands in the other folder
    private static List<FiledId> empty(Session session, List<FiledId> inside, FolderId into) throws SQLException {
        var freed = new ArrayList<FiledId>();
        for (var what : inside) {
            var twin = what instanceof FolderId id ? session.one("""
                    SELECT other.id FROM folder JOIN folder AS other ON other.title = folder.title
                     WHERE folder.id = ? AND other.within = ? AND other.id NOT IN (1, folder.id)
                    """, row -> new FolderId(row.getLong("id")), id, into) : Optional.<FolderId>empty();
            if (twin.isEmpty()) {
                place(session, what, into, 0);
                freed.add(what);
            } else {
                var joined = new ArrayList<>(standing(session, twin.get()));
                joined.addAll(empty(session, standing(session, (FolderId) what), twin.get()));
                number(session, joined, twin.get());
                session.run("DELETE FROM folder WHERE id = ?", what);
            }
        }
        return freed;
    }

    private static void number(Session session, List<FiledId> order, FolderId within) throws SQLException {
        for (int i = 0; i < order.size(); i++) {
            place(session, order.get(i), within, i + 1);
        }
    }

    /// Lets those of these folders go in which nothing stands, the inner ones first.
    public void removeEmpty(List<FolderId> folders) {
        database.write(MADE_BY_READER, session -> {
            var tree = FolderTree.of(session);
            for (var id : folders.stream().sorted(Comparator.comparingInt((FolderId one) -> tree.titles(one).size()).reversed()).toList()) {
                session.run("""
                        DELETE FROM folder WHERE id = ?1 AND id <> 1 AND NOT EXISTS (SELECT 1 FROM folder AS deeper WHERE deeper.within = ?1)
                           AND NOT EXISTS (SELECT 1 FROM section WHERE section.within = ?1 AND removed_at IS NULL)
                        """, id);
            }
        });
    }

    /// Folds away what stands in a folder, or shows it.
    public void close(FolderId id, boolean closed) {
        database.write(MADE_BY_READER, session -> session.run("UPDATE folder SET closed = ? WHERE id = ?", closed, id));
    }

    /// The same for all folders and all labels.
    public void closeAll(boolean closed) {
        database.write(MADE_BY_READER, session -> {
            session.run("UPDATE folder SET closed = ?", closed);
            session.run("UPDATE label SET closed = ?", closed);
        });
    }

    /// Marks it with a colour.
    /// @param colour absent: none
    public void paint(FiledId what, @Nullable Colour colour) {
        database.write(MADE_BY_READER, session -> paint(session, what, colour));
    }

    static void paint(Session session, FiledId what, @Nullable Colour colour) throws SQLException {
        session.run("UPDATE " + table(what) + " SET colour = ? WHERE id = ?", colour == null ? null : colour.name(), what);
    }

    /// Has it so from now on, also of the articles that are here.
    public void choose(FiledId what, Choices choices) {
        database.write(MADE_BY_READER, session -> {
            choose(session, what, choices);
            Effective.settle(session);
        });
    }

    static void choose(Session session, FiledId what, Choices choices) throws SQLException {
        var own = what instanceof SectionId ? "own_" : "";
        session.run("UPDATE " + table(what) + " SET " + own + "full_text = ?, " + own + "pictures = ?, " + own + "minutes = ? WHERE id = ?",
                choices.fullText() == null ? null : choices.fullText().name(), choices.pictures(),
                choices.interval() == null ? null : choices.interval().minutes(), what);
    }

    private static String table(FiledId what) {
        return what instanceof FolderId ? "folder" : "section";
    }

    /// Puts all back as it stood once: folders, their order, and of each section its title, its place, its labels and its colour.
    /// What was chosen stays as it is; a folder that comes back has again what was chosen for it.
    /// A section that came since goes to the end of the top when its folder goes.
    /// @param order as [#order] gave it
    public void restore(List<Filed> order) {
        database.write(MADE_BY_READER, session -> {
            var there = Set.copyOf(folders(session));
            session.run("UPDATE folder SET title = char(0) || id WHERE id <> 1"); // two may have changed their titles
            var positions = new HashMap<FolderId, Integer>();
            for (var filed : order) {
                var position = positions.merge(filed.within(), 1, Integer::sum);
                switch (filed) {
                    case Folder folder -> session.run("""
                            INSERT INTO folder (id, within, title, position, closed) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id)
                                DO UPDATE SET within = excluded.within, title = excluded.title, position = excluded.position
                            """, folder.id(), folder.within(), folder.title(), position, folder.closed());
                    case Section section -> {
                        session.run("UPDATE section SET title = ?, within = ?, position = ? WHERE id = ?", section.title(), section.within(),
                                position, section.id());
                        Labels.put(session, section.id(), section.labels());
                    }
                }
                if (filed instanceof Folder folder && !there.contains(folder.id())) {
                    choose(session, folder.id(), folder.own());
                }
                paint(session, filed.id(), filed.colour());
            }
            session.run("DELETE FROM folder WHERE title = char(0) || id");
            session.run("UPDATE section SET within = 1, position = (SELECT max(position) FROM section) + 1 WHERE within NOT IN (SELECT id FROM folder)");
            Effective.settle(session);
        });
    }
}
