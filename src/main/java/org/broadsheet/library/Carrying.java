package org.broadsheet.library;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.feed.Outline;
import org.broadsheet.feed.SubscriptionList;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.Folder;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.store.ReadingList;
import org.broadsheet.store.Store;

/// Makes a list of what the reader subscribes to, in the order of his menu, with all that he chose.
final class Carrying {
    private final Store store;
    private final List<Filed> order;
    private final Map<FolderId, List<Filed>> within;
    private final Map<FolderId, URI> lists;
    private final Map<SectionId, URI> guests;

    Carrying(Store store) {
        this.store = store;
        this.order = store.folders().order().stream().filter(one -> !(one instanceof Section section) || Welcome.isNot(section)).toList();
        this.guests = store.readingLists().guests();
        this.lists = store.readingLists().all().stream().collect(Collectors.toMap(ReadingList::folder, ReadingList::address));
        this.within = order.stream().collect(Collectors.groupingBy(Filed::within));
    }

    SubscriptionList all() {
        return new SubscriptionList(within(FolderId.ROOT), store.folders().of(FolderId.ROOT).own(), store.labels().all());
    }

    /// A section, or a folder with what stands in it.
    SubscriptionList only(FiledId what) {
        return new SubscriptionList(order.stream().filter(one -> one.id().equals(what)).map(this::outline).toList(), Choices.NONE, List.of());
    }

    private List<Outline> within(FolderId folder) {
        return within.getOrDefault(folder, List.of()).stream().map(this::outline).toList();
    }

    private Outline outline(Filed filed) {
        return switch (filed) {
            case Folder folder -> new Outline.Folder(folder.title(), within(folder.id()), lists.get(folder.id()), folder.own(), folder.colour());
            case Section section -> new Outline.Subscription(section.title(), section.address(), section.site(), section.language(),
                    new Outline.Filing(section.form(), section.labels(), section.own(), section.colour(), guests.get(section.id())), null);
        };
    }
}
