package org.broadsheet.view.window;

import java.util.ArrayDeque;
import java.util.Deque;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.view.contents.ContentsModel;
import org.broadsheet.view.contents.ContentsPane;
import org.broadsheet.view.reading.ArticlePane;
import org.jspecify.annotations.Nullable;

/// From an article to the list of all that one of its sources has a part in, and back. Lives on the JavaFX thread.
final class SourceLists {
    private record Left(Contents list, @Nullable EntryId article) {}

    private final ContentsModel contents;
    private final ContentsPane pane;
    private final ArticlePane article;
    private final Deque<Left> way = new ArrayDeque<>();

    SourceLists(ContentsModel contents, ContentsPane pane, ArticlePane article) {
        this.contents = contents;
        this.pane = pane;
        this.article = article;
        contents.contents().subscribe(list -> {
            if (!(list instanceof Contents.From)) {
                way.clear(); // back again, or somewhere else by another way
            }
        });
    }

    void open(Contents.From source) {
        way.push(new Left(contents.contents().get(), contents.selected().get()));
        contents.show(source);
        pane.focusList();
    }

    /// Goes back to the article from which the list was opened.
    /// @return whether there is one
    boolean back() {
        if (way.isEmpty()) {
            return false;
        }
        var left = way.pop();
        contents.show(left.list(), () -> {
            contents.selected().set(left.article());
            article.focusHeadline();
        });
        return true;
    }
}
