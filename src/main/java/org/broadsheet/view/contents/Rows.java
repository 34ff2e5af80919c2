package org.broadsheet.view.contents;

import java.util.List;
import javafx.collections.ObservableListBase;
import org.broadsheet.news.EntryId;

/// The ids of a list as the screen sees them: a new list replaces only what differs from the old one, so that the view
/// of 100,000 rows is not built anew for three that arrived. Lives on the JavaFX thread.
final class Rows extends ObservableListBase<EntryId> {
    private List<EntryId> ids = List.of();

    /// @param next unmodifiable
    void become(List<EntryId> next) {
        var old = ids;
        var least = Math.min(old.size(), next.size());
        var head = 0;
        while (head < least && old.get(head).equals(next.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < least - head && old.get(old.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        var gone = old.subList(head, old.size() - tail);
        var end = next.size() - tail;
        if (gone.isEmpty() && end == head) {
            return;
        }
        beginChange();
        ids = next;
        if (gone.isEmpty()) {
            nextAdd(head, end);
        } else if (end == head) {
            nextRemove(head, gone);
        } else {
            nextReplace(head, end, gone);
        }
        endChange();
    }

    @Override
    public EntryId get(int index) {
        return ids.get(index);
    }

    @Override
    public int size() {
        return ids.size();
    }

    /// The ids of this moment.
    List<EntryId> ids() {
        return ids;
    }
}
