package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The table `site_icon`: the icons of publishers' sites, small enough to be held at once.
public final class Icons {
    private final Database database;

    Icons(Database database) {
        this.database = database;
    }

    /// Those that are held, by host.
    public Map<String, byte[]> all() {
        return database.read(session -> {
            var icons = new HashMap<String, byte[]>();
            session.each("SELECT host, icon FROM site_icon WHERE icon IS NOT NULL", row -> icons.put(row.getString("host"), row.getBytes("icon")));
            return icons;
        });
    }

    /// The hosts that need not be asked: those whose icon is held, and those that were asked in vain since then.
    public Set<String> settled(Instant since) {
        return new HashSet<>(database.query("SELECT host FROM site_icon WHERE icon IS NOT NULL OR tried >= ?", row -> row.getString("host"), since));
    }

    /// Keeps an icon, or that there is none.
    /// @param icon absent: none could be had
    public void keep(String host, byte @Nullable [] icon, Instant now) {
        database.write(FETCHED, session -> session.run("INSERT OR REPLACE INTO site_icon (host, icon, tried) VALUES (?, ?, ?)", host, icon, now));
    }
}
