package org.broadsheet.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.Folder;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Label;
import org.broadsheet.news.SectionId;
import org.broadsheet.store.Folders;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// Puts the reader's menu in order: folders in folders, titles, labels, colours, and what is chosen for a section, for a folder
/// with all that stands in it, or for all. After every change the subscriptions are also written beside the database.
public final class Ordering {
    /// Longer titles are cut.
    private static final int LONGEST_TITLE = 300;

    private final Store store;
    private final Subscribing subscribing;
    private final Changes changes;

    public Ordering(Store store, Subscribing subscribing, Changes changes) {
        this.store = store;
        this.subscribing = subscribing;
        this.changes = changes;
    }

    /// Puts it at the end of a folder.
    /// @return as above
    public boolean move(FiledId what, FolderId into) {
        return changed(store.folders().move(what, into, null));
    }

    /// Which way something goes in the menu.
    public enum Way {
        /// Before what stands above it in the same folder; the first of a folder goes out of it.
        UP,
        /// Behind what stands below it; the last of a folder goes out of it.
        DOWN,
        /// To the end of the folder that stands above it.
        IN,
        /// Out of its folder, behind it.
        OUT
    }

    /// All folders, and all sections, in the order of the menu: a folder, then what stands in it. The root is left out.
    public List<Filed> order() {
        return store.folders().order();
    }

    /// In the order in which they were first used.
    public List<Label> labels() {
        return store.labels().all();
    }

    /// A section or a folder, the folder it stands in, and so on to the root: the first that chose something is whose choice holds.
    /// Empty for what is not there any more.
    public List<Filed> outwards(FiledId what) {
        var chain = new ArrayList<Filed>();
        Filed at = switch (what) {
            case SectionId id -> store.sections().of(id).orElse(null);
            case FolderId id -> store.folders().of(id);
        };
        while (at != null) {
            chain.add(at);
            at = at.id().equals(FolderId.ROOT) ? null : store.folders().of(at.within());
        }
        return chain;
    }

    /// The titles that the reader means by a path: `Press/Coast`.
    public static List<String> titles(String path) {
        return Folders.titles(path);
    }

    /// The folders, or else the sections, that a reader may mean: as [Subscribing#named].
    public List<Filed> named(String words) {
        var sought = words.strip();
        var folders = order().stream().filter(one -> one instanceof Folder folder
                && (sought.equalsIgnoreCase(folder.title()) || sought.equalsIgnoreCase(folder.path()))).toList();
        return folders.isEmpty() ? List.copyOf(subscribing.named(words)) : folders;
    }

    /// The folder at a path such as `Press/Coast`; what of it is missing is made. `/` is the root.
    public FolderId folder(String path) {
        return store.folders().at(Folders.titles(path));
    }

    /// Makes a folder at the end of another.
    /// @return empty when one of that title stands there, or the title is blank
    public Optional<FolderId> newFolder(FolderId within, String title) {
        var made = sound(title).flatMap(name -> store.folders().make(within, name));
        made.ifPresent(_ -> changed());
        return made;
    }

    /// Without blanks around it, and not too long.
    static Optional<String> sound(String title) {
        var stripped = title.strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped.substring(0, Math.min(LONGEST_TITLE, stripped.length())));
    }

    /// Gives it another title.
    /// @return false when a folder of that title stands beside it, or the title is blank
    public boolean rename(FiledId what, String title) {
        return changed(sound(title).map(name -> store.folders().rename(what, name)).orElse(false));
    }

    /// Puts a folder with all that stands in it, or a section, into a folder. What is chosen there holds for it from now on.
    /// @param before what it is to stand before; absent: at the end
    /// @return false when a folder would come to stand in itself, beside another of its title, or deeper than 32 folders
    public boolean move(FiledId what, FolderId into, @Nullable FiledId before) {
        return changed(store.folders().move(what, into, before));
    }

    /// Where something is put, as seen from what stands there already.
    public enum Side {
        BEFORE,
        BEHIND,
        /// At the end of what stands in the folder.
        INSIDE
    }

    /// Puts a folder or a section beside another one, or into a folder.
    /// @return as of the other
    public boolean move(FiledId what, FiledId beside, Side side) {
        if (side == Side.INSIDE) {
            return beside instanceof FolderId folder && move(what, folder);
        }
        var order = order();
        var there = order.stream().filter(one -> one.id().equals(beside)).findFirst();
        return there.isPresent() && !what.equals(beside) && move(what, there.get().within(), side == Side.BEFORE ? beside
                : after(standing(order, there.get().within()).stream().filter(one -> !one.id().equals(what)).toList(), there.get()));
    }

    /// Moves it by one.
    /// @return false when there is nowhere to go that way
    public boolean move(FiledId what, Way way) {
        var order = order();
        var found = order.stream().filter(one -> one.id().equals(what)).findFirst();
        return found.isPresent() && move(found.get(), way, order);
    }

    private boolean move(Filed what, Way way, List<Filed> order) {
        var beside = standing(order, what.within());
        var at = beside.indexOf(what);
        var outer = order.stream().filter(one -> one.id().equals(what.within())).findFirst();
        return switch (way) {
            case UP -> at > 0 ? move(what.id(), what.within(), beside.get(at - 1).id())
                    : outer.isPresent() && move(what.id(), outer.get().within(), outer.get().id());
            case DOWN -> at < beside.size() - 1 ? move(what.id(), what.within(), after(beside, beside.get(at + 1)))
                    : outer.isPresent() && out(what, outer.get(), order);
            case OUT -> outer.isPresent() && out(what, outer.get(), order);
            case IN -> at > 0 && beside.get(at - 1) instanceof Folder folder && move(what.id(), folder.id());
        };
    }

    private boolean out(Filed what, Filed outer, List<Filed> order) {
        return move(what.id(), outer.within(), after(standing(order, outer.within()), outer));
    }

    private static List<Filed> standing(List<Filed> order, FolderId within) {
        return order.stream().filter(one -> one.within().equals(within)).toList();
    }

    private static @Nullable FiledId after(List<Filed> beside, Filed what) {
        var at = beside.indexOf(what) + 1;
        return at < beside.size() ? beside.get(at).id() : null;
    }

    /// Lets a folder go; what stands in it goes to where it stood.
    public void remove(FolderId folder) {
        store.folders().remove(folder);
        changed();
    }

    /// Folds away what stands in a folder, or shows it.
    public void close(FolderId folder, boolean closed) {
        store.folders().close(folder, closed);
        changes.announce(new Change.Sections());
    }

    /// Folds away what stands in all folders and under all labels; where all is folded already, shows it.
    /// @return whether they are folded away now
    public boolean foldAll() {
        var open = order().stream().anyMatch(one -> one instanceof Folder folder && !folder.closed()) || labels().stream().anyMatch(label -> !label.closed());
        store.folders().closeAll(open);
        changes.announce(new Change.Sections());
        return open;
    }

    /// Folds away the sections that stand under a label, or shows them.
    public void close(String label, boolean closed) {
        store.labels().close(label, closed);
        changes.announce(new Change.Sections());
    }

    /// Has it so from now on, also of the articles that are here; the next refresh brings them.
    /// @param what a section, a folder, or the root for all
    public void choose(FiledId what, Choices choices) {
        store.folders().choose(what, choices);
        changed();
        changes.announce(new Change.Articles());
    }

    /// Has a section carry these labels and no others; a blank one is left out.
    public void label(SectionId section, List<String> labels) {
        store.labels().put(section, labels.stream().flatMap(label -> sound(label).stream()).distinct().toList());
        changed();
    }

    /// Marks a section or a folder with a colour.
    /// @param colour absent: none
    public void paint(FiledId what, @Nullable Colour colour) {
        store.folders().paint(what, colour);
        changed();
    }

    /// Marks a label with a colour.
    /// @param colour absent: none
    public void paint(String label, @Nullable Colour colour) {
        store.labels().paint(label, colour);
        changed();
    }

    /// Puts the menu back as it stood once; what was subscribed to since stays.
    /// @param order as [#order] gave it
    public void restore(List<Filed> order) {
        store.folders().restore(order);
        changed();
    }

    private boolean changed(boolean so) {
        if (so) {
            changed();
        }
        return so;
    }

    private void changed() {
        subscribing.keepBeside();
        changes.announce(new Change.Sections());
    }
}
