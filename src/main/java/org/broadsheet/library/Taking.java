package org.broadsheet.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.feed.Outline;
import org.broadsheet.store.Store;

/// Takes the lines of a list over as subscriptions, in their order.
final class Taking {
    private final Store store;
    private final Networking networking;
    private final Clock clock;
    private final List<Outline.Refused> refused = new ArrayList<>();
    private int added;
    private int known;

    Taking(Store store, Networking networking, Clock clock) {
        this.store = store;
        this.networking = networking;
        this.clock = clock;
    }

    Imported take(List<Outline> lines) {
        take(lines, "");
        return new Imported(added, known, refused, null);
    }

    private void take(List<Outline> lines, String folder) {
        for (var line : lines) {
            switch (line) {
                case Outline.Folder inner -> take(inner.lines(), folder.isEmpty() ? inner.title() : folder + "/" + inner.title());
                case Outline.Subscription one -> subscribe(one, folder);
                case Outline.Refused no -> refused.add(no);
            }
        }
    }

    private void subscribe(Outline.Subscription one, String folder) {
        var address = networking.withoutLogin(one.address(), false);
        if (store.sections().byAddress(address).isPresent()) {
            known++;
            return;
        }
        var title = one.title().equals(one.address().toString()) ? address.toString() : one.title();
        store.sections().add(title, address, folder.isEmpty() ? null : folder, one.site(), one.language(), clock.instant());
        added++;
    }
}
