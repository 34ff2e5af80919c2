package org.broadsheet.view.window;

import org.broadsheet.news.Section;
import org.broadsheet.view.command.Labels;

/// Says as what the reader is subscribed to something already.
final class Known {
    private Known() {}

    /// `Harbour in The Gazette`
    static String named(Section section) {
        return section.folder() == null ? section.title() : Labels.say("known.in", section.title(), section.folder());
    }
}
