package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.news.Activity;
import org.jspecify.annotations.Nullable;

/// The table `activity`: what was fetched, the newest of it.
public final class Activities {
    /// Some refreshes of a large collection, in two megabytes.
    static final int KEPT = 10_000;

    private final Database database;

    Activities(Database database) {
        this.database = database;
    }

    /// Writes lines in one transaction, in the order in which they ended, and lets go of the oldest.
    public void keep(List<Activity> lines) {
        database.write(FETCHED, session -> {
            for (var line : lines) {
                session.run("""
                        INSERT INTO activity (time, url, status, bytes, took, fresh, changed, error)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """, line.time(), line.url(), line.status(), line.bytes(), line.took().toNanos() / 1000, line.fresh(),
                        line.changed(), line.error());
            }
            session.run("DELETE FROM activity WHERE id <= (SELECT max(id) FROM activity) - ?", KEPT);
        });
    }

    /// By when they began, newest first.
    /// @param limit at most so many
    public List<Activity> newest(int limit) {
        return database.query("SELECT * FROM activity ORDER BY time DESC, id DESC LIMIT ?", Activities::line, limit);
    }

    private static Activity line(ResultSet row) throws SQLException {
        return new Activity(Instant.ofEpochMilli(row.getLong("time")), Session.address(row, "url"), row.getInt("status"),
                row.getLong("bytes"), Duration.ofNanos(row.getLong("took") * 1000), number(row, "fresh"), number(row, "changed"),
                row.getString("error"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
