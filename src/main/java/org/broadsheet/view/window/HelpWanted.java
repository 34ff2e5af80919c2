package org.broadsheet.view.window;

import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/// Somebody pressed F1 in a sheet. Fired at the main window, which opens the handbook.
final class HelpWanted extends Event {
    static final EventType<HelpWanted> ASKED = new EventType<>(Event.ANY, "HELP_WANTED");
    @Serial
    private static final long serialVersionUID = 1;

    private final String subject;

    /// @param subject what the sheet is about, as the handbook names it: `handbook#networks`
    HelpWanted(String subject) {
        super(ASKED);
        this.subject = subject;
    }

    String subject() {
        return subject;
    }
}
