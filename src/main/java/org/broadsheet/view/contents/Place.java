package org.broadsheet.view.contents;

import java.util.Optional;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Contents;
import org.broadsheet.news.FiledId;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// A line of the sections: a list that can be shown.
/// @param contents what choosing it shows
/// @param count    the number at its right: unread articles as a rule; 0 shows none
/// @param error    why it, or the list that the folder is kept in step with, could not be refreshed the last time, in a sentence
/// @param depth    in how many folders or labels it stands
/// @param closed   whether what stands in it is folded away
/// @param holds    how many sections stand in it; 0 for what is no heading
/// @param colour   the reader's; absent: none
/// @param host     of its site; absent where it has none
public record Place(Contents contents, String title, Kind kind, int count, @Nullable String error, int depth, boolean closed, int holds,
        @Nullable Colour colour, @Nullable String host) {
    /// How it is set.
    public enum Kind {
        /// Of the program: Today, Unread and so on.
        LIST,
        /// The publisher or folder that the sections below belong to, or the label that they carry.
        HEADING,
        SECTION
    }

    /// Whether its count is of unread articles.
    public boolean countsUnread() {
        return kind != Kind.LIST || contents instanceof Contents.Unread;
    }

    /// What it stands for in the reader's menu; empty for the program's own lists, and for labels.
    public Optional<FiledId> filed() {
        return switch (contents) {
            case Contents.Of(var section) -> Optional.of(section);
            case Contents.Folder(var folder) -> Optional.of(folder);
            case Contents.Labelled _, Contents.Today _, Contents.Unread _, Contents.Starred _, Contents.Everything _, Contents.NotReady _,
                Contents.From _, Contents.Found _ -> Optional.empty();
        };
    }

    /// What a screen reader says of it.
    public String spoken() {
        var spoken = Labels.say(countsUnread() ? "place.unread" : "place.articles", title, count);
        if (colour != null) {
            spoken = Labels.say("place.coloured", spoken, Labels.say("colour." + colour));
        }
        if (kind == Kind.HEADING) {
            spoken = Labels.say("place.heading", spoken, holds, closed ? 1 : 0, depth + 1);
            return error == null ? spoken : Labels.say("place.list-failing", spoken, Reason.plain(error));
        }
        return error == null ? spoken : Labels.say("place.failing", spoken, Reason.plain(error));
    }
}
