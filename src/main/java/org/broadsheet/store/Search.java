package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.util.List;
import java.util.Optional;
import org.broadsheet.news.Article;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Hit;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;

/// The index over the texts (FTS5). It is derived: articles go in some time after they were stored, and it can be made
/// anew from them.
public final class Search {
    private final Database database;

    Search(Database database) {
        this.database = database;
    }

    /// Articles whose text is not in the index yet, newest first. Served by the index `entry_unindexed`.
    public List<EntryId> unindexed(int limit) {
        return database.query("SELECT id FROM entry WHERE indexed = 0 ORDER BY id DESC LIMIT ?",
                row -> new EntryId(row.getLong("id")), limit);
    }

    /// Puts the texts of these articles into the index, in one transaction: a hundred at a time keep others waiting for
    /// some 100 ms. One that has no text counts as done.
    public void index(List<EntryId> ids) {
        database.write(FETCHED, session -> {
            for (var id : ids) {
                var article = Articles.held(session, id.number());
                if (article.isPresent()) {
                    session.run("INSERT OR REPLACE INTO search (rowid, headline, text) SELECT id, ?, ? FROM entry WHERE id = ?",
                            Words.indexed(PlainText.top(article.get())), text(article.get()), id);
                }
                session.run("UPDATE entry SET indexed = 1 WHERE id = ?", id);
            }
        });
    }

    private static String text(Article article) {
        return Words.indexed(PlainText.text(article) + "\n" + PlainText.rest(article));
    }

    /// Articles that hold every word of the query and every "phrase", newest first. A word of three letters or more may
    /// go on; accents and case do not count.
    /// @param query   as the reader typed it, whatever that is
    /// @param sections in these alone; none named means all
    public List<Hit> find(String query, List<SectionId> sections, int limit) {
        var match = Words.query(query);
        if (match.isEmpty()) {
            return List.of();
        }
        var terms = Words.terms(query);
        return database.read(session -> session.query("""
                SELECT entry.id, article.json
                  FROM (SELECT id, sorted FROM entry
                         WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?1) AND (?2 = '[]' OR section IN (SELECT value FROM json_each(?2)))
                         ORDER BY sorted DESC, id DESC LIMIT ?3) AS entry
                  LEFT JOIN article ON article.entry = entry.id
                 ORDER BY entry.sorted DESC, entry.id DESC
                """, row -> new Hit(new EntryId(row.getLong("id")), excerpt(row.getBytes("json"), terms)), match.get(),
                Session.list(sections, SectionId::number), limit));
    }

    private static String excerpt(byte @Nullable [] json, List<Words.Term> terms) {
        return Optional.ofNullable(json).flatMap(Packed::text).flatMap(ArticleReading::read)
                .map(article -> Excerpt.of(PlainText.text(article), terms)).orElse("");
    }
}
