package org.broadsheet.library;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.feed.Lists;
import org.broadsheet.feed.Outline;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Form;
import org.broadsheet.store.NewSection;
import org.jspecify.annotations.Nullable;

/// What somebody else's list names. Feeds alone count: what is chosen in it for them, labels, logins and pages are its keeper's
/// own; commands and files are nobody's.
sealed interface ListContents {
    /// More would not be a choice any more.
    int AT_MOST = 2000;
    /// How many further lists one may name.
    int INCLUDED = 10;

    /// A list.
    /// @param whole whether everything came that it names
    record Named(@Nullable String title, List<Feed> feeds, boolean whole) implements ListContents {
        public Named {
            feeds = List.copyOf(feeds);
        }

        /// To be put into the folder with these titles.
        List<NewSection> within(List<String> folder) {
            return feeds.stream().map(feed -> new NewSection(feed.title, feed.address, Stream.concat(folder.stream(), feed.folder.stream()).toList(),
                    feed.site, feed.language, Form.FEED, List.of(), Choices.NONE, null)).toList();
        }
    }

    /// `reason` is a sentence for people, without the address.
    record NoList(String reason) implements ListContents {}

    /// A feed, and the folders of the list that it stands in.
    record Feed(List<String> folder, String title, URI address, @Nullable URI site, @Nullable String language) {
        public Feed {
            folder = List.copyOf(folder);
        }
    }

    /// How a list that another one names is asked for; empty when it does not come.
    interface Asking {
        Optional<byte[]> bytes(URI address) throws InterruptedException;
    }

    static ListContents of(byte[] document, Asking asking) throws InterruptedException {
        return switch (Lists.read(document)) {
            case Lists.Result.NoList(String reason) -> new NoList(reason);
            case Lists.Result.Read read -> new Reading(asking).named(read);
        };
    }

    /// Goes through a list once, and through those that it names, but not through those that they name.
    final class Reading {
        private final Asking asking;
        private final List<Feed> feeds = new ArrayList<>();
        private final Set<URI> met = new HashSet<>();
        private int included;
        private boolean whole = true;

        private Reading(Asking asking) {
            this.asking = asking;
        }

        private Named named(Lists.Result.Read read) throws InterruptedException {
            take(read.list().lines(), List.of(), true);
            return new Named(read.title(), feeds, whole);
        }

        private void take(List<Outline> lines, List<String> folder, boolean outermost) throws InterruptedException {
            for (var line : lines) {
                switch (line) {
                    case Outline.Folder inner -> {
                        var titles = Stream.concat(folder.stream(), Stream.of(inner.title())).toList();
                        take(inner.lines(), titles, outermost);
                        if (inner.list() != null && outermost) {
                            include(inner.list(), titles);
                        }
                    }
                    case Outline.Subscription one -> add(one, folder);
                    case Outline.Refused _ -> { }
                }
            }
        }

        private void include(URI list, List<String> titles) throws InterruptedException {
            var bytes = included++ < INCLUDED ? asking.bytes(list) : Optional.<byte[]>empty();
            if (bytes.isPresent() && Lists.read(bytes.get()) instanceof Lists.Result.Read read) {
                take(read.list().lines(), titles, false);
            } else {
                whole = false;
            }
        }

        private void add(Outline.Subscription one, List<String> folder) {
            if (one.address().getRawUserInfo() != null || !met.add(one.address())) {
                return;
            }
            if (feeds.size() == AT_MOST) {
                whole = false;
            } else {
                feeds.add(new Feed(folder, one.title(), one.address(), one.site(), one.language()));
            }
        }
    }
}
