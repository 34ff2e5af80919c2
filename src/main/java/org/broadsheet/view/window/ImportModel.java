package org.broadsheet.view.window;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.library.Checked;
import org.broadsheet.library.ListLine;
import org.broadsheet.library.ListLine.Kind;
import org.broadsheet.library.Proposal;
import org.jspecify.annotations.Nullable;

/// Which lines of a list are chosen, which are folded away, and what their feeds answered. Lines are known by their place.
/// Lives on the JavaFX thread.
final class ImportModel {
    /// How much of what stands in a folder is chosen, or whether a feed is.
    enum Mark { NONE, SOME, ALL }

    private final Proposal proposal;
    private final List<ListLine> lines;
    private final BitSet offered = new BitSet();
    private final BitSet chosen = new BitSet();
    private final BitSet folded = new BitSet();
    /// Of each line, where that begins which does not stand in it.
    private final int[] ends;
    private final Map<Integer, Checked> checked = new HashMap<>();

    /// Everything that can be taken over is chosen.
    ImportModel(Proposal proposal) {
        this.proposal = proposal;
        this.lines = proposal.lines();
        this.ends = new int[lines.size()];
        proposal.all().forEach(offered::set);
        chosen.or(offered);
        var open = new ArrayList<Integer>();
        for (int at = 0; at <= lines.size(); at++) {
            while (!open.isEmpty() && (at == lines.size() || lines.get(open.getLast()).depth() >= lines.get(at).depth())) {
                ends[open.removeLast()] = at;
            }
            open.add(at);
        }
    }

    Proposal proposal() {
        return proposal;
    }

    ListLine line(int place) {
        return lines.get(place);
    }

    boolean folder(int place) {
        return lines.get(place).kind() == Kind.FOLDER || lines.get(place).kind() == Kind.LIST;
    }

    /// Whether anything stands in it.
    boolean holds(int place) {
        return ends[place] > place + 1;
    }

    boolean folded(int place) {
        return folded.get(place);
    }

    /// Those that stand in no folder that is folded.
    List<Integer> visible() {
        var visible = new ArrayList<Integer>();
        for (int at = 0; at < lines.size(); at = folded.get(at) ? ends[at] : at + 1) {
            visible.add(at);
        }
        return visible;
    }

    /// Folds a folder, or shows what stands in it.
    /// @return whether that changed anything
    boolean fold(int place, boolean so) {
        if (!folder(place) || !holds(place) || folded.get(place) == so) {
            return false;
        }
        folded.set(place, so);
        return true;
    }

    /// The folder that a line stands in; itself where there is none.
    int outer(int place) {
        var at = place;
        while (at > 0 && lines.get(at).depth() >= lines.get(place).depth()) {
            at--;
        }
        return lines.get(at).depth() < lines.get(place).depth() ? at : place;
    }

    /// Whether there is anything to choose.
    boolean offered(int place) {
        return count(offered, place) > 0;
    }

    Mark mark(int place) {
        var so = count(chosen, place);
        return so == 0 ? Mark.NONE : so == count(offered, place) ? Mark.ALL : Mark.SOME;
    }

    private int count(BitSet of, int place) {
        return of.get(place, ends[place]).cardinality();
    }

    /// Chooses a line with all that stands in it, or lets it go where all is chosen.
    void toggle(int place) {
        var all = mark(place) == Mark.ALL;
        for (int at = offered.nextSetBit(place); at >= 0 && at < ends[place]; at = offered.nextSetBit(at + 1)) {
            chosen.set(at, !all);
        }
    }

    Set<Integer> chosen() {
        return chosen.stream().boxed().collect(Collectors.toUnmodifiableSet());
    }

    /// How many feeds and lists are chosen.
    int feeds() {
        return (int) chosen.stream().filter(place -> lines.get(place).offered() && lines.get(place).kind() != Kind.TWICE).count();
    }

    /// What is there to say of a line; absent: nothing.
    @Nullable String note(int place) {
        var answer = checked.get(place);
        return answer == null ? lines.get(place).note() : answer.note();
    }

    Checked.@Nullable Verdict verdict(int place) {
        var answer = checked.get(place);
        return answer == null ? null : answer.verdict();
    }

    /// What is dead is chosen no longer.
    void heard(Checked answer) {
        checked.put(answer.place(), answer);
        if (answer.verdict() == Checked.Verdict.DEAD) {
            chosen.clear(answer.place());
        }
    }

    int heard() {
        return checked.size();
    }

    long dead() {
        return checked.values().stream().filter(answer -> answer.verdict() == Checked.Verdict.DEAD).count();
    }

    /// The next of these lines, from one on and round, whose title begins so; that one itself where none does.
    static int next(List<Integer> places, int from, String beginning, ImportModel of) {
        var sought = beginning.toLowerCase(Locale.ROOT);
        for (int step = 0; step < places.size(); step++) {
            var index = (from + step) % places.size();
            if (of.line(places.get(index)).title().toLowerCase(Locale.ROOT).startsWith(sought)) {
                return index;
            }
        }
        return from;
    }
}
