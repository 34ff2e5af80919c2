package org.broadsheet.feed;

import java.util.List;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Label;

/// A list of subscriptions.
/// @param lines  of the outermost level
/// @param own    what was chosen for all of them
/// @param labels in their order; those alone that have a colour or an order of their own need stand here
public record SubscriptionList(List<Outline> lines, Choices own, List<Label> labels) {
    public SubscriptionList {
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
    }

    /// One that says nothing of how its lines are kept.
    public SubscriptionList(List<Outline> lines) {
        this(lines, Choices.NONE, List.of());
    }
}
