package org.broadsheet.library;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.broadsheet.feed.Outline;
import org.broadsheet.store.NewFiled;
import org.broadsheet.store.NewFolder;
import org.broadsheet.store.NewSection;
import org.jspecify.annotations.Nullable;

/// Turns the lines of a list that are wanted into what is to be put into the menu.
final class Wanted {
    private final Proposal proposal;
    private final Set<Integer> wanted;
    private final List<String> into;
    private final boolean flat;
    private final UnaryOperator<URI> withoutLogin;
    /// The folders in which the line at hand stands.
    private final List<Integer> around = new ArrayList<>();
    private final Map<Integer, List<String>> labels = new HashMap<>();

    /// @param withoutLogin keeps the login apart that stands in an address
    Wanted(Proposal proposal, Set<Integer> wanted, List<String> into, boolean flat, UnaryOperator<URI> withoutLogin) {
        this.proposal = proposal;
        this.wanted = wanted;
        this.into = into;
        this.flat = flat;
        this.withoutLogin = withoutLogin;
    }

    List<NewFiled> filed() {
        var folders = new TreeSet<Integer>();
        go((at, outline) -> {
            if (wanted.contains(at)) {
                var first = proposal.firsts().get(at);
                var again = first != null && wanted.contains(first);
                if (!again) { // what holds nothing else becomes a label only
                    folders.addAll(around);
                }
                if (outline instanceof Outline.Folder) {
                    folders.add(at);
                }
                if (again && !around.isEmpty()) {
                    labels.computeIfAbsent(first, _ -> new ArrayList<>()).add(proposal.lines().get(around.getLast()).title());
                }
            }
        });
        var filed = new ArrayList<NewFiled>();
        go((at, outline) -> {
            switch (outline) {
                case Outline.Folder folder when folders.contains(at) && (!flat || folder.list() != null) -> filed.add(new NewFolder(titles(folder.title()), folder.own(), folder.colour(), list(folder.list())));
                case Outline.Subscription one when wanted.contains(at) && !wanted.contains(proposal.firsts().getOrDefault(at, -1)) -> filed.add(section(at, one));
                default -> { }
            }
        });
        return filed;
    }

    /// Of the sections that are wanted and came by a list, its address.
    Map<URI, URI> lists() {
        var lists = new HashMap<URI, URI>();
        go((at, outline) -> {
            if (outline instanceof Outline.Subscription one && one.filing().list() != null && wanted.contains(at)) {
                lists.put(withoutLogin.apply(one.address()), withoutLogin.apply(one.filing().list()));
            }
        });
        return lists;
    }

    private @Nullable URI list(@Nullable URI address) {
        return address == null ? null : withoutLogin.apply(address);
    }

    private interface Step {
        void at(int place, Outline outline);
    }

    private void go(Step step) {
        around.clear();
        for (int at = 0; at < proposal.lines().size(); at++) {
            while (around.size() > proposal.lines().get(at).depth()) {
                around.removeLast();
            }
            var outline = proposal.outline(at);
            step.at(at, outline);
            if (outline instanceof Outline.Folder) {
                around.add(at);
            }
        }
    }

    private List<String> titles(String... own) {
        var between = flat ? Stream.<String>empty() : around.stream().map(at -> proposal.lines().get(at).title());
        return Stream.of(into.stream(), between, Stream.of(own)).flatMap(titles -> titles).toList();
    }

    private NewSection section(int at, Outline.Subscription one) {
        var address = withoutLogin.apply(one.address());
        var title = one.title().equals(one.address().toString()) ? address.toString() : one.title();
        var all = Stream.concat(one.filing().labels().stream(), labels.getOrDefault(at, List.of()).stream()).distinct().toList();
        return new NewSection(title, address, titles(), one.site(), one.language(), one.filing().form(), all, one.filing().own(), one.filing().colour());
    }
}
