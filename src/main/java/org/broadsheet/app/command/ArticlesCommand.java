package org.broadsheet.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.markup.AgencyNames;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Source;
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

    @Option(names = "--agency", paramLabel = "NAME", description = "only those whose text rests on this agency")
    private @Nullable String agency;

    @Option(names = "--picture-agency", paramLabel = "NAME", description = "only those with a picture of this agency")
    private @Nullable String pictureAgency;

    @Option(names = "--photographer", paramLabel = "NAME", description = "only those with a picture taken by this photographer")
    private @Nullable String photographer;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "at most so many; 0: all")
    private int limit;

    @Override
    public Integer call() throws InterruptedException {
        try (var newsroom = root.newsroom()) {
            var chosen = root.sections(newsroom, section);
            if (chosen.unknown()) {
                return 1;
            }
            if (lists().stream().anyMatch(Contents.From.class::isInstance)) {
                newsroom.deriving().catchUp(); // who is named in an article stands in the article alone
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
        return Stream.of(given(unread, new Contents.Unread()), given(starred, new Contents.Starred()), given(notReady, new Contents.NotReady()),
                from(Source.AGENCY, usual(agency)), from(Source.PICTURE_AGENCY, usual(pictureAgency)), from(Source.PHOTOGRAPHER, photographer))
                .flatMap(Function.identity()).toList();
    }

    private static @Nullable String usual(@Nullable String called) {
        return called == null ? null : AgencyNames.usual(called);
    }

    private static Stream<Contents> given(boolean so, Contents list) {
        return so ? Stream.of(list) : Stream.empty();
    }

    private static Stream<Contents> from(Source source, @Nullable String name) {
        return name == null ? Stream.empty() : Stream.of(new Contents.From(source, name));
    }
}
