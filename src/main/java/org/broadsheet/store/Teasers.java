package org.broadsheet.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.broadsheet.news.Article;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Readiness;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Shortfall;
import org.broadsheet.news.Teaser;
import org.jspecify.annotations.Nullable;

/// The table `teaser`: what a list shows of an article, beside the article so that lists need not unpack it.
final class Teasers {
    /// No list shows more, and a headline of a megabyte must not slow every list.
    private static final int LONGEST = 1000;

    private Teasers() {}

    static void insert(Session session, long id, Announced announced) throws SQLException {
        session.run("""
                INSERT INTO teaser (entry, headline, agencies, published, url, link, content_id, text_hash)
                VALUES (?1, ?2, '', ?3, ?4, ?4, ?5, ?6)
                """, id, cut(announced.headline()), text(announced.published()), announced.link(), announced.contentId(),
                announced.textHash());
    }

    /// Shows the headline of a new version, whose text follows.
    static void rename(Session session, long id, Announced announced) throws SQLException {
        session.run("UPDATE teaser SET headline = ?, link = ?, content_id = ?, text_hash = ? WHERE entry = ?",
                cut(announced.headline()), announced.link(), announced.contentId(), announced.textHash(), id);
    }

    private static @Nullable String text(@Nullable NewsDate published) {
        return published == null ? null : published.text();
    }

    /// Lets the list show this article, and puts it where its date says.
    static void show(Session session, long id, Article article) throws SQLException {
        session.run("""
                UPDATE teaser SET headline = ?, kicker = ?, lead = ?, byline = ?, agencies = ?, published = ?, language = ?,
                       url = coalesce(?, link)
                 WHERE entry = ?
                """, cut(article.headline()), cut(article.kicker()), cut(article.lead()), cut(article.byline()),
                String.join("\n", article.agencies()), text(article.published()), article.language(),
                article.permalink(), id);
        var received = Instant.ofEpochMilli(session.number("SELECT received FROM entry WHERE id = ?", id));
        session.run("UPDATE entry SET sorted = ?1 WHERE id = ?2 AND sorted <> ?1", order(article.published(), received), id);
    }

    /// A day alone orders like the moment of arrival, if that was the day. A date in the future would stand at the top
    /// for good, so it counts as the arrival too.
    static Instant order(@Nullable NewsDate published, Instant received) {
        if (published == null) {
            return received;
        }
        var at = published.instant();
        var sameDay = published instanceof NewsDate.Day && received.isBefore(at.plusSeconds(86_400));
        return at.isAfter(received) || sameDay ? received : at;
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
    }

    /// In the order of the numbers; those that are gone are left out.
    static List<Teaser> of(Database database, List<EntryId> ids) {
        var found = new HashMap<EntryId, Teaser>();
        database.query("""
                SELECT teaser.*, entry.id, entry.section, entry.received, entry.readiness, entry.shortfall,
                       CASE WHEN entry.shortfall IS NULL THEN NULL WHEN NOT entry.whole THEN page_trouble ELSE
                       (SELECT coalesce(failed, trouble) FROM picture WHERE picture.entry = entry.id AND sha256 IS NULL
                         ORDER BY failed IS NOT NULL, position LIMIT 1) END AS told,
                       entry.read_at IS NOT NULL AS is_read, entry.starred_at IS NOT NULL AS is_starred,
                       section.title AS section_title
                  FROM json_each(?) AS wished
                  JOIN entry ON entry.id = wished.value
                  JOIN teaser ON teaser.entry = entry.id
                  JOIN section ON section.id = entry.section
                """, Teasers::teaser, Session.list(ids)).forEach(teaser -> found.put(teaser.id(), teaser));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Teaser teaser(ResultSet row) throws SQLException {
        return new Teaser(new EntryId(row.getLong("id")), new SectionId(row.getLong("section")),
                row.getString("section_title"), row.getString("headline"), row.getString("kicker"), row.getString("lead"),
                row.getString("byline"), row.getString("agencies").lines().toList(), published(row.getString("published")),
                Instant.ofEpochMilli(row.getLong("received")), address(row), row.getString("language"),
                row.getBoolean("is_read"), row.getBoolean("is_starred"), Readiness.valueOf(row.getString("readiness")),
                shortfall(row), row.getString("thumbnail"));
    }

    private static @Nullable Shortfall shortfall(ResultSet row) throws SQLException {
        var cause = row.getString("shortfall");
        return cause == null ? null : new Shortfall(Shortfall.Cause.valueOf(cause), row.getString("told"));
    }

    private static @Nullable URI address(ResultSet row) throws SQLException {
        return Session.address(row, "url");
    }

    private static @Nullable Instant published(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.indexOf('T') > 0 ? Instant.parse(text) : new NewsDate.Day(LocalDate.parse(text)).instant();
    }
}
