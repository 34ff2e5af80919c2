package org.broadsheet.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Characters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page of the corpus, and what is known of the article on it.
@SuppressWarnings("ArrayRecordComponent") // read, and never compared
record CorpusPage(String folder, URI address, byte[] html, JsonNode expected) {

    /// @throws IOException when the corpus, which the system property `corpus` names, cannot be read
    static List<CorpusPage> all() throws IOException {
        var corpus = System.getProperty("corpus", "");
        if (corpus.isEmpty()) {
            throw new IOException("The pages lie in the corpus: name its place with -Dcorpus=…");
        }
        var root = Path.of(corpus, "corpus", "pages");
        var lines = Files.readAllLines(root.resolve("INDEX.tsv"));
        int column = List.of(lines.getFirst().split("\t", -1)).indexOf("url");
        var pages = new ArrayList<CorpusPage>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split("\t", -1);
            var folder = root.resolve(fields[0]);
            var address = Addresses.resolve(null, fields[column]).orElse(URI.create("https://unknown.invalid/"));
            pages.add(new CorpusPage(fields[0], address, Files.readAllBytes(folder.resolve("page.html")),
                    JsonMapper.shared().readTree(folder.resolve("expected.json"))));
        }
        return pages;
    }

    /// The article as Readability4J has it.
    Article byReadability() {
        return new Readability4J(address.toString(), Characters.decodeHtml(html, null).text()).parse();
    }
}
