package org.broadsheet.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.Filed;
import org.broadsheet.news.Folder;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Section;
import org.jspecify.annotations.Nullable;

/// The folders as they are in one transaction. A folder that a damaged file has left without its outer one, or in a circle,
/// stands at the top.
final class FolderTree {
    /// A row of the table.
    private record Row(long id, long within, String title, long position, boolean closed, Choices own, @Nullable Colour colour) {}

    /// What stands in a folder, and where.
    private record Placed(long position, Filed what) {}

    private final Map<Long, Row> rows = new HashMap<>();
    private final Map<Long, List<String>> titles = new HashMap<>();

    private FolderTree(List<Row> all) {
        all.forEach(row -> rows.put(row.id, row));
        all.stream().filter(row -> row.id != root() && !reachesRoot(row)).toList()
                .forEach(lost -> rows.put(lost.id, new Row(lost.id, root(), lost.title, lost.position, lost.closed, lost.own, lost.colour)));
    }

    static FolderTree of(Session session) throws SQLException {
        return new FolderTree(session.query("SELECT * FROM folder ORDER BY id", FolderTree::row));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("id"), row.getLong("within"), row.getString("title"), row.getLong("position"), row.getBoolean("closed"),
                choices(row, ""), colour(row));
    }

    /// @param prefix of the columns' names
    static Choices choices(ResultSet row, String prefix) throws SQLException {
        var fullText = row.getString(prefix + "full_text");
        var pictures = row.getBoolean(prefix + "pictures");
        var asBefore = row.wasNull();
        var minutes = row.getInt(prefix + "minutes");
        return new Choices(fullText == null ? null : FullText.valueOf(fullText), asBefore ? null : Boolean.valueOf(pictures),
                row.wasNull() ? null : new Interval(minutes));
    }

    static @Nullable Colour colour(ResultSet row) throws SQLException {
        var name = row.getString("colour");
        return name == null ? null : Colour.valueOf(name);
    }

    private static long root() {
        return FolderId.ROOT.number();
    }

    private boolean reachesRoot(Row from) {
        var met = new HashSet<Long>();
        for (var row = from; row != null && met.add(row.id); row = rows.get(row.within)) {
            if (row.id == root()) {
                return true;
            }
        }
        return false;
    }

    /// The folder of this number, or the root where there is none.
    FolderId known(long id) {
        return rows.containsKey(id) ? new FolderId(id) : FolderId.ROOT;
    }

    /// Its titles from the outermost; none for the root.
    List<String> titles(FolderId id) {
        var kept = titles.get(id.number());
        if (kept != null) {
            return kept;
        }
        var from = new ArrayList<String>();
        for (var row = rows.get(id.number()); row != null && row.id != root(); row = rows.get(row.within)) {
            from.addFirst(row.title);
        }
        titles.put(id.number(), List.copyOf(from));
        return List.copyOf(from);
    }

    /// What holds in a folder: the nearest choice.
    Choices holds(FolderId id) {
        var chosen = Choices.NONE;
        var row = rows.get(id.number());
        while (row != null && row.id != root()) {
            chosen = chosen.within(row.own);
            row = rows.get(row.within);
        }
        return (row == null ? chosen : chosen.within(row.own)).within(Choices.USUAL);
    }

    /// Whether one folder is the other or stands in it, however deep.
    boolean inside(FolderId inner, FolderId outer) {
        var row = rows.get(inner.number());
        while (row != null && row.id != outer.number() && row.id != root()) {
            row = rows.get(row.within);
        }
        return row != null && row.id == outer.number();
    }

    Folder folder(FolderId id) {
        var row = rows.get(id.number());
        return row == null ? new Folder(FolderId.ROOT, FolderId.ROOT, List.of(), false, Choices.NONE, null)
                : new Folder(id, new FolderId(row.within), titles(id), row.closed, row.own, row.colour);
    }

    /// All folders but the root, and the sections, as they follow on each other in the menu: a folder, then what stands in it.
    List<Filed> order(List<Section> sections) {
        var within = new HashMap<FolderId, List<Placed>>();
        sections.forEach(section -> within.computeIfAbsent(section.within(), _ -> new ArrayList<>())
                .add(new Placed(section.filing().position(), section)));
        rows.values().stream().filter(row -> row.id != root()).sorted(Comparator.comparingLong(Row::id))
                .forEach(row -> within.computeIfAbsent(new FolderId(row.within), _ -> new ArrayList<>())
                        .add(new Placed(row.position, folder(new FolderId(row.id)))));
        within.values().forEach(all -> all.sort(Comparator.comparingLong(Placed::position)));
        var order = new ArrayList<Filed>();
        put(FolderId.ROOT, within, order);
        return order;
    }

    private static void put(FolderId folder, Map<FolderId, List<Placed>> within, List<Filed> order) {
        for (var placed : within.getOrDefault(folder, List.of())) {
            order.add(placed.what);
            if (placed.what instanceof Folder inner) {
                put(inner.id(), within, order);
            }
        }
    }
}
