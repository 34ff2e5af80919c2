package org.broadsheet.library;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.broadsheet.feed.Opml;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Publisher;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetcher;
import org.broadsheet.news.Choices;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.Folder;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Form;
import org.broadsheet.page.Extractor;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.settings.Atomically;
import org.broadsheet.store.NewSection;
import org.broadsheet.store.SectionTally;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// Subscribes to sections and ends subscriptions. After every change the subscriptions are also written as OPML beside
/// the database, from where a start with a damaged database takes them back.
public final class Subscribing {
    /// So often the subscriptions are written while another process goes on changing something.
    private static final int TIMES = 8;

    private final Store store;
    private final Discovering discovering;
    private final Publishers publishers;
    private final Newsstand newsstand;
    private final Networking networking;
    private final Changes changes;
    private final Path opml;
    private final Clock clock;
    private final ReentrantLock beside = new ReentrantLock();

    /// @param opml the file beside the database that holds the subscriptions once more
    public Subscribing(Store store, Fetcher fetcher, Extractor extractor, Publishers publishers, Networking networking, Changes changes,
            Path opml, Clock clock) {
        this.store = store;
        this.discovering = new Discovering(fetcher, extractor, publishers,
                this::subscribedAs, Inquiry.Patience.USUAL);
        this.publishers = publishers;
        this.newsstand = new Newsstand(publishers);
        this.networking = networking;
        this.changes = changes;
        this.opml = opml;
        this.clock = clock;
    }

    /// What there is to choose from without an address.
    Newsstand newsstand() {
        return newsstand;
    }

    /// Subscribes to sections of the catalogue, without asking anybody.
    /// @param known what is subscribed already, and stays as it is
    List<Section> add(List<Catalogue.Place> wanted, Twins.Known known) {
        var those = wanted.stream().map(place -> known.at(place.section().address()).orElseGet(() -> add(place, null, null))).toList();
        keepBeside();
        changes.announce(new Change.Sections());
        return those;
    }

    /// The same with one.
    /// @param folder the titles of what it should stand under; absent: its publisher
    /// @param title  absent: the catalogue's
    Added add(Catalogue.Place place, @Nullable List<String> folder, @Nullable String title, Twins.Known known) {
        var there = known.at(place.section().address());
        if (there.isPresent()) {
            return new Added.Known(there.get());
        }
        var section = add(place, folder, title);
        keepBeside();
        changes.announce(new Change.Sections());
        return new Added.Subscribed(section);
    }

    private Section add(Catalogue.Place place, @Nullable List<String> folder, @Nullable String title) {
        var language = place.edition().language().equals("und") ? null : place.edition().language();
        var id = store.sections().add(title == null ? place.section().title() : title, place.section().address(),
                folder == null ? List.of(place.folder()) : folder, place.section().site(), language, clock.instant());
        return store.sections().of(id).orElseThrow();
    }

    /// All subscribed sections, in the order of the menu.
    public List<Section> sections() {
        return store.sections().all();
    }

    /// All subscriptions, with what is known of each, in the order of the menu. What ships with the program is none.
    public List<Subscription> subscriptions() {
        var tallies = store.entries().tallies();
        var succeeded = store.states().succeeded();
        return subscribed().stream().map(section -> {
            var state = store.states().of(section.id());
            var tally = tallies.getOrDefault(section.id(), SectionTally.NONE);
            return new Subscription(section, tally.articles(), tally.unread(), tally.starred(), state.checked(),
                    succeeded.get(section.id()), NextCheck.of(section, state), state.changed(), state.error(),
                    state.document() == null ? List.of() : state.document().repairs());
        }).toList();
    }

    /// The sections that a reader may mean: by folder, also of what stands deeper, by title, by `folder/title`, by label or by address; letter case does not
    /// count. Empty when there is none.
    public List<Section> named(String words) {
        var sought = words.strip();
        var folders = store.folders().order().stream().filter(Folder.class::isInstance).map(Folder.class::cast)
                .filter(folder -> sought.equalsIgnoreCase(folder.title()) || sought.equalsIgnoreCase(folder.path())).toList();
        return subscribed().stream().filter(section -> sought.equalsIgnoreCase(section.title())
                || sought.equalsIgnoreCase(section.folder() + "/" + section.title())
                || sought.equalsIgnoreCase(section.address().toString())
                || section.labels().stream().anyMatch(sought::equalsIgnoreCase)
                || folders.stream().anyMatch(folder -> in(section, folder))).toList();
    }

    private static boolean in(Section section, Folder folder) {
        return section.within().equals(folder.id()) || (section.folder() != null && section.folder().startsWith(folder.path() + "/"));
    }

    List<Section> subscribed() {
        return store.sections().all().stream().filter(Welcome::isNot).toList();
    }

    /// Subscribes to the feed at an address, or to the one feed that the page there leads to, and is [#look] else.
    /// @param folder the titles of what it should stand under, from the outermost; absent: its publisher, where he is known
    /// @param title  absent: the catalogue's, else the feed's own
    public Added add(String typed, @Nullable List<String> folder, @Nullable String title) throws InterruptedException {
        var looked = look(typed);
        return looked instanceof Added.Choice(List<Offer> offers, int more) && offers.size() == 1 && more == 0 && offers.getFirst().published()
                ? subscribe(offers.getFirst(), folder, title) : looked;
    }

    /// Tells what an address leads to: a feed or several, or what can be read like one. Each is asked once, to know that it is
    /// one and what it is like; nothing is subscribed to. A login that stands in the address is kept apart.
    /// @param typed as the reader typed or pasted it; the scheme may be missing
    public Added look(String typed) throws InterruptedException {
        var address = TypedAddress.read(typed);
        if (address.isEmpty()) {
            return new Added.Refused("address " + Sentences.say("add.no-address", typed.strip()));
        }
        var asked = new TypedAddress(networking.withoutLogin(address.get().address(), true), address.get().insecurely());
        var known = known(asked.address());
        if (known.isPresent()) {
            return known.get();
        }
        return switch (discovering.find(asked)) {
            case Discovering.Found.One(Offer offer) -> new Added.Choice(List.of(offer), 0);
            case Discovering.Found.Several(List<Offer> offers, int more) -> new Added.Choice(offers, more);
            case Discovering.Found.Nothing(String reason) -> new Added.Refused(reason);
        };
    }

    /// The section that the reader is subscribed to by this address, or by another of the same.
    Optional<Section> subscribedAs(URI address) {
        return store.sections().byAddress(address).or(() -> Twins.shipped().known(subscribed(), store.moves().former()).at(address));
    }

    private Optional<Added> known(URI address) {
        return subscribedAs(address).map(Added.Known::new);
    }

    /// Subscribes to a feed that was found; it has been read just now and is not asked again.
    public Added subscribe(Offer offer, @Nullable List<String> folder, @Nullable String title) {
        var known = Optional.ofNullable(offer.known()).flatMap(section -> store.sections().of(section.id()));
        return known.isPresent() ? new Added.Known(known.get())
                : subscribe(offer.address(), offer.form(), offer.title(), offer.site(), offer.language(), folder, title);
    }

    private Added subscribe(URI address, Form form, @Nullable String itsTitle, @Nullable URI itsSite, @Nullable String language,
            @Nullable List<String> folder, @Nullable String title) {
        var known = known(address);
        if (known.isPresent()) {
            return known.get();
        }
        var menu = newsstand.catalogue().at(address);
        var named = Optional.ofNullable(title).or(() -> menu.map(place -> place.section().title()))
                .or(() -> Optional.ofNullable(itsTitle)).orElse(address.getHost());
        var under = Optional.ofNullable(folder).or(() -> menu.map(Catalogue.Place::folder)
                .or(() -> Optional.ofNullable(itsSite).flatMap(publishers::at).map(Publisher::name)).map(List::of)).orElse(List.of());
        var site = itsSite == null ? null : Addresses.clean(itsSite);
        var id = store.sections().add(List.of(new NewSection(named, address, under, site, language, form, List.of(), Choices.NONE, null)),
                clock.instant()).getFirst();
        keepBeside();
        changes.announce(new Change.Sections());
        return new Added.Subscribed(store.sections().of(id).orElseThrow());
    }

    /// Ends a subscription. Its starred articles stay.
    /// @return false when there was none
    public boolean remove(SectionId id) {
        if (!store.sections().remove(id, clock.instant())) {
            return false;
        }
        keepBeside();
        changes.announce(new Change.Sections());
        return true;
    }

    /// Gives up several at once, as one change.
    public void remove(List<Section> those) {
        store.sections().remove(those.stream().map(Section::id).toList(), clock.instant());
        keepBeside();
        changes.announce(new Change.Sections());
    }

    /// Subscribes again to what was given up, under the same names. Read marks come back with the articles, which the next
    /// refresh brings as far as the publisher still offers them.
    /// @return the sections as they are now
    public List<Section> putBack(List<Section> those) {
        var folders = store.folders().order().stream().filter(Folder.class::isInstance).map(Folder.class::cast)
                .collect(Collectors.toMap(Folder::id, Folder::titles));
        var back = store.sections().add(those.stream().map(section -> new NewSection(section.title(), section.address(),
                folders.getOrDefault(section.within(), List.of()), section.site(), section.language(), section.form(), section.labels(),
                section.own(), section.colour())).toList(), clock.instant());
        keepBeside();
        changes.announce(new Change.Sections());
        return store.sections().of(back);
    }

    /// All subscriptions as OPML 2.0.
    public String opml() {
        return Opml.write("Subscriptions", new Carrying(store).all());
    }

    /// One section alone, or a folder with all that stands in it, as OPML 2.0.
    public String opml(FiledId what) {
        return Opml.write(what instanceof FolderId folder ? store.folders().of(folder).title() : "Subscriptions", new Carrying(store).only(what));
    }

    /// Writes the subscriptions once more, beside the database. When another thread or process changes them meanwhile, what it
    /// wrote is not written over with what was read before.
    void keepBeside() {
        beside.lock();
        try {
            for (int time = 0; time < TIMES; time++) {
                var before = store.changed();
                Atomically.write(opml, opml());
                if (store.changed() == before) {
                    return;
                }
            }
        } finally {
            beside.unlock();
        }
    }
}
