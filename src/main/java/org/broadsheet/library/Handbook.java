package org.broadsheet.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.broadsheet.markup.Markdown;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;

/// The documents that come with the program, to be read in it without a network: each as chapters, one for every heading of the second
/// level, each chapter an article. In the reader's language where a document is translated; that one has the same headings in the same
/// order, so that whatever leads to one by its English name arrives. Immutable; any thread.
public final class Handbook {
    private static final List<String> PAGES = List.of("handbook", "accessibility", "courtesy", "publishers", "catalogue", "opml", "changelog");
    private static final String SCHEME = "handbook";
    private static final String ENDING = ".md";

    /// What stands under a heading of the first or second level.
    /// @param page  the name of its document, as links have it: `handbook`
    /// @param first whether the document begins with it
    public record Chapter(String page, boolean first, Article article) {}

    /// Where a link leads.
    /// @param chapter its number, from 0
    /// @param heading its number among the headings within the chapter, from 1; 0 is the chapter's own
    public record Place(int chapter, int heading) {}

    private final List<Chapter> chapters = new ArrayList<>();
    private final List<CatalogueWords> texts;
    private final Map<String, Place> places = new HashMap<>();

    /// Reads the documents; takes some 100 ms, and waits for the disk.
    /// @param language of the program
    public Handbook(Locale language) {
        for (var page : PAGES) {
            var english = text(page + ENDING);
            var translated = language.getLanguage().equals("en") ? Optional.<String>empty() : text(page + "." + language.getLanguage() + ENDING);
            translated.ifPresentOrElse(text -> add(page, text, english.orElse(text), language.getLanguage()),
                    () -> english.ifPresent(text -> add(page, text, text, "en")));
        }
        texts = chapters.stream().map(chapter -> CatalogueWords.of(ArticleText.plain(chapter.article()))).toList();
    }

    private static Optional<String> text(String name) {
        try (var bytes = Handbook.class.getResourceAsStream("/docs/" + name)) {
            return bytes == null ? Optional.empty() : Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private void add(String page, String text, String english, String language) {
        var parts = Markdown.parts(text, written -> link(page, written));
        var names = Markdown.parts(english, _ -> Optional.empty()).stream().map(part -> name(part.heading())).toList();
        var title = parts.isEmpty() ? page : parts.getFirst().heading();
        var blocks = new ArrayList<Block>();
        var first = chapters.size();
        var heading = "";
        var within = 0;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.level() <= 2 && i > 0) {
                end(page, first, title, heading, language, blocks);
            }
            if (part.level() <= 2) {
                heading = part.heading();
                within = 0;
                blocks.clear();
            } else {
                within++;
                blocks.add(new Block.Crosshead(part.heading(), part.level() - 1));
            }
            blocks.addAll(part.blocks());
            var place = new Place(chapters.size(), within);
            places.putIfAbsent(page + "#" + name(part.heading()), place);
            if (names.size() == parts.size()) {
                places.putIfAbsent(page + "#" + names.get(i), place);
            }
        }
        end(page, first, title, heading, language, blocks);
        places.put(page, new Place(first, 0));
    }

    private void end(String page, int first, String title, String heading, String language, List<Block> blocks) {
        var begins = chapters.size() == first;
        chapters.add(new Chapter(page, begins, Article.builder(heading).kicker(begins ? null : title).language(language).body(blocks).build()));
    }

    /// What a heading is called in links, as GitHub makes it.
    private static String name(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    /// A link from one of our documents: to another of them or the web; one to a file of the source leads nowhere.
    private static Optional<URI> link(String page, String written) {
        if (written.matches("https?:.*|mailto:.*")) {
            return Optional.of(URI.create(written));
        }
        var to = written.split("#", 2);
        var file = to[0].isEmpty() ? page : to[0].replaceFirst("(\\.[a-z]{2})?\\.md$", "");
        return PAGES.contains(file) ? Optional.of(URI.create(SCHEME + ":" + file + (to.length == 2 ? "#" + to[1] : ""))) : Optional.empty();
    }

    /// All chapters of all documents, in reading order.
    public List<Chapter> chapters() {
        return List.copyOf(chapters);
    }

    /// Where a link leads; empty for one that leads out of the handbook.
    public Optional<Place> place(URI link) {
        return SCHEME.equals(link.getScheme()) ? place(link.getSchemeSpecificPart() + (link.getFragment() == null ? "" : "#" + link.getFragment())) : Optional.empty();
    }

    /// Where it says something of a subject.
    /// @param subject a document, or a document and the English name of a heading: `handbook#first-steps`
    public Optional<Place> place(String subject) {
        return Optional.ofNullable(places.get(subject)).or(() -> Optional.ofNullable(places.get(subject.replaceFirst("#.*", ""))));
    }

    /// The numbers of the chapters in which all words stand, as [#having] finds them. No words: all.
    public List<Integer> find(String words) {
        var sought = CatalogueWords.of(words).each();
        return IntStream.range(0, texts.size()).filter(i -> sought.stream().allMatch(texts.get(i)::have)).boxed().toList();
    }

    /// Whether a text has words that begin with all of these; letter case and accents do not count.
    public static Predicate<String> having(String words) {
        var sought = CatalogueWords.of(words).each();
        return text -> {
            var own = CatalogueWords.of(text);
            return sought.stream().allMatch(own::have);
        };
    }
}
