package org.broadsheet.library;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.news.Section;
import org.broadsheet.store.Store;

/// The hosts of the reader's own subscriptions: the only ones that may stand on loopback or in a private network. What came by
/// somebody else's list is not the reader's own, but for what stands at the host of the list itself.
record OwnHosts(Set<String> names) {
    static OwnHosts of(Store store) {
        var guests = store.readingLists().guests();
        return of(store.sections().all().stream().filter(section -> !guests.containsKey(section.id()) || same(guests.get(section.id()), section.address()))
                .toList());
    }

    static OwnHosts of(Store store, Section section) {
        return of(chosen(store, section) ? List.of(section) : List.of());
    }

    /// Whether the reader himself named the host of a section.
    static boolean chosen(Store store, Section section) {
        return store.readingLists().of(section.id()).map(list -> same(list, section.address())).orElse(true);
    }

    private static boolean same(URI one, URI other) {
        return one.getHost() != null && one.getHost().equalsIgnoreCase(other.getHost());
    }

    private static OwnHosts of(List<Section> sections) {
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
