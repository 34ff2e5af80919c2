package org.broadsheet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What is kept in a profile: the file `news.db` and the folder `pictures`. Used from any thread but the window's;
/// several processes may have it open at once.
public final class Store implements AutoCloseable {
    private final Database database;
    private final Presence presence;
    private final Sections sections;
    private final Folders folders;
    private final Labels labels;
    private final Icons icons;
    private final Filings filings;
    private final ReadingLists readingLists;
    private final FeedStates states;
    private final HostWaits hostWaits;
    private final Moves moves;
    private final Entries entries;
    private final Documents documents;
    private final Articles articles;
    private final Gaps gaps;
    private final Marks marks;
    private final PictureFiles pictures;
    private final Holding holding;
    private final Search search;
    private final Headlines headlines;
    private final Activities activities;

    private Store(Path profile, Database database, Presence presence) {
        this.database = database;
        this.presence = presence;
        sections = new Sections(database);
        folders = new Folders(database);
        labels = new Labels(database);
        icons = new Icons(database);
        filings = new Filings(database);
        readingLists = new ReadingLists(database);
        states = new FeedStates(database);
        hostWaits = new HostWaits(database);
        moves = new Moves(database);
        entries = new Entries(database);
        documents = new Documents(database);
        articles = new Articles(database);
        gaps = new Gaps(database);
        marks = new Marks(database);
        pictures = new PictureFiles(database, profile.resolve("pictures"));
        holding = new Holding(database, pictures);
        search = new Search(database);
        headlines = new Headlines(database);
        activities = new Activities(database);
    }

    /// A store, and where a damaged file was put if there was one: sections, marks and stars that could be read from it
    /// are in the new one, or are applied when their articles arrive again.
    public record Opened(Store store, @Nullable Path setAside) {}

    /// Opens the store of a profile, and makes what is missing. A process does so once: the system ends all locks that a
    /// process has on a file when it closes the file anywhere.
    /// @param forbidden whether the calling thread is one that must not wait: the store refuses it
    /// @throws StoreException when the file is from a newer version, or the machine fails
    public static Opened open(Path profile, BooleanSupplier forbidden) {
        var ready = Opening.open(profile);
        var store = new Store(profile, new Database(ready.file(), forbidden), ready.presence());
        store.sections.tidy();
        return new Opened(store, ready.setAside());
    }

    public Sections sections() {
        return sections;
    }

    public Folders folders() {
        return folders;
    }

    public Labels labels() {
        return labels;
    }

    public Filings filings() {
        return filings;
    }

    public ReadingLists readingLists() {
        return readingLists;
    }

    public Icons icons() {
        return icons;
    }

    public FeedStates states() {
        return states;
    }

    public HostWaits hostWaits() {
        return hostWaits;
    }

    public Moves moves() {
        return moves;
    }

    public Entries entries() {
        return entries;
    }

    public Documents documents() {
        return documents;
    }

    public Articles articles() {
        return articles;
    }

    public Gaps gaps() {
        return gaps;
    }

    public Marks marks() {
        return marks;
    }

    public PictureFiles pictures() {
        return pictures;
    }

    public Holding holding() {
        return holding;
    }

    /// Looks through all of it. What is damaged and can be fetched or derived again is let go of where that is wished.
    public Checked check(boolean repair) {
        return pictures.check(repair);
    }

    public Search search() {
        return search;
    }

    public Headlines headlines() {
        return headlines;
    }

    public Activities activities() {
        return activities;
    }

    /// A number that is another one after another process has written; writing here does not change it. Does not wait.
    public long changed() {
        return database.version();
    }

    @Override
    public void close() {
        try (presence) {
            database.close();
        } catch (IOException failure) {
            throw new StoreException(Sentences.say("not-closed", String.valueOf(failure.getMessage())), failure);
        }
    }
}
