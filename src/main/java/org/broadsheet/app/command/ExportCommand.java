package org.broadsheet.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Exporting;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.FeedFormat;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.Folder;
import org.broadsheet.news.Hit;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/// `export --opml FILE` and `export --feed FILE`
@Command(name = "export", description = "Write all subscriptions, or articles as a feed, to a file.")
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    private static final class What {
        @Option(names = "--opml", paramLabel = "FILE", description = "all subscriptions, as OPML; -: standard output")
        private @Nullable String opml;

        @Option(names = "--feed", paramLabel = "FILE", description = "articles, as a feed; -: standard output")
        private @Nullable String feed;
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "rss, atom or json; otherwise by the file's ending, else rss")
    private @Nullable FeedFormat format;

    @Option(names = "--section", paramLabel = "S", description = "only this section or folder, or articles of it")
    private @Nullable String section;

    @Option(names = "--search", paramLabel = "QUERY", description = "only articles that hold these words")
    private @Nullable String query;

    @Option(names = "--starred", description = "only starred articles")
    private boolean starred;

    @Override
    public Integer call() throws InterruptedException {
        if (what.opml != null && (format != null || query != null || starred)) {
            throw new ParameterException(root.commandLine(), "--format, --search and --starred are for --feed.");
        }
        try (var newsroom = root.newsroom()) {
            return what.opml != null ? opml(newsroom, what.opml) : feed(newsroom, String.valueOf(what.feed));
        }
    }

    private int opml(Newsroom newsroom, String file) {
        var chosen = root.sections(newsroom, section);
        if (chosen.unknown()) {
            return 1;
        }
        int subscriptions = section == null ? newsroom.subscribing().subscriptions().size() : chosen.ids().size();
        var document = section == null ? newsroom.subscribing().opml() : newsroom.subscribing().opml(filed(newsroom, section, chosen.ids()));
        if (file.equals("-")) {
            root.print(document.strip());
            return 0;
        }
        return told(file, Exporting.save(Path.of(file), document).orElse(null), new Json().always("subscriptions", subscriptions),
                subscriptions == 1 ? "1 subscription" : subscriptions + " subscriptions");
    }

    /// The folder of that name, else the first section.
    private static FiledId filed(Newsroom newsroom, String name, List<SectionId> sections) {
        return newsroom.ordering().order().stream().filter(Folder.class::isInstance).map(Folder.class::cast)
                .filter(folder -> name.strip().equalsIgnoreCase(folder.title()) || name.strip().equalsIgnoreCase(folder.path()))
                .map(Folder::id).map(FiledId.class::cast).findFirst().orElse(sections.getFirst());
    }

    private int feed(Newsroom newsroom, String file) throws InterruptedException {
        var chosen = root.sections(newsroom, section);
        if (chosen.unknown()) {
            return 1;
        }
        var articles = articles(newsroom, chosen.ids());
        var wanted = format == null ? FeedFormat.of(file) : format;
        if (file.equals("-")) {
            print(newsroom, articles, wanted);
            return 0;
        }
        var written = newsroom.exporting().feed(Path.of(file), title(), articles, wanted);
        return told(file, written.failure(), new Json().always("articles", written.articles()),
                written.articles() == 1 ? "1 article" : written.articles() + " articles");
    }

    private void print(Newsroom newsroom, List<EntryId> articles, FeedFormat format) {
        var out = root.commandLine().getOut();
        try {
            newsroom.exporting().feed(out, title(), articles, format);
        } catch (IOException cannotBe) { // a PrintWriter keeps its failures to itself
            throw new UncheckedIOException(cannotBe);
        }
        out.flush();
    }

    private List<EntryId> articles(Newsroom newsroom, List<SectionId> sections) throws InterruptedException {
        var articles = newsroom.reading().contents(sections, starred ? List.of(new Contents.Starred()) : List.of());
        if (query == null) {
            return articles;
        }
        var found = new HashSet<>(newsroom.searching().find(query, sections, 0).stream().map(Hit::id).toList());
        return articles.stream().filter(found::contains).toList();
    }

    private String title() {
        var of = section == null ? "Broadsheet" : section;
        return (starred ? "Starred: " : "") + of + (query == null ? "" : ": " + query);
    }

    private int told(String file, @Nullable String failure, Json answer, String what) {
        if (failure != null) {
            root.tell("unwritable " + Sentences.say("unwritable", file, failure));
            return 1;
        }
        root.print(root.json() ? answer.put("file", file) : Sentences.say("written", what, file));
        return 0;
    }
}
