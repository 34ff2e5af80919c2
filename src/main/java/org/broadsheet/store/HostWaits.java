package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The table `host_wait`: hosts that asked to be left alone.
public final class HostWaits {
    private final Database database;

    HostWaits(Database database) {
        this.database = database;
    }

    /// Until when which host is to be left alone; those whose wait is over are left out.
    public Map<String, Instant> all(Instant now) {
        return database.read(session -> {
            var waits = new HashMap<String, Instant>();
            session.each("SELECT host, until FROM host_wait WHERE until > ?",
                    row -> waits.put(row.getString("host"), Objects.requireNonNull(Session.instant(row, "until"))), now);
            return waits;
        });
    }

    /// The later of two waits holds. Lets go of those that are over.
    public void keep(String host, Instant until, Instant now) {
        database.write(FETCHED, session -> {
            session.run("DELETE FROM host_wait WHERE until <= ?", now);
            session.run("""
                    INSERT INTO host_wait (host, until) VALUES (?, ?)
                        ON CONFLICT (host) DO UPDATE SET until = max(until, excluded.until)
                    """, host, until);
        });
    }
}
