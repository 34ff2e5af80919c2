package org.broadsheet.view.contents;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.broadsheet.library.Ordering;
import org.broadsheet.library.Ordering.Side;
import org.broadsheet.library.Ordering.Way;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// What the reader does to his menu, and takes back: folders, titles, places, labels, colours. Called on the JavaFX thread.
public final class Arranging {
    private final Ordering ordering;
    private final TakingBack takingBack;
    private final Background background;

    public Arranging(Ordering ordering, TakingBack takingBack, Background background) {
        this.ordering = ordering;
        this.takingBack = takingBack;
        this.background = background;
    }

    /// Moves it by one.
    public void move(FiledId what, Way way) {
        change(() -> ordering.move(what, way), () -> where(what), Labels.say("order.stays." + way));
    }

    /// Puts it beside another one, or into a folder.
    public void move(FiledId what, FiledId beside, Side side) {
        change(() -> ordering.move(what, beside, side), () -> where(what), Labels.say("order.refused"));
    }

    /// Puts it at the end of a folder.
    public void move(FiledId what, FolderId into) {
        change(() -> ordering.move(what, into), () -> where(what), Labels.say("order.refused"));
    }

    private String where(FiledId what) {
        var outwards = ordering.outwards(what);
        if (outwards.size() < 2) {
            return "";
        }
        var beside = ordering.order().stream().filter(one -> one.within().equals(outwards.getFirst().within())).map(Filed::id).toList();
        var title = outwards.getFirst().title();
        var at = beside.indexOf(what) + 1;
        return outwards.size() == 2 ? Labels.say("order.at-the-top", title, at, beside.size())
                : Labels.say("order.in", title, outwards.get(1).title(), at, beside.size());
    }

    /// Makes a folder where something stands, before it; at the end of the top where nothing is named.
    /// @param made    hears of the folder
    /// @param refused hears that it could not be made
    public void newFolder(@Nullable FiledId before, String title, Consumer<FolderId> made, Runnable refused) {
        change(() -> {
            var outwards = before == null ? List.<Filed>of() : ordering.outwards(before);
            var folder = ordering.newFolder(outwards.isEmpty() ? FolderId.ROOT : outwards.getFirst().within(), title);
            if (before != null) {
                folder.ifPresent(id -> ordering.move(id, before, Side.BEFORE));
            }
            background.tell(() -> folder.ifPresentOrElse(made, refused));
            return folder.isPresent();
        }, () -> Labels.say("order.made", title.strip()), Labels.say("order.taken", title.strip()));
    }

    /// Gives it another title.
    /// @param done    hears that it has it
    /// @param refused hears that it could not have it
    public void rename(FiledId what, String title, Runnable done, Runnable refused) {
        change(() -> {
            var renamed = ordering.rename(what, title);
            background.tell(renamed ? done : refused);
            return renamed;
        }, () -> Labels.say("order.renamed", title.strip()), Labels.say("order.taken", title.strip()));
    }

    /// Lets a folder go, but not what stands in it.
    public void remove(FolderId folder, String title) {
        change(() -> {
            ordering.remove(folder);
            return true;
        }, () -> Labels.say("order.removed", title), "");
    }

    /// Folds away what stands in all folders and under all labels; where all is folded already, shows it.
    public void foldAll() {
        takingBack.act(() -> new TakingBack.Done(Labels.say(ordering.foldAll() ? "order.folded" : "order.unfolded"), null));
    }

    /// Folds away what stands in a folder or under a label, or shows it. It is seen, and so not said.
    public void fold(Contents what, boolean closed) {
        background.act(() -> {
            switch (what) {
                case Contents.Folder(var folder) -> ordering.close(folder, closed);
                case Contents.Labelled(var label) -> ordering.close(label, closed);
                case Contents.Today _, Contents.Unread _, Contents.Starred _, Contents.Everything _, Contents.NotReady _, Contents.Of _,
                    Contents.From _, Contents.Found _ -> { }
            }
        });
    }

    /// Has it so from now on.
    /// @param change of what was chosen for it before
    public void choose(FiledId what, UnaryOperator<Choices> change) {
        takingBack.act(() -> ordering.outwards(what).stream().findFirst().map(place -> chosen(what, place.own(), change.apply(place.own())))
                .orElseGet(() -> new TakingBack.Done("", null)));
    }

    private TakingBack.Done chosen(FiledId what, Choices before, Choices after) {
        ordering.choose(what, after);
        return new TakingBack.Done(Labels.say("order.chosen"), before.equals(after) ? null : new TakingBack.Step(() -> {
            ordering.choose(what, before);
            return Labels.say("order.undone");
        }, () -> {
            ordering.choose(what, after);
            return Labels.say("order.chosen");
        }));
    }

    /// Has a section carry a label, or no longer.
    public void label(SectionId which, String label, boolean so) {
        change(() -> {
            var found = ordering.outwards(which);
            if (found.isEmpty() || !(found.getFirst() instanceof Section section)) {
                return false;
            }
            var others = section.labels().stream().filter(one -> !one.equals(label));
            ordering.label(which, (so ? Stream.concat(others, Stream.of(label)) : others).toList());
            return true;
        }, () -> Labels.say(so ? "order.labelled" : "order.unlabelled", label), "");
    }

    /// Marks it with a colour.
    /// @param colour absent: none
    public void paint(FiledId what, @Nullable Colour colour) {
        change(() -> {
            ordering.paint(what, colour);
            return true;
        }, () -> Labels.say("order.painted", colour == null ? Labels.say("colour.NONE") : Labels.say("colour." + colour)), "");
    }

    /// @param said  what to say when it is done
    /// @param stays what to say when nothing was changed
    private void change(BooleanSupplier deed, Supplier<String> said, String stays) {
        takingBack.act(() -> {
            var before = ordering.order();
            if (!deed.getAsBoolean()) {
                return new TakingBack.Done(stays, null);
            }
            var after = ordering.order();
            var sentence = said.get();
            return new TakingBack.Done(sentence, new TakingBack.Step(() -> restored(before, Labels.say("order.undone")),
                    () -> restored(after, sentence)));
        });
    }

    private String restored(List<Filed> order, String sentence) {
        ordering.restore(order);
        return sentence;
    }
}
