package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Shortfall;
import org.broadsheet.news.Shortfall.Cause;

/// What articles lack for being read offline, over the tables `entry` and `picture`. Where sections are asked for, none
/// named means all.
public final class Gaps {
    private static final String IN_SECTIONS = "(?1 = '[]' OR entry.section IN (SELECT value FROM json_each(?1)))";
    private static final String CHOSEN = names(Cause::chosen);
    /// Reasons for which nothing is fetched again, as a JSON array.
    static final String LASTING = names(Cause::lasting);

    private final Database database;

    Gaps(Database database) {
        this.database = database;
    }

    /// How many articles there are, and how many of them are ready.
    public record Tally(int articles, int ready) {}

    public Tally tally(List<SectionId> sections) {
        return database.one("""
                SELECT count(*) AS articles, coalesce(sum(readiness = 'COMPLETE'), 0) AS ready FROM entry WHERE %s
                """.formatted(IN_SECTIONS), row -> new Tally(row.getInt("articles"), row.getInt("ready")), list(sections)).orElseThrow();
    }

    /// How many articles wait for something that can be fetched.
    public int wanting(List<SectionId> sections) {
        return database.one("SELECT count(*) FROM entry WHERE wanting = 1 AND " + IN_SECTIONS, row -> row.getInt(1), list(sections))
                .orElseThrow();
    }

    /// Those sections in which articles wait for something, also ones that were given up and live on in starred articles.
    public List<SectionId> sectionsWanting(List<SectionId> sections) {
        return database.query("SELECT DISTINCT section FROM entry WHERE wanting = 1 AND " + IN_SECTIONS,
                row -> new SectionId(row.getLong(1)), list(sections));
    }

    /// Whatever the reader has not chosen to do without, newest article first, and of each in the order of the article.
    public List<Gap> missing(List<SectionId> sections) {
        return database.query("""
                SELECT * FROM (
                SELECT entry.id, sorted, 1 AS page, -1 AS position, coalesce(link, url) AS address, entry.shortfall, page_trouble AS told
                  FROM entry JOIN teaser ON teaser.entry = entry.id
                 WHERE NOT whole AND entry.shortfall NOT IN (SELECT value FROM json_each(?2)) AND %1$s
                 UNION ALL
                SELECT entry.id, sorted, 0, picture.position, picture.address, coalesce(picture.shortfall, 'NOT_FETCHED'), coalesce(failed, trouble)
                  FROM entry JOIN picture ON picture.entry = entry.id JOIN section ON section.id = entry.section
                 WHERE readiness <> 'COMPLETE' AND sha256 IS NULL AND section.pictures AND %1$s
                ) ORDER BY sorted DESC, id DESC, position
                """.formatted(IN_SECTIONS), row -> new Gap(new EntryId(row.getLong("id")), row.getBoolean("page"), Session.address(row, "address"),
                new Shortfall(Cause.valueOf(row.getString("shortfall")), row.getString("told"))), list(sections), CHOSEN);
    }

    /// Lets nothing wait any longer for another try.
    public void hurry(List<SectionId> sections) {
        database.write(FETCHED, session -> session.run("UPDATE entry SET retry_at = 0 WHERE wanting = 1 AND retry_at > 0 AND " + IN_SECTIONS,
                list(sections)));
    }

    /// Wants again what is known to be not to be had.
    public void wantAgain(List<SectionId> sections) {
        database.write(FETCHED, session -> {
            var pages = session.query("""
                    UPDATE entry SET page_due = 1, retry_at = 0
                     WHERE page_shortfall IN (SELECT value FROM json_each(?2)) AND %s
                       AND section IN (SELECT id FROM section WHERE full_text <> 'NEVER') RETURNING id
                    """.formatted(IN_SECTIONS), row -> row.getLong("id"), list(sections), LASTING);
            var pictures = session.query("""
                    UPDATE picture SET failed = NULL WHERE shortfall IN (SELECT value FROM json_each(?2))
                       AND entry IN (SELECT id FROM entry WHERE %s) RETURNING entry
                    """.formatted(IN_SECTIONS), row -> row.getLong("entry"), list(sections), LASTING);
            for (long id : Stream.concat(pages.stream(), pictures.stream()).distinct().toList()) {
                Articles.weigh(session, id);
            }
        });
    }

    private static String names(Predicate<Cause> which) {
        return Session.texts(Arrays.stream(Cause.values()).filter(which).map(Enum::name).toList());
    }

    private static String list(List<SectionId> sections) {
        return Session.list(sections, SectionId::number);
    }
}
