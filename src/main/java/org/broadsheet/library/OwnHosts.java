package org.broadsheet.library;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.news.Section;

/// The hosts of the reader's own subscriptions: the only ones that may stand on loopback or in a private network.
record OwnHosts(Set<String> names) {
    static OwnHosts of(List<Section> sections) {
        var names = new HashSet<String>();
        sections.forEach(section -> {
            if (section.address().getHost() != null) {
                names.add(section.address().getHost().toLowerCase(Locale.ROOT));
            }
        });
        return new OwnHosts(Set.copyOf(names));
    }

    boolean has(URI address) {
        return address.getHost() != null && names.contains(address.getHost().toLowerCase(Locale.ROOT));
    }
}
