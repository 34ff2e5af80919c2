package org.broadsheet.markup;

import java.util.List;

/// A news or picture agency, or a house that stands among agencies without being one (a broadcaster, "red").
/// @param name      the usual short name
/// @param languages it reports in, BCP 47
record Agency(String name, Kind kind, List<String> languages) {
    enum Kind { TEXT, PHOTO, BOTH, HOUSE }

    Agency {
        languages = List.copyOf(languages);
    }

    boolean house() {
        return kind == Kind.HOUSE;
    }
}
