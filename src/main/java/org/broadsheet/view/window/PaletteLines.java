package org.broadsheet.view.window;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.news.Contents;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Place;
import org.broadsheet.view.contents.SectionsModel;
import org.broadsheet.view.palette.Called;
import org.broadsheet.view.palette.Kind;
import org.broadsheet.view.palette.Line;
import org.broadsheet.view.palette.Said;

/// What the window itself gives to the palette: its commands, with their keys and what stands in their way, its settings, and all of
/// the reader's lists. Lives on the JavaFX thread.
final class PaletteLines {
    /// Commands that open a sheet of settings.
    private static final Set<Command> SHEETS = EnumSet.of(Command.SETTINGS, Command.CHANGE_KEYS, Command.NETWORK, Command.SECTION_CHOICES, Command.CHOICES_FOR_ALL);

    private final Deeds deeds;
    private final List<String> settings;
    private final Supplier<Keying> keying;
    private final Set<Command> choices;
    private final Set<Command> switches;
    private final Predicate<Command> chosen;
    private final SectionsModel sections;

    /// @param settings those in the sheet of settings that no command makes, by their names' lines in the resource bundle
    /// @param keying   the keys in force
    /// @param choices  commands of which one is always chosen, and `chosen` says which
    /// @param switches those that are on or off, which `chosen` says, too
    PaletteLines(Deeds deeds, List<String> settings, Supplier<Keying> keying, Set<Command> choices, Set<Command> switches, Predicate<Command> chosen, SectionsModel sections) {
        this.deeds = deeds;
        this.settings = List.copyOf(settings);
        this.keying = keying;
        this.choices = choices;
        this.switches = switches;
        this.chosen = chosen;
        this.sections = sections;
    }

    /// As they are at this moment.
    List<Line> now() {
        return Stream.of(Arrays.stream(Command.values()).filter(command -> command != Command.CALL_UP).map(this::line), settings.stream().map(PaletteLines::setting), lists())
                .flatMap(lines -> lines).toList();
    }

    private static Line setting(String id) {
        return new Line(Kind.SETTING, new Called.Setting(id), Said.say("one.setting"), Labels.say(id), Labels.title(Command.SETTINGS), "", null);
    }

    private Line line(Command command) {
        var setting = choices.contains(command) || switches.contains(command) || SHEETS.contains(command);
        return new Line(setting ? Kind.SETTING : Kind.COMMAND, new Called.Deed(command), Said.say(setting ? "one.setting" : "one.command"), Labels.plain(command),
                beside(command), keying.get().shown(command), deeds.obstacle(command).orElse(null));
    }

    private String beside(Command command) {
        var menu = Labels.plain(command.menu());
        if (switches.contains(command)) {
            return Said.say(chosen.test(command) ? "setting.on" : "setting.off", menu);
        }
        return choices.contains(command) && chosen.test(command) ? Said.say("setting.chosen", menu) : menu;
    }

    /// Each once, though a section may stand under labels, too.
    private Stream<Line> lists() {
        var lines = new LinkedHashMap<Contents, Line>();
        var outer = new ArrayDeque<Place>();
        for (var place : sections.lists()) {
            while (!outer.isEmpty() && outer.getLast().depth() >= place.depth()) {
                outer.removeLast();
            }
            lines.putIfAbsent(place.contents(), line(place, outer));
            if (place.kind() == Place.Kind.HEADING) {
                outer.addLast(place);
            }
        }
        return lines.values().stream();
    }

    private static Line line(Place place, ArrayDeque<Place> outer) {
        var one = switch (place.contents()) {
            case Contents.Of _ -> "one.section";
            case Contents.Folder _ -> "one.folder";
            case Contents.Labelled _ -> "one.label";
            default -> "one.list";
        };
        var beside = Stream.of(outer.stream().map(Place::title).collect(Collectors.joining(" \u203a ")),
                place.countsUnread() ? Said.say("unread", place.count()) : "").filter(words -> !words.isEmpty()).collect(Collectors.joining(" \u00b7 "));
        return new Line(Kind.SECTION, new Called.List(place.contents()), Said.say(one), place.title(), beside, "", null);
    }
}
