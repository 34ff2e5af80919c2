package org.broadsheet.store;

import java.time.Instant;
import java.util.List;
import org.broadsheet.news.Contents;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Source;

/// Which entries a list shows, as a condition on the table `entry`.
record Selection(String condition, List<Object> values) {
    /// @param todayFrom when the reader's own day began
    static Selection of(Contents what, Instant todayFrom) {
        return switch (what) {
            case Contents.Today() -> new Selection("sorted >= ?", List.of(todayFrom));
            case Contents.Unread() -> new Selection("read_at IS NULL", List.of());
            case Contents.Starred() -> new Selection("starred_at IS NOT NULL", List.of());
            case Contents.NotReady() -> new Selection("readiness <> 'COMPLETE'", List.of());
            case Contents.Everything() -> new Selection("TRUE", List.of());
            case Contents.Of(SectionId section) -> new Selection("section = ?", List.of(section));
            case Contents.Folder(FolderId folder) -> new Selection("""
                    section IN (WITH RECURSIVE inside (id) AS (SELECT ? UNION SELECT folder.id FROM folder JOIN inside ON folder.within = inside.id)
                                SELECT section.id FROM section JOIN inside ON section.within = inside.id WHERE removed_at IS NULL)
                    """, List.of(folder));
            case Contents.Labelled(String label) -> new Selection("""
                    section IN (SELECT section.id FROM section JOIN section_label ON section_label.section = section.id
                                 WHERE label = ? AND removed_at IS NULL)
                    """, List.of(label));
            case Contents.From(Source source, String name) -> new Selection(
                    "id IN (SELECT entry FROM source WHERE kind = ? AND name = ?)", List.of(source.name(), Sources.key(name)));
            case Contents.Found(String query) -> Words.query(query)
                    .map(match -> new Selection("id IN (SELECT rowid FROM search WHERE search MATCH ?)", List.<Object>of(match)))
                    .orElse(new Selection("FALSE", List.of()));
        };
    }

    Object[] with(Object... more) {
        var all = new Object[values.size() + more.length];
        values.toArray(all);
        System.arraycopy(more, 0, all, values.size(), more.length);
        return all;
    }
}
