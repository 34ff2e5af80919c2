package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;

/// The table `feed_state`.
public final class FeedStates {
    private static final LastDocument NONE = new LastDocument("", 0, 0, List.of(), null);

    private final Database database;

    FeedStates(Database database) {
        this.database = database;
    }

    /// [FeedState#NEW] for a feed that nothing is remembered of.
    public FeedState of(SectionId section) {
        return database.one("SELECT * FROM feed_state WHERE section = ?", FeedStates::state, section)
                .orElse(FeedState.NEW);
    }

    /// Remembers it, without entries: after an answer that brought none. A section that is gone is let be.
    public void keep(SectionId section, FeedState state) {
        database.write(FETCHED, session -> keep(session, section, state));
    }

    static void keep(Session session, SectionId section, FeedState state) throws SQLException {
        var document = state.document() == null ? NONE : state.document();
        var times = state.timetable();
        session.run("""
                INSERT OR REPLACE INTO feed_state (section, etag, last_modified, checked, next, not_before, changed, error,
                       body_hash, failures, content_type, format, entries, whole, repairs, older, older_from,
                       received, gap, newest, wish, skip_hours, skip_days, why, span, succeeded)
                SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                       CASE WHEN ?7 IS NULL THEN ?3 ELSE (SELECT succeeded FROM feed_state WHERE section = section.id) END
                  FROM section WHERE id = ?
                """, state.etag(), state.lastModified(), state.checked(), state.next(), state.notBefore(),
                state.changed(), state.error(), state.bodyHash(), state.failures(), state.contentType(),
                document.format(), document.entries(), document.whole(), String.join("\n", document.repairs()),
                document.older(), state.olderFrom(), times.received(), milliseconds(times.gap()), times.newest(),
                milliseconds(times.wish()), numbers(times.skipHours().stream()),
                numbers(times.skipDays().stream().map(DayOfWeek::getValue)), times.why(), milliseconds(times.span()), section);
    }

    /// When each feed last gave an answer that could be used; those that never did are left out.
    public Map<SectionId, Instant> succeeded() {
        return database.query("SELECT section, succeeded FROM feed_state WHERE succeeded IS NOT NULL",
                row -> Map.entry(new SectionId(row.getLong("section")), Instant.ofEpochMilli(row.getLong("succeeded"))))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable Long milliseconds(@Nullable Duration time) {
        return time == null ? null : time.toMillis();
    }

    private static String numbers(Stream<Integer> numbers) {
        return numbers.map(String::valueOf).collect(Collectors.joining(","));
    }

    /// Where fetching older articles goes on.
    public void olderFrom(SectionId section, URI address) {
        database.write(FETCHED, session -> olderFrom(session, section, address));
    }

    /// The server asks to be left alone until then.
    public void leaveAlone(SectionId section, Instant until) {
        database.write(FETCHED, session -> session.run("UPDATE feed_state SET not_before = ? WHERE section = ?", until,
                section));
    }

    /// Their last failure was none of theirs: it counts no more, and they are asked again then.
    /// @param why in a word of whoever set the time
    public void forgive(List<SectionId> sections, Instant next, String why) {
        database.write(FETCHED, session -> {
            for (var section : sections) {
                session.run("""
                        UPDATE feed_state SET failures = max(failures - 1, 0), next = ?, why = ?, span = NULL,
                               error = CASE WHEN failures <= 1 THEN NULL ELSE error END
                         WHERE section = ?
                        """, next, why, section);
            }
        });
    }

    static void olderFrom(Session session, SectionId section, URI address) throws SQLException {
        session.run("UPDATE feed_state SET older_from = ? WHERE section = ?", address, section);
    }

    private static FeedState state(ResultSet row) throws SQLException {
        return new FeedState(row.getString("etag"), row.getString("last_modified"), Session.instant(row, "checked"),
                Session.instant(row, "next"), Session.instant(row, "not_before"), Session.instant(row, "changed"), row.getString("error"),
                row.getString("body_hash"), row.getInt("failures"), row.getString("content_type"), document(row),
                Session.address(row, "older_from"), timetable(row));
    }

    private static Timetable timetable(ResultSet row) throws SQLException {
        return new Timetable(Session.instant(row, "received"), time(row, "gap"), Session.instant(row, "newest"), time(row, "wish"),
                numbers(row.getString("skip_hours")).boxed().toList(),
                numbers(row.getString("skip_days")).mapToObj(DayOfWeek::of).toList(), row.getString("why"), time(row, "span"));
    }

    private static @Nullable Duration time(ResultSet row, String column) throws SQLException {
        var milliseconds = row.getLong(column);
        return row.wasNull() ? null : Duration.ofMillis(milliseconds);
    }

    private static IntStream numbers(String text) {
        return text.isEmpty() ? IntStream.empty() : Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt);
    }

    private static @Nullable LastDocument document(ResultSet row) throws SQLException {
        var format = row.getString("format");
        return format == null ? null : new LastDocument(format, row.getInt("entries"), row.getInt("whole"),
                row.getString("repairs").lines().toList(), Session.address(row, "older"));
    }
}
