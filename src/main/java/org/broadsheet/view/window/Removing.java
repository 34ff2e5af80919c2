package org.broadsheet.view.window;

import java.util.List;
import org.broadsheet.library.Subscribing;
import org.broadsheet.news.Section;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.TakingBack;

/// Subscribes and ends subscriptions in a way that can be taken back: the sections come back under the same names, in their folders, and
/// their articles as far as the publishers still offer them.
final class Removing {
    private final Subscribing subscribing;
    private final TakingBack takingBack;

    Removing(Subscribing subscribing, TakingBack takingBack) {
        this.subscribing = subscribing;
        this.takingBack = takingBack;
    }

    /// The reader has subscribed to sections, ended others, or both at once.
    /// @param sentence tells him so, and how it is taken back
    void chosen(List<Section> those, List<Section> ended, String sentence) {
        takingBack.act(() -> new TakingBack.Done(sentence, new TakingBack.Step(() -> {
            end(those);
            subscribing.putBack(ended);
            return Labels.say("choose.undone", those.size() + ended.size());
        }, () -> {
            subscribing.putBack(those);
            end(ended);
            return sentence;
        })));
    }

    void remove(List<Section> those) {
        takingBack.act(() -> new TakingBack.Done(removed(those), wayBack(those)));
    }

    /// Those that the reader has removed elsewhere can be put back from the window, too.
    void gone(List<Section> those) {
        takingBack.act(() -> new TakingBack.Done(Labels.say("remove.done", those.size(), those.getFirst().title()), wayBack(those)));
    }

    private TakingBack.Step wayBack(List<Section> those) {
        return new TakingBack.Step(() -> {
            subscribing.putBack(those);
            return Labels.say("remove.undone", those.size(), those.getFirst().title());
        }, () -> removed(those));
    }

    private String removed(List<Section> those) {
        end(those);
        return Labels.say("remove.done", those.size(), those.getFirst().title());
    }

    /// By address: what was put back has another number.
    private void end(List<Section> those) {
        var addresses = those.stream().map(Section::address).toList();
        subscribing.remove(subscribing.sections().stream().filter(section -> addresses.contains(section.address())).toList());
    }
}
