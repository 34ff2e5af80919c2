package org.broadsheet.view.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.settings.KeyChoices.Singles;

/// Other keys for a command: whether it can have them, and what is to be kept then. Any thread.
public final class Rekeying {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private Rekeying() {}

    /// Whether a command can have keys.
    public sealed interface Verdict {
        record Free() implements Verdict {}

        /// Others have them, or keys that could not be pressed besides.
        record Held(List<Command> by) implements Verdict {}

        /// It can have none of these.
        /// @param why a sentence
        record Refused(String why) implements Verdict {}
    }

    /// Looks who has the keys, and whether they can be had.
    public static Verdict verdict(Keying keying, Keys wanted, Command command) {
        var fixed = Keying.holder(wanted, command);
        if (fixed.isPresent()) {
            return new Verdict.Refused(Labels.say("keys.press.fixed",
                    Keying.fixed(fixed.get()).map(Keys::shown).orElse(""), Labels.title(fixed.get())));
        }
        if (Keying.nobodys(wanted)) {
            return new Verdict.Refused(Labels.say("keys.press.nobodys", wanted.shown()));
        }
        if (keying.choices().singles() == Singles.PREFIX && wanted.begins(List.of(Keying.PREFIX))) {
            return new Verdict.Refused(Labels.say("keys.press.prefix", Keying.PREFIX.shown()));
        }
        var menu = opened(wanted.strokes().getFirst());
        if (!menu.isEmpty()) {
            return new Verdict.Refused(Labels.say("keys.press.menu", wanted.strokes().getFirst().shown(), menu.getFirst()));
        }
        var others = keying.others(wanted, command);
        return others.isEmpty() ? new Verdict.Free() : new Verdict.Held(others);
    }

    /// The menu of the bar that Alt opens with this letter.
    private static List<String> opened(Stroke stroke) {
        return MAC || !stroke.alt() || stroke.mod() || stroke.shift() ? List.of() : Arrays.stream(Command.Menu.values())
                .filter(menu -> menu.within().isEmpty() && Labels.marked(menu).toUpperCase(Locale.ROOT).contains("_" + stroke.key())).map(Labels::plain).toList();
    }

    /// What is to be kept when a command gets keys. Whoever had them has them no more.
    /// @param besides whether it keeps those that it has
    public static KeyChoices give(Keying keying, Command command, Keys wanted, boolean besides) {
        var choices = keying.choices();
        for (var other : keying.others(wanted, command)) {
            var own = choices.own().get(other.id());
            if (own != null) { // else the reader's own key counts over it anyway, and it is there again when he gives that up
                choices = choices.with(other.id(), own.stream().filter(written -> Keys.read(written).filter(wanted::meets).isEmpty()).toList());
            }
        }
        var kept = besides ? keying.written(command).stream().filter(keys -> !keys.meets(wanted)) : Stream.<Keys>empty();
        var all = new ArrayList<>(kept.map(Keys::written).toList());
        all.add(wanted.written());
        return choices.with(command.id(), all);
    }
}
