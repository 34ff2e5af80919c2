package org.broadsheet.markup;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Time zones as dates name them: by their distance from UTC or by the abbreviations in use. Names that several parts
/// of the world share stand for the one that news is most often written in.
final class Zones {
    private static final Pattern OFFSET = Pattern.compile(
            "(?i)^[\\s(]*(?:GMT|UTC|UT|Z)?\\s*([+-])\\s?(\\d{1,2})(?::?(\\d{2}))?(?![\\d])");
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}])([A-Za-z]{1,5})(?![\\p{L}])");
    private static final Map<String, ZoneOffset> NAMES = names("""
            0 UT UTC GMT Z WET
            1 CET MEZ BST WEST MET IST_IE WAT
            2 CEST MESZ EET SAST CAT MEST
            3 EEST MSK EAT TRT AST_SA
            4 GST MSD
            5 PKT
            5:30 IST
            6 BDT
            7 WIB ICT
            8 SGT HKT WITA AWST PHT MYT
            9 JST KST WIT
            10 AEST
            11 AEDT
            12 NZST
            13 NZDT
            -3 ADT BRT ART CLST
            -4 AST EDT CLT
            -5 EST CDT COT PET
            -6 CST MDT
            -7 MST PDT
            -8 PST AKDT
            -9 AKST
            -10 HST
            """);

    private Zones() {}

    /// The zone in what follows the time.
    static Optional<ZoneOffset> in(String afterTime) {
        var offset = OFFSET.matcher(afterTime);
        if (offset.find()) {
            var hours = Integer.parseInt(offset.group(2));
            var minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            if (hours > 18 || minutes > 59) {
                return Optional.empty();
            }
            var seconds = Math.min(hours * 3600 + minutes * 60, 18 * 3600);
            return Optional.of(ZoneOffset.ofTotalSeconds(offset.group(1).equals("-") ? -seconds : seconds));
        }
        return named(afterTime);
    }

    /// The zone that a text names.
    static Optional<ZoneOffset> named(String text) {
        var name = NAME.matcher(text);
        while (name.find()) {
            var zone = NAMES.get(name.group(1).toUpperCase(Locale.ROOT));
            if (zone != null) {
                return Optional.of(zone);
            }
        }
        return Optional.empty();
    }

    /// The zone of exactly this name.
    static @Nullable ZoneOffset called(String name) {
        return NAMES.get(name);
    }

    /// What follows the time without the distance from UTC, whose digits are none of the day's.
    static String without(String afterTime) {
        return OFFSET.matcher(afterTime).replaceFirst(" ");
    }

    private static Map<String, ZoneOffset> names(String table) {
        Map<String, ZoneOffset> names = new HashMap<>();
        for (var line : table.lines().toList()) {
            var words = line.split(" ", -1);
            var parts = words[0].split(":", -1);
            var hours = Integer.parseInt(parts[0]);
            for (var i = 1; i < words.length; i++) {
                names.put(words[i], ZoneOffset.ofHoursMinutes(hours, parts.length > 1 ? Integer.parseInt(parts[1]) : 0));
            }
        }
        return Map.copyOf(names);
    }
}
