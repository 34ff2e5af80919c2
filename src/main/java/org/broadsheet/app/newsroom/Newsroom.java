package org.broadsheet.app.newsroom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.broadsheet.library.ActivityLog;
import org.broadsheet.library.BackIssues;
import org.broadsheet.library.Changes;
import org.broadsheet.library.Choosing;
import org.broadsheet.library.Collecting;
import org.broadsheet.library.Completing;
import org.broadsheet.library.Connecting;
import org.broadsheet.library.Deriving;
import org.broadsheet.library.Exporting;
import org.broadsheet.library.FeedReading;
import org.broadsheet.library.Following;
import org.broadsheet.library.Importing;
import org.broadsheet.library.IconFetching;
import org.broadsheet.library.Inspecting;
import org.broadsheet.library.KeptWaits;
import org.broadsheet.library.MakingReady;
import org.broadsheet.library.Moving;
import org.broadsheet.library.Naming;
import org.broadsheet.library.Networking;
import org.broadsheet.library.Ordering;
import org.broadsheet.library.PictureFetching;
import org.broadsheet.library.PublisherFiles;
import org.broadsheet.library.Reading;
import org.broadsheet.library.Recalling;
import org.broadsheet.library.Refresh;
import org.broadsheet.library.Searching;
import org.broadsheet.library.Storing;
import org.broadsheet.library.Subscribing;
import org.broadsheet.library.UnderWay;
import org.broadsheet.library.Welcome;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.SwitchedFetcher;
import org.broadsheet.page.Extractor;
import org.broadsheet.settings.BudgetsFile;
import org.broadsheet.settings.HabitsFile;
import org.broadsheet.store.Checked;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// All that works on one profile, wired: window and command line take their parts from here.
public final class Newsroom implements AutoCloseable {
    private final Store store;
    private final Fetcher fetcher;
    private final Publishers publishers;
    private final @Nullable String damage;
    private final Changes changes = new Changes();
    private final ActivityLog activity;
    private final Networking networking;
    private final Connecting connecting;
    private final Subscribing subscribing;
    private final Choosing choosing;
    private final PublisherFiles publisherFiles;
    private final Ordering ordering;
    private final IconFetching iconFetching;
    private final Importing importing;
    private final Following following;
    private final Moving moving;
    private final Refresh refresh;
    private final MakingReady makingReady;
    private final BackIssues backIssues;
    private final Inspecting inspecting;
    private final PictureFetching pictureFetching;
    private final Reading reading;
    private final Searching searching;
    private final Recalling recalling;
    private final Exporting exporting;
    private final Deriving deriving;
    private final Storing storing;
    private final Welcome welcome;

    /// Opens a profile, and makes what is missing. The subscriptions of a database that is new, or had to be set aside,
    /// are taken back from the OPML beside it.
    /// @param profile   the data folder
    /// @param fetcher   makes every connection; closed together with the newsroom
    /// @param forbidden whether the calling thread must not wait: the store refuses it
    public Newsroom(Path profile, Fetcher fetcher, Publishers publishers, Clock clock, BooleanSupplier forbidden) {
        var known = Files.exists(profile.resolve("news.db"));
        var opened = Store.open(profile, forbidden);
        store = opened.store();
        activity = new ActivityLog(store, changes);
        fetcher.listen(activity::connected);
        fetcher.heed(new KeptWaits(store, clock));
        var switched = new SwitchedFetcher(fetcher);
        connecting = new Connecting(switched);
        this.publishers = publishers;
        this.fetcher = switched;
        var extractor = new Extractor(publishers);
        networking = new Networking(profile, switched, System.getenv());
        fetcher.choose(networking);
        subscribing = new Subscribing(store, switched, extractor, publishers, networking, changes, profile.resolve("subscriptions.opml"), clock);
        choosing = new Choosing(store, subscribing);
        publisherFiles = new PublisherFiles(profile.resolve("publishers"), publishers, subscribing);
        ordering = new Ordering(store, subscribing, changes);
        iconFetching = new IconFetching(store, switched, clock);
        importing = new Importing(store, subscribing, networking, switched, publishers, changes, clock);
        if (!known || opened.setAside() != null) {
            importing.recover(profile.resolve("subscriptions.opml"));
        }
        damage = damage(opened.setAside(), subscribing.sections().size());
        var feeds = new FeedReading(extractor, publishers);
        deriving = new Deriving(store, extractor, feeds, clock);
        storing = new Storing(store, new BudgetsFile(profile), changes, clock);
        moving = new Moving(store, subscribing, changes, clock);
        following = new Following(store, switched, subscribing, networking, changes, clock);
        var naming = new Naming(store, subscribing, changes);
        var collecting = new Collecting(store, switched, feeds, moving, naming, clock, new Random());
        pictureFetching = new PictureFetching(store, switched, storing, changes);
        var completing = new Completing(store, switched, extractor, pictureFetching, connecting, deriving, storing, publishers, changes, clock);
        var lock = profile.resolve("refresh.lock");
        var underWay = new UnderWay();
        refresh = new Refresh(store, following, collecting, naming, completing, connecting, activity, changes, clock, lock, underWay);
        makingReady = new MakingReady(store, completing, deriving, storing, connecting, changes, clock, lock, underWay);
        backIssues = new BackIssues(store, switched, feeds, collecting, completing, changes, clock, lock);
        inspecting = new Inspecting(store);
        reading = new Reading(store, deriving, publishers, changes, clock);
        searching = new Searching(store, deriving);
        recalling = new Recalling(store, new HabitsFile(profile), clock);
        exporting = new Exporting(store, reading, clock);
        welcome = new Welcome(store, changes, clock);
    }

    /// What to tell the reader when this start found the database damaged. Does not wait.
    public Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    private static @Nullable String damage(@Nullable Path setAside, int sections) {
        return setAside == null ? null : "The news file was damaged and has been set aside as " + setAside + ". "
                + (sections == 1 ? "One section is back" : sections + " sections are back")
                + ", with every mark that could be read; the next refresh brings the news again.";
    }

    /// What to tell the reader of his own descriptions of publishers that were refused.
    public List<String> warnings() {
        return publishers.warnings();
    }

    public Changes changes() {
        return changes;
    }

    public ActivityLog activity() {
        return activity;
    }

    public Networking networking() {
        return networking;
    }

    public Connecting connecting() {
        return connecting;
    }

    public Subscribing subscribing() {
        return subscribing;
    }

    public Choosing choosing() {
        return choosing;
    }

    public Ordering ordering() {
        return ordering;
    }

    public Following following() {
        return following;
    }

    public Importing importing() {
        return importing;
    }

    public PublisherFiles publisherFiles() {
        return publisherFiles;
    }

    public IconFetching iconFetching() {
        return iconFetching;
    }

    public Moving moving() {
        return moving;
    }

    public Refresh refresh() {
        return refresh;
    }

    public MakingReady makingReady() {
        return makingReady;
    }

    public BackIssues backIssues() {
        return backIssues;
    }

    public Inspecting inspecting() {
        return inspecting;
    }

    public Reading reading() {
        return reading;
    }

    public PictureFetching pictureFetching() {
        return pictureFetching;
    }

    public Searching searching() {
        return searching;
    }

    public Recalling recalling() {
        return recalling;
    }

    public Exporting exporting() {
        return exporting;
    }

    public Deriving deriving() {
        return deriving;
    }

    public Storing storing() {
        return storing;
    }

    public Welcome welcome() {
        return welcome;
    }

    /// Looks through all that is stored. Where it is wished puts right what can be: articles and index are made anew at once,
    /// pictures come with the next refresh.
    public Checked check(boolean repair) throws InterruptedException {
        var checked = store.check(repair);
        if (repair) {
            deriving.catchUp();
        }
        return checked;
    }

    /// A number that is another one after another process has written.
    public long changedElsewhere() {
        return store.changed();
    }

    @Override
    public void close() {
        fetcher.close();
        try (store) {
            activity.close();
        }
    }
}
