package org.broadsheet.view.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.broadsheet.library.IconFetching;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Counts;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.Folder;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Label;
import org.broadsheet.news.Section;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// The reader's menu as it is at one moment: folders in folders with their sections, and after them the labels.
/// @param order a folder, then what stands in it
record Menu(List<Filed> order, List<Label> labels) {
    static final Menu EMPTY = new Menu(List.of(), List.of());

    Menu {
        order = List.copyOf(order);
        labels = List.copyOf(labels);
    }

    List<Section> sections() {
        return order.stream().filter(Section.class::isInstance).map(Section.class::cast).toList();
    }

    /// The sections of which a list is made; none for the program's own lists, which are made of all.
    List<Section> sectionsOf(Contents what) {
        return switch (what) {
            case Contents.Of(var id) -> sections().stream().filter(section -> section.id().equals(id)).toList();
            case Contents.Folder(var folder) -> {
                var inside = inside(folder);
                yield sections().stream().filter(section -> inside.contains(section.within())).toList();
            }
            case Contents.Labelled(var label) -> sections().stream().filter(section -> section.labels().contains(label)).toList();
            case Contents.Today _, Contents.Unread _, Contents.Starred _, Contents.Everything _, Contents.NotReady _,
                Contents.From _, Contents.Found _ -> List.of();
        };
    }

    /// A folder, and those that stand in it.
    private Set<FolderId> inside(FolderId outer) {
        var inside = new HashSet<>(Set.of(outer));
        for (var filed : order) {
            if (filed instanceof Folder folder && inside.contains(folder.within())) {
                inside.add(folder.id());
            }
        }
        return inside;
    }

    /// Every list there is, each once, whether its line is folded away or not.
    List<Place> lists(Counts counts, Map<FiledId, String> errors) {
        var unfolded = order.stream().map(filed -> filed instanceof Folder folder ? new Folder(folder.id(), folder.within(), folder.titles(), false,
                folder.own(), folder.colour()) : filed).toList();
        return new Menu(unfolded, labels.stream().map(label -> new Label(label.title(), true, label.colour())).toList()).places(counts, errors);
    }

    /// The lines of the pane: the program's own lists, then the menu as far as it is not folded away.
    /// @param errors of sections that could not be refreshed the last time, and of folders whose list could not be read
    List<Place> places(Counts counts, Map<FiledId, String> errors) {
        var places = new ArrayList<Place>();
        places.add(list(new Contents.Today(), "today", counts.today()));
        places.add(list(new Contents.Unread(), "unread", counts.unread()));
        places.add(list(new Contents.Starred(), "starred", counts.starred()));
        places.add(list(new Contents.Everything(), "all", counts.total()));
        places.add(list(new Contents.NotReady(), "not-ready", counts.total() - counts.ready()));
        var unread = unread(counts);
        var holding = holding();
        var hidden = new HashSet<FolderId>();
        var depths = new HashMap<FolderId, Integer>(Map.of(FolderId.ROOT, 0));
        for (var filed : order) {
            var depth = depths.getOrDefault(filed.within(), 0);
            var shown = !hidden.contains(filed.within());
            switch (filed) {
                case Folder folder -> {
                    depths.put(folder.id(), depth + 1);
                    if (folder.closed() || !shown) {
                        hidden.add(folder.id());
                    }
                    if (shown) {
                        places.add(new Place(new Contents.Folder(folder.id()), folder.title(), Place.Kind.HEADING,
                                unread.getOrDefault(folder.id(), 0), errors.get(folder.id()), depth, folder.closed(), holding.getOrDefault(folder.id(), 0),
                                folder.colour(), null));
                    }
                }
                case Section section when shown -> places.add(place(section, counts, errors.get(section.id()), depth));
                case Section _ -> { }
            }
        }
        labels.forEach(label -> label(label, counts, errors, places));
        return places;
    }

    private void label(Label label, Counts counts, Map<FiledId, String> errors, List<Place> places) {
        var carrying = sectionsOf(new Contents.Labelled(label.title()));
        var unread = carrying.stream().mapToInt(section -> unread(section, counts)).sum();
        places.add(new Place(new Contents.Labelled(label.title()), label.title(), Place.Kind.HEADING, unread, null, 0, label.closed(),
                carrying.size(), label.colour(), null));
        if (!label.closed()) {
            carrying.forEach(section -> places.add(place(section, counts, errors.get(section.id()), 1)));
        }
    }

    /// How much is unread in each folder, also deeper.
    private Map<FolderId, Integer> unread(Counts counts) {
        return summed(section -> unread(section, counts));
    }

    /// How many sections stand in each folder, also deeper.
    private Map<FolderId, Integer> holding() {
        return summed(_ -> 1);
    }

    /// From the innermost outwards: an outer folder stands before what is in it.
    private Map<FolderId, Integer> summed(ToIntFunction<Section> of) {
        var sums = new HashMap<FolderId, Integer>();
        for (var filed : order.reversed()) {
            switch (filed) {
                case Section section -> sums.merge(section.within(), of.applyAsInt(section), Integer::sum);
                case Folder folder -> sums.merge(folder.within(), sums.getOrDefault(folder.id(), 0), Integer::sum);
            }
        }
        return sums;
    }

    private static int unread(Section section, Counts counts) {
        return counts.unreadIn().getOrDefault(section.id(), 0);
    }

    private static Place list(Contents what, String id, int count) {
        return new Place(what, Labels.say("list." + id).replace("_", ""), Place.Kind.LIST, count, null, 0, false, 0, null, null);
    }

    private static Place place(Section section, Counts counts, @Nullable String error, int depth) {
        return new Place(new Contents.Of(section.id()), section.title(), Place.Kind.SECTION, unread(section, counts), error, depth, false, 0,
                section.colour(), IconFetching.host(section).orElse(null));
    }
}
