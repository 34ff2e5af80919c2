package org.broadsheet.view.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.settings.KeyChoices.Singles;
import org.broadsheet.view.command.Command.Place;

/// The keys in force: those of the table, over them those of a preset, over them the reader's own. A key that two want goes to
/// the upper one, so what a reader chose holds whatever a later version adds to the table. Never changes; any thread.
public final class Keying {
    /// Comes before every key that writes a character, where the reader has chosen that.
    public static final Stroke PREFIX = Stroke.of("Mod+E");
    /// By these the menus, and by the menus everything, can be reached whatever was chosen: they stay with their commands.
    private static final Map<Command, Keys> FIXED = Map.of(Command.BACK, Keys.of("Esc"), Command.OPEN, Keys.of("Enter"),
            Command.MENU_BAR, Keys.of("F10"), Command.CHANGE_KEYS, Keys.of("Mod+Shift+K"));
    /// They move the focus, and the lists.
    private static final List<Keys> NOBODYS = Stream.of("Tab", "Shift+Tab", "Up", "Down").map(Keys::of).toList();

    public static final Keying USUAL = of(KeyChoices.USUAL);

    private final KeyChoices choices;
    private final Map<Command, List<Keys>> keys;
    private final Map<List<Stroke>, List<Command>> commands = new HashMap<>();

    private Keying(KeyChoices choices, Map<Command, List<Keys>> keys) {
        this.choices = choices;
        this.keys = keys;
        keys.forEach((command, all) -> all.forEach(one -> commands.computeIfAbsent(one.strokes(), _ -> new ArrayList<>()).add(command)));
    }

    public static Keying of(KeyChoices choices) {
        var preset = Presets.of(choices.preset());
        var own = new EnumMap<Command, List<Keys>>(Command.class);
        var usual = new EnumMap<Command, List<Keys>>(Command.class);
        for (var command : Command.values()) {
            var chosen = choices.own().get(command.id());
            if (chosen != null) {
                own.put(command, chosen.stream().flatMap(written -> Keys.read(written).stream()).toList());
            }
            usual.put(command, preset.getOrDefault(command, command.keys()));
        }
        var granted = new Granting(choices.singles());
        FIXED.forEach((command, one) -> granted.grant(command, List.of(one)));
        own.forEach(granted::grant);
        preset.forEach((command, all) -> granted.grant(command, own.containsKey(command) ? List.of() : all));
        usual.forEach((command, all) -> granted.grant(command, own.containsKey(command) || preset.containsKey(command) ? List.of() : all));
        return new Keying(choices, granted.inOrder(own, usual));
    }

    /// Hands out keys, to the first who asks.
    private static final class Granting {
        private final Singles singles;
        private final Map<Command, List<Keys>> granted = new EnumMap<>(Command.class);

        Granting(Singles singles) {
            this.singles = singles;
        }

        void grant(Command command, List<Keys> wanted) {
            for (var one : wanted) {
                if (free(command, one)) {
                    granted.computeIfAbsent(command, _ -> new ArrayList<>()).add(one);
                }
            }
        }

        private boolean free(Command command, Keys wanted) {
            return NOBODYS.stream().noneMatch(wanted::meets) && !(singles == Singles.PREFIX && wanted.begins(List.of(PREFIX)))
                    && granted.entrySet().stream().noneMatch(other -> overlap(command, other.getKey()) && other.getValue().stream().anyMatch(wanted::meets));
        }

        /// Each command's, the fixed one where the reader or the table put it.
        Map<Command, List<Keys>> inOrder(Map<Command, List<Keys>> own, Map<Command, List<Keys>> usual) {
            var all = new EnumMap<Command, List<Keys>>(Command.class);
            for (var command : Command.values()) {
                var got = granted.getOrDefault(command, List.of());
                var order = own.getOrDefault(command, usual.getOrDefault(command, List.of()));
                all.put(command, Stream.concat(order.stream().filter(got::contains), got.stream()).distinct()
                        .flatMap(this::pressed).toList());
            }
            return all;
        }

        private Stream<Keys> pressed(Keys one) {
            return !one.strokes().getFirst().writes() ? Stream.of(one) : switch (singles) {
                case ON -> Stream.of(one);
                case OFF -> Stream.empty();
                case PREFIX -> Stream.of(one.behind(PREFIX));
            };
        }
    }

    private static boolean overlap(Command one, Command other) {
        return one.place() == Place.ANYWHERE || other.place() == Place.ANYWHERE || one.place() == other.place();
    }

    /// What they are made of.
    public KeyChoices choices() {
        return choices;
    }

    /// The keys that do it, the usual ones first; none for what is done by menu alone.
    public List<Keys> keys(Command command) {
        return keys.getOrDefault(command, List.of());
    }

    /// Whose keys a command has, if not the reader's own: the name of a preset; empty: Broadsheet's.
    public String preset(Command command) {
        return Presets.of(choices.preset()).containsKey(command) ? choices.preset() : "";
    }

    /// As they are printed, one after the other; empty without any.
    public String shown(Command command) {
        return keys(command).stream().map(Keys::shown).collect(Collectors.joining(", "));
    }

    /// The keys that the reader would give it in his own list: without the prefix, and also while single keys are off.
    public List<Keys> written(Command command) {
        return choices.singles() == Singles.ON ? keys(command) : of(choices.withSingles(Singles.ON)).keys(command);
    }

    /// Why a command must have a key, or must not have it; the key's holder, who can't give it away.
    /// @return absent where it is free to be given to `command`
    public static Optional<Command> holder(Keys wanted, Command command) {
        return FIXED.entrySet().stream().filter(fixed -> fixed.getKey() != command && fixed.getValue().meets(wanted)).map(Map.Entry::getKey).findFirst();
    }

    /// Whether keys are those by which the focus moves, which no command can have.
    public static boolean nobodys(Keys wanted) {
        return NOBODYS.stream().anyMatch(wanted::meets);
    }

    /// The key that a command keeps.
    public static Optional<Keys> fixed(Command command) {
        return Optional.ofNullable(FIXED.get(command));
    }

    /// The other commands that have these keys where `command` counts, or keys that begin with them, or with which they begin.
    public List<Command> others(Keys wanted, Command command) {
        return Arrays.stream(Command.values()).filter(other -> other != command && overlap(other, command)
                && written(other).stream().anyMatch(wanted::meets)).toList();
    }

    /// What strokes do where the focus is.
    Optional<Command> command(List<Stroke> strokes, Place focus) {
        return commands.getOrDefault(strokes, List.of()).stream().filter(command -> command.counts(focus)).findFirst();
    }

    /// A way on from strokes that were pressed.
    record Way(Stroke next, Command command) {}

    /// How strokes can go on where the focus is; none where nothing begins with them.
    List<Way> ways(List<Stroke> strokes, Place focus) {
        var ways = new ArrayList<Way>();
        for (var command : Command.values()) {
            for (var one : command.counts(focus) ? keys(command) : List.<Keys>of()) {
                if (one.strokes().size() > strokes.size() && one.begins(strokes)) {
                    ways.add(new Way(one.strokes().get(strokes.size()), command));
                }
            }
        }
        return ways;
    }
}
