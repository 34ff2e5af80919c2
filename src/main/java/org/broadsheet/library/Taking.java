package org.broadsheet.library;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.feed.Outline;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Form;
import org.broadsheet.store.NewSection;
import org.broadsheet.store.Store;

/// Takes the lines of a list over as subscriptions, in their order.
final class Taking {
    private final Store store;
    private final Networking networking;
    private final Clock clock;
    private final List<Outline.Refused> refused = new ArrayList<>();
    private final List<NewSection> wanted = new ArrayList<>();
    private final Set<URI> met = new HashSet<>();
    private int known;

    Taking(Store store, Networking networking, Clock clock) {
        this.store = store;
        this.networking = networking;
        this.clock = clock;
        store.sections().all().forEach(section -> met.add(section.address()));
    }

    Imported take(List<Outline> lines) {
        take(lines, List.of());
        store.sections().add(wanted, clock.instant());
        return new Imported(wanted.size(), known, refused, null);
    }

    private void take(List<Outline> lines, List<String> folder) {
        for (var line : lines) {
            switch (line) {
                case Outline.Folder inner -> take(inner.lines(), Stream.concat(folder.stream(), Stream.of(inner.title())).toList());
                case Outline.Subscription one -> subscribe(one, folder);
                case Outline.Refused no -> refused.add(no);
            }
        }
    }

    private void subscribe(Outline.Subscription one, List<String> folder) {
        var address = networking.withoutLogin(one.address(), false);
        if (!met.add(address)) {
            known++;
            return;
        }
        var title = one.title().equals(one.address().toString()) ? address.toString() : one.title();
        wanted.add(new NewSection(title, address, folder, one.site(), one.language(), Form.FEED, one.labels(), Choices.NONE, null));
    }
}
