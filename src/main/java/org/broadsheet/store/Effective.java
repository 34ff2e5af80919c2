package org.broadsheet.store;

import java.sql.SQLException;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Interval;

/// What holds for each section: the choice that is nearest to it. It stands with the section, where every statement that
/// needs it finds it, and is put right whenever a choice or a place changes.
final class Effective {
    /// A section, and what held for it.
    private record Held(long id, FolderId within, Choices own, Choices before) {}

    private Effective() {}

    /// Puts right what holds for the sections, and what of their articles is to be fetched.
    static void settle(Session session) throws SQLException {
        var tree = FolderTree.of(session);
        for (var held : session.query("SELECT * FROM section", row -> new Held(row.getLong("id"), tree.known(row.getLong("within")),
                FolderTree.choices(row, "own_"), FolderTree.choices(row, "")))) {
            var now = held.own.within(tree.holds(held.within));
            if (!now.equals(held.before)) {
                session.run("UPDATE section SET full_text = ?, pictures = ?, minutes = ? WHERE id = ?", fullText(now).name(), now.pictures(),
                        minutes(now), held.id);
                if (!now.withInterval(null).equals(held.before.withInterval(null))) {
                    extent(session, held.id, fullText(now));
                }
                if (minutes(now) != minutes(held.before)) {
                    interval(session, held.id, minutes(now));
                }
            }
        }
    }

    private static FullText fullText(Choices held) {
        return held.fullText() == null ? FullText.AUTO : held.fullText();
    }

    private static int minutes(Choices held) {
        return held.interval() == null ? Interval.RHYTHM.minutes() : held.interval().minutes();
    }

    /// What is wanted now is fetched, what is not wanted any more is fetched no more and stays where it is held.
    private static void extent(Session session, long section, FullText fullText) throws SQLException {
        session.run("""
                UPDATE entry SET page_due = CASE ?2 WHEN 'NEVER' THEN 0 ELSE (page_due AND NOT (carried AND ?2 = 'AUTO'))
                    OR ((NOT whole OR (carried AND ?2 = 'ALWAYS' AND NOT EXISTS (SELECT 1 FROM page WHERE page.entry = entry.id)))
                        AND coalesce(page_shortfall, '') NOT IN (SELECT value FROM json_each(?3))
                        AND EXISTS (SELECT 1 FROM teaser WHERE teaser.entry = entry.id AND link IS NOT NULL)) END
                 WHERE section = ?1
                """, section, fullText.name(), Gaps.LASTING);
        for (long entry : session.query("SELECT id FROM entry WHERE section = ?", row -> row.getLong(1), section)) {
            Articles.weigh(session, entry);
        }
    }

    /// A time that the reader chose counts from the last visit; where the feed's own rhythm holds again, it is asked soon, as
    /// that was not learned meanwhile. After failures the wait for them holds.
    private static void interval(Session session, long section, int minutes) throws SQLException {
        session.run("""
                UPDATE feed_state SET next = CASE WHEN ?2 > 0 THEN checked + ?2 * 60000 ELSE checked END, why = CASE WHEN ?2 > 0 THEN 'READER' ELSE 'USUAL' END,
                       span = CASE WHEN ?2 > 0 THEN ?2 * 60000 END
                 WHERE section = ?1 AND failures = 0 AND checked IS NOT NULL
                """, section, minutes);
    }
}
