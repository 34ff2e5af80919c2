package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.news.Article;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Shortfall;
import org.jspecify.annotations.Nullable;

/// The tables `article` (derived), and `page` and `element` (what it is derived from).
public final class Articles {
    private final Database database;

    Articles(Database database) {
        this.database = database;
    }

    /// The article as it was derived last; empty when there is none, or when it must be derived anew.
    public Optional<Article> article(EntryId id) {
        return database.read(session -> held(session, id.number()));
    }

    static Optional<Article> held(Session session, long id) throws SQLException {
        return session.one("SELECT json FROM article WHERE entry = ?", row -> row.getBytes("json"), id)
                .flatMap(Packed::text).flatMap(ArticleReading::read);
    }

    /// What is kept of the page it stands on, or of the publisher's document.
    public Optional<KeptPage> page(EntryId id) {
        return database.one("SELECT url, media_type, bytes FROM page WHERE entry = ?",
                row -> new KeptPage(URI.create(row.getString("url")), row.getString("media_type"), row.getBytes("bytes")), id)
                .flatMap(packed -> Packed.unpack(packed.bytes())
                        .map(bytes -> new KeptPage(packed.url(), packed.mediaType(), bytes)));
    }

    /// The entry's own element in its newest version.
    public Optional<String> source(EntryId id) {
        return database.one("SELECT source FROM element WHERE entry = ? ORDER BY id DESC LIMIT 1",
                row -> row.getBytes("source"), id).flatMap(Packed::text);
    }

    /// What an article was made from; empty when it is gone.
    public Optional<Provenance> provenance(EntryId id) {
        return database.one("""
                SELECT teaser.link, entry.received, coalesce(article.version, 0) AS version, page.url, coalesce(length(page.bytes), 0) AS size
                  FROM entry JOIN teaser ON teaser.entry = entry.id LEFT JOIN article ON article.entry = entry.id
                  LEFT JOIN page ON page.entry = entry.id
                 WHERE entry.id = ?
                """, row -> new Provenance(Session.address(row, "link"), Instant.ofEpochMilli(row.getLong("received")), row.getInt("version"),
                        Session.address(row, "url"), row.getLong("size")), id);
    }

    /// When each version of an entry came that is kept, newest first.
    public List<Instant> versions(EntryId id) {
        return database.query("SELECT kept_at FROM element WHERE entry = ? ORDER BY id DESC",
                row -> Instant.ofEpochMilli(row.getLong("kept_at")), id);
    }

    /// Keeps an article that was derived, in place of what was held. With a page its whole text is held; without one
    /// (derived anew from what is kept) that stays as it was. Nothing when the entry is gone.
    /// @param version of the code that derived it
    public void keep(EntryId id, Article article, int version, @Nullable KeptPage page, Instant now) {
        keep(id, article, version, page, null, now);
    }

    /// Keeps so much of an article as its page gives to somebody who has not paid.
    /// @param why the rest is not held
    public void keepBeginning(EntryId id, Article article, int version, KeptPage page, Shortfall why, Instant now) {
        keep(id, article, version, page, why, now);
    }

    private void keep(EntryId id, Article article, int version, @Nullable KeptPage page, @Nullable Shortfall why, Instant now) {
        database.write(FETCHED, session -> {
            if (session.number("SELECT count(*) FROM entry WHERE id = ?", id) == 0) {
                return;
            }
            if (page != null) {
                session.run("""
                        INSERT OR REPLACE INTO page (entry, url, media_type, kept_at, bytes) VALUES (?, ?, ?, ?, ?)
                        """, id, page.url(), page.mediaType(), now, Packed.pack(page.bytes()));
                session.run("UPDATE entry SET whole = ?, page_due = ?, page_shortfall = ?, retry_at = 0, tries = 0 WHERE id = ?",
                        why == null, why != null && !why.cause().lasting(), why == null ? null : why.cause().name(), id);
                session.run("UPDATE teaser SET page_trouble = ? WHERE entry = ?", why == null ? null : why.told(), id);
            }
            put(session, id.number(), article, version);
            Teasers.show(session, id.number(), article);
            session.run("UPDATE entry SET indexed = 0 WHERE id = ?", id);
            weigh(session, id.number());
        });
    }

    /// Articles that older code derived, newest first.
    public List<EntryId> olderThan(int version, int limit) {
        return database.query("SELECT entry FROM article WHERE version < ? ORDER BY entry DESC LIMIT ?",
                row -> new EntryId(row.getLong("entry")), version, limit);
    }

    /// What is to be fetched so that articles are held whole: unread ones first, and of those the newest. Served by the
    /// index `entry_wanting`.
    /// @param section in one section alone
    public List<Wanting> wanting(@Nullable SectionId section, Instant now, int limit) {
        return database.read(session -> {
            var found = new ArrayList<Wanting>();
            session.each("""
                    SELECT entry.id, entry.page_due, entry.carried, entry.tries, entry.read_at IS NULL AS unread, entry.sorted,
                           entry.read_at IS NULL OR entry.starred_at IS NOT NULL AS wished,
                           section.pictures, teaser.link, teaser.content_id
                      FROM entry JOIN teaser ON teaser.entry = entry.id JOIN section ON section.id = entry.section
                     WHERE entry.wanting = 1 AND entry.retry_at <= ?1 AND (?2 IS NULL OR entry.section = ?2)
                     ORDER BY entry.read_at IS NOT NULL, entry.sorted DESC LIMIT ?3
                    """, row -> found.add(new Wanting(new EntryId(row.getLong("id")), Session.address(row, "link"),
                            row.getString("content_id"), row.getBoolean("page_due"), row.getBoolean("carried"),
                            row.getBoolean("wished"), row.getBoolean("pictures") ? missing(session, row.getLong("id")) : List.of(), row.getInt("tries"),
                            row.getLong("sorted") + (row.getBoolean("unread") ? Wanting.UNREAD : 0))), now, section, limit);
            return found;
        });
    }

    /// Its pictures that are still to be fetched, in the order of the article; none where its section is to have none.
    public List<URI> missing(EntryId id) {
        return database.read(session -> session.number("""
                SELECT pictures FROM section WHERE id = (SELECT section FROM entry WHERE id = ?)
                """, id) > 0 ? missing(session, id.number()) : List.of());
    }

    private static List<URI> missing(Session session, long id) throws SQLException {
        return session.query("""
                SELECT address FROM picture WHERE entry = ? AND sha256 IS NULL AND failed IS NULL ORDER BY position
                """, row -> Objects.requireNonNull(Session.address(row, "address")), id);
    }

    /// Its page could not be had. Where that will last, it is wanted no more until its text changes.
    public void pageFailed(EntryId id, Shortfall why) {
        database.write(FETCHED, session -> {
            session.run("UPDATE entry SET page_shortfall = ?, page_due = page_due AND NOT ? WHERE id = ?", why.cause().name(),
                    why.cause().lasting(), id);
            session.run("UPDATE teaser SET page_trouble = ? WHERE entry = ?", why.told(), id);
            weigh(session, id.number());
        });
    }

    /// Something of it could not be had this time: it is wanted no more before `until`.
    public void postpone(EntryId id, Instant until) {
        database.write(FETCHED, session -> session.run("UPDATE entry SET retry_at = ?, tries = tries + 1 WHERE id = ?", until, id));
    }

    /// The article, whom it names as its source, and the list of its pictures; those already held, be it for another article, stay.
    static void put(Session session, long id, Article article, int version) throws SQLException {
        session.run("INSERT OR REPLACE INTO article (entry, version, json) VALUES (?, ?, ?)", id, version,
                Packed.pack(ArticleJson.write(article)));
        Sources.put(session, id, article);
        session.run("UPDATE picture SET position = -1 WHERE entry = ?", id);
        int position = 0;
        for (var picture : article.pictures()) {
            session.run("""
                    INSERT INTO picture (entry, address, position, lead, sha256) VALUES (?1, ?2, ?3, ?4,
                           (SELECT sha256 FROM picture WHERE address = ?2 AND sha256 IS NOT NULL LIMIT 1))
                        ON CONFLICT (entry, address) DO UPDATE SET position = excluded.position, lead = excluded.lead
                    """, id, picture.url(), position++, picture.lead());
        }
        session.run("DELETE FROM picture WHERE entry = ? AND position = -1", id);
    }

    /// Says anew what of an entry is held, why not more, what is wanting, and which picture stands for it in lists. Of its
    /// pictures the first that can still come tells why, else the first that cannot.
    static void weigh(Session session, long id) throws SQLException {
        session.run("""
                UPDATE entry
                   SET readiness = CASE WHEN NOT whole THEN 'LEAD' WHEN lacking > 0 THEN 'TEXT' ELSE 'COMPLETE' END,
                       wanting = page_due OR (coming > 0 AND pictures),
                       shortfall = CASE
                           WHEN NOT whole AND full_text = 'NEVER' THEN 'TEXT_UNWANTED'
                           WHEN NOT whole THEN coalesce(page_shortfall, 'NOT_FETCHED')
                           WHEN lacking = 0 THEN NULL
                           WHEN NOT pictures THEN 'PICTURES_UNWANTED'
                           ELSE (SELECT coalesce(shortfall, 'NOT_FETCHED') FROM picture WHERE entry = ?1 AND sha256 IS NULL
                                  ORDER BY failed IS NOT NULL, position LIMIT 1) END
                  FROM (SELECT full_text, pictures FROM section WHERE id = (SELECT section FROM entry WHERE id = ?1)),
                       (SELECT count(*) AS lacking, coalesce(sum(failed IS NULL), 0) AS coming FROM picture
                         WHERE entry = ?1 AND sha256 IS NULL)
                 WHERE id = ?1
                """, id);
        session.run("""
                UPDATE teaser SET thumbnail = (SELECT sha256 FROM picture WHERE entry = ?1 AND sha256 IS NOT NULL
                 ORDER BY lead DESC, position LIMIT 1)
                 WHERE entry = ?1
                """, id);
    }
}
