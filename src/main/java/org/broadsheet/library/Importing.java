package org.broadsheet.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.broadsheet.feed.Lists;
import org.broadsheet.library.ListLine.Kind;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetcher;
import org.broadsheet.news.Choices;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Section;
import org.broadsheet.store.Filings;
import org.broadsheet.store.Store;

/// Takes lists of subscriptions over from other readers: shows what stands in one, takes what is wanted of it, and takes that
/// back again. Nothing is fetched but by [#check]. Any thread but the window's.
public final class Importing {
    private final Store store;
    private final Subscribing subscribing;
    private final Networking networking;
    private final Fetcher fetcher;
    private final Publishers publishers;
    private final Changes changes;
    private final Clock clock;

    public Importing(Store store, Subscribing subscribing, Networking networking, Fetcher fetcher, Publishers publishers, Changes changes,
            Clock clock) {
        this.store = store;
        this.subscribing = subscribing;
        this.networking = networking;
        this.fetcher = fetcher;
        this.publishers = publishers;
        this.changes = changes;
        this.clock = clock;
    }

    /// What a document turned out to be.
    public sealed interface Read {
        record AsList(Proposal proposal) implements Read {}

        /// `reason` is a sentence for people, without its full stop.
        record NoList(String reason) implements Read {}
    }

    /// What came of it.
    /// @param folders that were not there before
    /// @param known   how many of the list were subscribed to before, and were left alone
    /// @param refused how many lines of it cannot be subscribed to
    public record Taken(List<Section> sections, List<FolderId> folders, int known, int refused) {
        public Taken {
            sections = List.copyOf(sections);
            folders = List.copyOf(folders);
        }
    }

    public Read read(byte[] document) {
        return switch (Lists.read(document)) {
            case Lists.Result.NoList(String reason) -> new Read.NoList(reason);
            case Lists.Result.Read read -> new Read.AsList(Proposal.of(read.list(), Twins.shipped().known(store.sections().all(), store.moves().former())));
        };
    }

    /// Asks feeds of a list whether they are there, each once, and as courteously as any refresh does.
    /// @param places of lines; those that are no new feeds are passed over
    /// @param each   hears of each as it answers, one at a time, on the thread that asked
    public void check(Proposal proposal, Set<Integer> places, Consumer<Checked> each) throws InterruptedException {
        new AddressCheck(fetcher, publishers, each).all(proposal, places);
    }

    /// Takes the subscriptions back from a file of ours; called when the database is new. A file that can't be read is put aside,
    /// so that the next change does not overwrite it.
    public void recover(Path opml) {
        try {
            if (Files.exists(opml) && take(Files.readAllBytes(opml)).isEmpty()) {
                Files.move(opml, opml.resolveSibling(opml.getFileName() + ".damaged-" + clock.millis()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes over all of a document.
    /// @return empty when it is no list of subscriptions
    public Optional<Taken> take(byte[] document) {
        return read(document) instanceof Read.AsList(Proposal proposal) ? Optional.of(take(proposal, proposal.all(), List.of(), false)) : Optional.empty();
    }

    /// Takes over what is wanted of a list, in its order; what is subscribed to already is left alone.
    /// @param wanted places of lines
    /// @param into   the titles of the folder that all goes into, from the outermost; none: the top
    /// @param flat   whether the list's own folders are left out
    public Taken take(Proposal proposal, Set<Integer> wanted, List<String> into, boolean flat) {
        var these = new Wanted(proposal, wanted, into, flat, address -> networking.withoutLogin(address, false));
        var list = proposal.list();
        // What a list says of all holds where there is nothing else yet: it changes nothing for what the reader has.
        var all = subscribing.subscribed().isEmpty() ? list.own() : Choices.NONE;
        var filed = store.filings().file(these.filed(), all, list.labels(), these.lists(), clock.instant());
        announce(filed);
        return new Taken(store.sections().of(filed.sections()), filed.folders(),
                (int) proposal.count(Kind.KNOWN), (int) proposal.count(Kind.REFUSED));
    }

    private void announce(Filings.Filed filed) {
        if (!filed.sections().isEmpty() || !filed.folders().isEmpty()) {
            subscribing.keepBeside();
            changes.announce(new Change.Sections());
        }
    }

    /// Gives up again what was taken over, and the folders that were made for it, as far as nothing else stands in them now.
    public void takeBack(Taken taken) {
        subscribing.remove(taken.sections());
        store.folders().removeEmpty(taken.folders());
        subscribing.keepBeside();
        changes.announce(new Change.Sections());
    }
}
