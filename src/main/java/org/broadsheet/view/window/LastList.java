package org.broadsheet.view.window;

import java.util.Optional;
import org.broadsheet.news.Contents;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;

/// The list that was open last, as the settings keep it.
final class LastList {
    private LastList() {}

    /// A search is not kept, nor are the articles of one source: empty.
    static Optional<String> write(Contents what) {
        return Optional.ofNullable(switch (what) {
            case Contents.Today _ -> "today";
            case Contents.Unread _ -> "unread";
            case Contents.Starred _ -> "starred";
            case Contents.Everything _ -> "all";
            case Contents.NotReady _ -> "not-ready";
            case Contents.Of(SectionId(var number)) -> "section " + number;
            case Contents.Folder(FolderId(var number)) -> "folder " + number;
            case Contents.Labelled(var label) -> "label " + label;
            case Contents.From _, Contents.Found _ -> null;
        });
    }

    /// What can't be read is *Today*.
    static Contents read(@Nullable String kept) {
        return switch (kept) {
            case "unread" -> new Contents.Unread();
            case "starred" -> new Contents.Starred();
            case "all" -> new Contents.Everything();
            case "not-ready" -> new Contents.NotReady();
            case String text when text.startsWith("label ") -> new Contents.Labelled(text.substring("label ".length()));
            case String text when text.matches("folder \\d{1,18}") ->
                new Contents.Folder(new FolderId(Long.parseLong(text.substring("folder ".length()))));
            case String text when text.matches("section \\d{1,18}") ->
                new Contents.Of(new SectionId(Long.parseLong(text.substring("section ".length()))));
            case null, default -> new Contents.Today();
        };
    }
}
