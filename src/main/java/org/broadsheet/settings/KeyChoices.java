package org.broadsheet.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the reader has chosen about keys. Commands stand here by their ids and keys as they are written: what either means
/// is the window's business, and a command that this version does not know keeps its keys for the one that does.
/// @param preset  whose keys count for a command that is not among his `own`; empty: Broadsheet's
/// @param singles whether keys that write a character count by themselves
/// @param own     by the id of a command; no keys: it is to have none
public record KeyChoices(String preset, Singles singles, Map<String, List<String>> own) {
    /// Whether single letters, digits and signs do something (WCAG 2.2, 2.1.4): always, never, or after a key that comes before.
    public enum Singles { ON, OFF, PREFIX }

    public static final KeyChoices USUAL = new KeyChoices("", Singles.ON, Map.of());

    public KeyChoices {
        var copy = new TreeMap<String, List<String>>();
        own.forEach((id, keys) -> copy.put(id, List.copyOf(keys)));
        own = Collections.unmodifiableMap(copy);
    }

    public KeyChoices withPreset(String chosen) {
        return new KeyChoices(chosen, singles, own);
    }

    public KeyChoices withSingles(Singles chosen) {
        return new KeyChoices(preset, chosen, own);
    }

    /// With keys of a command's own.
    public KeyChoices with(String id, List<String> keys) {
        var next = new TreeMap<>(own);
        next.put(id, keys);
        return new KeyChoices(preset, singles, next);
    }

    /// With a command as the preset has it.
    public KeyChoices without(String id) {
        var next = new TreeMap<>(own);
        next.remove(id);
        return new KeyChoices(preset, singles, next);
    }

    /// The same for several; what stands here of commands that are not among them stays.
    public KeyChoices asUsual(List<String> ids) {
        var next = new TreeMap<>(own);
        ids.forEach(next::remove);
        return new KeyChoices(preset, singles, next);
    }
}
