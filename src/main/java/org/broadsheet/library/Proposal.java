package org.broadsheet.library;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.feed.Outline;
import org.broadsheet.feed.SubscriptionList;
import org.broadsheet.library.ListLine.Kind;
import org.broadsheet.news.Section;

/// A list of subscriptions as it is offered to the reader: every line of it, each folder before what stands in it. Lines are
/// known by their place, from 0.
public final class Proposal {
    private final SubscriptionList list;
    private final List<ListLine> lines;
    private final List<Outline> outlines;
    /// Of what stands there twice, where it stands first.
    private final Map<Integer, Integer> firsts;

    private Proposal(SubscriptionList list, List<ListLine> lines, List<Outline> outlines, Map<Integer, Integer> firsts) {
        this.list = list;
        this.lines = List.copyOf(lines);
        this.outlines = List.copyOf(outlines);
        this.firsts = Map.copyOf(firsts);
    }

    static Proposal of(SubscriptionList list, Twins.Known subscribed) {
        var reading = new Reading(subscribed);
        reading.read(list.lines(), 0);
        return new Proposal(list, reading.lines, reading.outlines, reading.firsts);
    }

    public List<ListLine> lines() {
        return lines;
    }

    /// All that can be taken over, and the folders that have nothing in them.
    public Set<Integer> all() {
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).offered() || emptyFolder(i)).boxed().collect(Collectors.toUnmodifiableSet());
    }

    private boolean emptyFolder(int at) {
        return outlines.get(at) instanceof Outline.Folder folder && folder.lines().isEmpty();
    }

    public long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    SubscriptionList list() {
        return list;
    }

    Outline outline(int at) {
        return outlines.get(at);
    }

    Map<Integer, Integer> firsts() {
        return firsts;
    }

    /// Goes through a list once.
    private static final class Reading {
        private final Twins.Known known;
        private final Map<URI, Integer> met = new HashMap<>();
        private final List<ListLine> lines = new ArrayList<>();
        private final List<Outline> outlines = new ArrayList<>();
        private final Map<Integer, Integer> firsts = new HashMap<>();

        Reading(Twins.Known known) {
            this.known = known;
        }

        void read(List<Outline> inside, int depth) {
            for (var outline : inside) {
                switch (outline) {
                    case Outline.Folder folder -> {
                        var address = folder.list();
                        add(outline, address == null ? new ListLine(depth, Kind.FOLDER, folder.title(), "", null)
                                : new ListLine(depth, Kind.LIST, folder.title(), address.toString(), Sentences.say("proposal.in-step")));
                        read(folder.lines(), depth + 1);
                    }
                    case Outline.Subscription one -> add(outline, line(one, depth));
                    case Outline.Refused no -> add(outline, new ListLine(depth, Kind.REFUSED, no.title(), no.asked(), no.reason()));
                }
            }
        }

        private ListLine line(Outline.Subscription one, int depth) {
            var address = one.address().toString();
            var there = known.at(one.address());
            if (there.isPresent()) {
                return new ListLine(depth, Kind.KNOWN, one.title(), address, subscribed(there.get()));
            }
            var first = met.putIfAbsent(one.address(), lines.size());
            if (first == null) {
                return new ListLine(depth, Kind.NEW, one.title(), address, one.left());
            }
            firsts.put(lines.size(), first);
            return new ListLine(depth, Kind.TWICE, one.title(), address, Sentences.say("proposal.twice", depth == 0 ? 0 : 1));
        }

        private static String subscribed(Section section) {
            return section.folder() == null ? Sentences.say("proposal.known", section.title())
                    : Sentences.say("proposal.known.in", section.title(), section.folder());
        }

        private void add(Outline outline, ListLine line) {
            outlines.add(outline);
            lines.add(line);
        }
    }
}
