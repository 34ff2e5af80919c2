package org.broadsheet.app.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Hit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `search QUERY`
@Command(name = "search", description = "Find articles by the words in them, newest first.")
final class SearchCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "words, all of which must stand there, or a \"phrase\"")
    private List<String> words = List.of();

    @Option(names = "--section", paramLabel = "S", description = "only in this section or folder")
    private @Nullable String section;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "at most so many; 0: all")
    private int limit;

    @Override
    public Integer call() throws InterruptedException {
        try (var newsroom = root.newsroom()) {
            var chosen = root.sections(newsroom, section);
            if (chosen.unknown()) {
                return 1;
            }
            var hits = newsroom.searching().find(String.join(" ", words), chosen.ids(), limit);
            Map<EntryId, String> excerpts = hits.stream().collect(Collectors.toMap(Hit::id, Hit::excerpt));
            for (var teaser : newsroom.reading().teasers(hits.stream().map(Hit::id).toList())) {
                var excerpt = excerpts.getOrDefault(teaser.id(), "");
                root.print(root.json() ? NewsJson.teaser(teaser).put("excerpt", excerpt)
                        : NewsText.teaser(teaser) + (excerpt.isEmpty() ? "" : "\n        " + excerpt));
            }
        }
        return 0;
    }
}
