package org.broadsheet.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.broadsheet.news.Contents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `articles`
@Command(name = "articles", description = "List articles, newest first.")
final class ArticlesCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Option(names = "--section", paramLabel = "S", description = "only of this section or folder")
    private @Nullable String section;

    @Option(names = "--unread", description = "only unread ones")
    private boolean unread;

    @Option(names = "--starred", description = "only starred ones")
    private boolean starred;

    @Option(names = "--not-ready", description = "only those that cannot be read offline with all their pictures")
    private boolean notReady;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "at most so many; 0: all")
    private int limit;

    @Override
    public Integer call() {
        try (var newsroom = root.newsroom()) {
            var chosen = root.sections(newsroom, section);
            if (chosen.unknown()) {
                return 1;
            }
            var ids = newsroom.reading().contents(chosen.ids(), lists());
            var listed = limit == 0 ? ids : ids.subList(0, Math.min(limit, ids.size()));
            newsroom.deriving().takeOut(listed);
            for (var teaser : newsroom.reading().teasers(listed)) {
                root.print(root.json() ? NewsJson.teaser(teaser) : NewsText.teaser(teaser));
            }
        }
        return 0;
    }

    private List<Contents> lists() {
        return Stream.of(unread ? Optional.of(new Contents.Unread()) : Optional.<Contents>empty(),
                starred ? Optional.of(new Contents.Starred()) : Optional.<Contents>empty(),
                notReady ? Optional.of(new Contents.NotReady()) : Optional.<Contents>empty()).<Contents>flatMap(Optional::stream).toList();
    }
}
