package org.broadsheet.feed;

import java.time.temporal.ChronoUnit;
import org.broadsheet.markup.Dates;
import org.broadsheet.news.Stamp;
import org.jspecify.annotations.Nullable;

/// Dates under the names that formats give them. `dc:date` says neither published nor updated and stands for both.
final class Stamps {
    private Stamps() {}

    static @Nullable Stamp published(Children children) {
        return first(children, "pubdate", "published", "issued", "dcterms:issued", "dcterms:available", "dc:date",
                "dcterms:date");
    }

    static @Nullable Stamp updated(Children children) {
        return first(children, "updated", "modified", "dcterms:modified", "lastbuilddate", "dc:date", "dcterms:date");
    }

    static @Nullable Stamp created(Children children) {
        return first(children, "created", "dcterms:created");
    }

    /// To the second, as every other format has it: a fraction tells when a machine wrote the entry down, and would make
    /// a later change of what was published in the same moment.
    static Stamp of(String text) {
        return new Stamp(text, Dates.read(text).map(at -> at.truncatedTo(ChronoUnit.SECONDS)).orElse(null));
    }

    /// The first that can be read, else the first.
    private static @Nullable Stamp first(Children children, String... names) {
        Stamp unread = null;
        for (var name : names) {
            for (var element : children.all(name)) {
                var text = Texts.single(Texts.whole(element));
                if (text.isEmpty()) {
                    continue;
                }
                var stamp = of(text);
                if (stamp.at() != null) {
                    return stamp;
                }
                unread = unread == null ? stamp : unread;
            }
        }
        return unread;
    }
}
