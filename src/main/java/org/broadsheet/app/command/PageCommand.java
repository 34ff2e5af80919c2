package org.broadsheet.app.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Kind;
import org.broadsheet.news.Article;
import org.broadsheet.page.Extracted;
import org.broadsheet.page.Extractor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// What an article page, or a publisher's JSON document, says.
@Command(name = "page", description = "Prints the article on a page, or in a publisher's JSON document.")
final class PageCommand implements Callable<Integer> {
    /// Where a file is taken to come from when nobody says.
    private static final URI NOWHERE = URI.create("https://unknown.invalid/");

    @ParentCommand
    private Root root = new Root();

    @Parameters(paramLabel = "FILE|URL", arity = "0..*", description = "pages or documents")
    private List<String> names = List.of();

    @Option(names = "--base", paramLabel = "URL", description = "the address the files were fetched from")
    private @Nullable String base;

    @Option(names = "--cases", paramLabel = "FILE", description = "a file of cases, one JSON object a line, in place of FILEs")
    private @Nullable Path cases;

    private Publishers publishers = Publishers.none();

    @Override
    public Integer call() throws InterruptedException {
        var asked = Diagnosis.cases(root, names, cases, base);
        publishers = root.publishers();
        try (var network = root.network()) {
            return new Diagnosis(root, Kind.PAGE, network).run(asked, this::read);
        }
    }

    private Diagnosis.Answer read(Diagnosis.Document document) {
        URI address = document.address() == null ? NOWHERE : document.address();
        byte[] bytes = document.body().bytes();
        var extractor = new Extractor(publishers);
        boolean described = publishers.withDocument(address).isPresent();
        Extracted extracted = described ? extractor.document(bytes, address) : extractor.page(bytes, document.contentType(), address);
        return switch (extracted) {
            case Extracted.Nothing(String reason) -> new Diagnosis.Answer.Failed(reason);
            case Extracted.Found(Article article, String encoding, var _) -> new Diagnosis.Answer.Said(
                    new Json().always("document", new Json().put("encoding", encoding).put("bytes", bytes.length).put("url", document.address()))
                            .with(PageJson.of(article)),
                    () -> PageText.of(article));
        };
    }
}
