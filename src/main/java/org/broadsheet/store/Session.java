package org.broadsheet.store;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One connection to the file, with its statements kept prepared. One thread at a time.
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /// Reads one row into a value.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Does something with one row.
    interface Step {
        void at(ResultSet row) throws SQLException;
    }

    private Session(Connection connection) {
        this.connection = connection;
    }

    /// @param options of the address: `?mode=ro` and the like, or nothing
    static Session open(Path file, String options) throws SQLException {
        return new Session(DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + options));
    }

    /// Runs statements that have no values, as many as the text has.
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// Runs one statement and says how many rows it changed.
    int run(String sql, @Nullable Object... values) throws SQLException {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException failure) {
            throw forgotten(sql, failure);
        }
    }

    /// Runs an `INSERT` into a table with an `id`, and gives that of the row.
    long insert(String sql, @Nullable Object... values) throws SQLException {
        run(sql, values);
        return number("SELECT last_insert_rowid()");
    }

    <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        var found = new ArrayList<T>();
        each(sql, rows -> found.add(row.read(rows)), values);
        return found;
    }

    /// Hands over row after row; those before a failure have been handed over.
    void each(String sql, Step step, @Nullable Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                step.at(rows);
            }
        } catch (SQLException failure) {
            throw forgotten(sql, failure);
        }
    }

    /// After a failure the driver has closed the statement, and it cannot be run again.
    private SQLException forgotten(String sql, SQLException failure) throws SQLException {
        var statement = prepared.remove(sql);
        if (statement != null) {
            statement.close();
        }
        return failure;
    }

    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        return query(sql, row, values).stream().findFirst();
    }

    /// The one number that the statement gives.
    long number(String sql, @Nullable Object... values) throws SQLException {
        return one(sql, row -> row.getLong(1), values).orElseThrow();
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
        return statement;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant at -> at.toEpochMilli();
            case URI address -> address.toString();
            case Boolean so -> so ? 1 : 0;
            case EntryId id -> id.number();
            case SectionId id -> id.number();
            case FolderId id -> id.number();
            default -> value;
        };
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }

    static @Nullable URI address(ResultSet row, String column) throws SQLException {
        return map(row.getString(column), URI::create);
    }

    /// Numbers as a JSON array, for `json_each`: one statement whatever their count.
    static String list(List<EntryId> ids) {
        return list(ids, EntryId::number);
    }

    static <I> String list(List<I> ids, ToLongFunction<I> number) {
        var text = new StringBuilder(ids.size() * 7 + 2).append('[');
        for (var id : ids) {
            text.append(text.length() == 1 ? "" : ",").append(number.applyAsLong(id));
        }
        return text.append(']').toString();
    }

    /// The same for texts.
    static String texts(List<String> texts) {
        return JsonMapper.shared().writeValueAsString(texts);
    }

    private static <A, B> @Nullable B map(@Nullable A value, Function<A, B> to) {
        return value == null ? null : to.apply(value);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
