package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Article;

/// Pages that a test writes itself.
final class Pages {
    static final URI ADDRESS = URI.create("https://gazette.example/town/ferry");
    /// Two paragraphs that are enough of an article.
    static final String TEXT = """
            <div><p>She left the yard at dawn with a new engine, and the whole quay had come to see whether the whistle still worked.</p>
            <p>It did, and the harbour master, who had missed it for nine months, took off his cap until she was past the mole.</p></div>""";

    private Pages() {}

    static Article read(String html) {
        return read(html, ADDRESS);
    }

    static Article read(String html, URI address) {
        return assertInstanceOf(Extracted.Found.class,
                new Extractor(Publishers.shipped()).page(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", address)).article();
    }
}
