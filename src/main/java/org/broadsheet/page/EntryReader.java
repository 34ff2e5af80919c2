package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.AllowList;
import org.broadsheet.markup.Credits;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Category;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Markup;
import org.broadsheet.news.Media;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Person;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Stamp;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;

/// Reads what an entry of a feed says on its own.
final class EntryReader {
    /// Letters from which on a text that stands alone is an article and not a lead.
    private static final int WHOLE = 1500;
    private static final int MUCH_LONGER = 3;
    /// Letters of the longest headline made of first words.
    private static final int HEADLINE = 100;
    /// A sentence of some length.
    private static final Pattern SENTENCE = Pattern.compile("^.{20,}?(?:[.!?…](?=\\s)|[。！？])");
    /// Roles (Media RSS `<media:credit role>`) of those whose picture it is.
    private static final Set<String> PICTORIAL = Set.of("photographer", "photography", "photo", "illustrator", "artist");

    private final Entry entry;
    private final @Nullable String language;
    private final Document content;
    private final String full;
    private final String summary;

    private EntryReader(Entry entry, @Nullable String language) {
        this.entry = entry;
        this.language = language;
        @Nullable Markup told = entry.summary();
        @Nullable Markup longest = entry.content().stream().filter(one -> !one.raw().isBlank()).findFirst().orElse(told);
        content = longest == null ? PageTree.of("") : PageTree.bounded(AllowList.tree(longest));
        full = content.body().text().strip();
        summary = told == null ? "" : told.equals(longest) ? full : AllowList.text(told);
    }

    static FeedArticle read(Entry entry, @Nullable String language) {
        if (entry.particulars() != null) {
            return CarriedReader.read(entry, entry.particulars());
        }
        var reader = new EntryReader(entry, entry.language() == null ? language : entry.language());
        boolean whole = reader.whole();
        return new FeedArticle(reader.article(whole), entry.link() != null && !whole);
    }

    /// Whether the entry carries the whole text.
    private boolean whole() {
        boolean cut = full.endsWith("…") || full.endsWith("...") || full.endsWith("[…]") || full.endsWith("[...]");
        boolean beside = !entry.content().isEmpty() && !summary.isEmpty() && full.length() > MUCH_LONGER * summary.length() && full.length() > WHOLE / 3;
        return !cut && (full.length() >= WHOLE || beside || apart());
    }

    /// Whether the feed gives summary and content, and the content does not merely say the summary again.
    private boolean apart() {
        String lead = Words.squash(summary);
        return !entry.content().isEmpty() && !lead.isEmpty() && !full.isEmpty()
                && !Words.squash(full).contains(lead.substring(0, Math.min(60, lead.length()))) && !lead.contains(Words.squash(full));
    }

    private Article article(boolean whole) {
        Article.Builder article = Article.builder(headline()).from("headline", Origin.FEED)
                .language(language).rightToLeft(Scripts.rightToLeft(language));
        entry.categories().stream().map(Category::shown).filter(term -> !term.isBlank() && term.length() < 60).findFirst()
                .ifPresent(term -> article.kicker(term).from("kicker", Origin.FEED));
        List<String> topics = entry.categories().stream().map(Category::shown).filter(term -> !term.isBlank()).distinct().toList();
        if (!topics.isEmpty()) {
            article.topics(topics).from("topics", Origin.FEED);
        }
        var published = entry.dated();
        published.ifPresent(date -> article.published(date).from("published", Origin.FEED));
        moment(entry.updated()).filter(date -> !date.equals(published.orElse(null)))
                .ifPresent(date -> article.modified(date).from("modified", Origin.FEED));
        List<String> authors = entry.authors().stream().map(Person::name).filter(name -> name != null && !name.isBlank()).map(String::valueOf).distinct().toList();
        if (!authors.isEmpty()) {
            article.authors(authors).byline(String.join(", ", authors)).from("authors", Origin.FEED).from("byline", Origin.FEED);
        }
        if (entry.link() != null) {
            article.permalink(Addresses.clean(entry.link())).from("permalink", Origin.FEED);
        }
        text(article, whole);
        return article.build();
    }

    /// A note without a title goes by its first words, to the end of a sentence where it comes soon.
    private String headline() {
        if (entry.title() != null) {
            return entry.title();
        }
        String said = summary.isEmpty() ? full : summary;
        if (said.length() <= HEADLINE) {
            return said;
        }
        var sentence = SENTENCE.matcher(said).region(0, HEADLINE);
        if (sentence.find()) {
            return said.substring(0, sentence.end()).strip();
        }
        int space = said.lastIndexOf(' ', HEADLINE);
        return said.substring(0, space > HEADLINE / 2 ? space : said.offsetByCodePoints(0, said.codePointCount(0, HEADLINE) - 1)).strip() + "…";
    }

    private static Optional<NewsDate> moment(@Nullable Stamp stamp) {
        return Optional.ofNullable(stamp).flatMap(read -> Optional.ofNullable(read.at())).map(NewsDate.Moment::new);
    }

    private void text(Article.Builder article, boolean whole) {
        BodyReader.Body body = BodyReader.read(content.body(), entry.link(), new Figures(content.body(), entry.link(), language, null));
        List<Block> blocks = List.of();
        if (whole) {
            Closing closing = Closing.of(body.blocks(), language);
            blocks = closing.blocks();
            article.signOff(closing.signOff()).dateline(closing.dateline()).agencies(List.copyOf(closing.agencies())).from("body", Origin.FEED);
            boolean repeated = !blocks.isEmpty() && Words.squash(Trimming.text(blocks.getFirst())).startsWith(Words.squash(summary).substring(0, Math.min(60, Words.squash(summary).length())));
            if (!entry.content().isEmpty() && !summary.isEmpty() && !repeated && summary.length() < 600) {
                article.lead(summary).from("lead", Origin.FEED);
            }
        } else {
            String said = summary.isEmpty() ? full : summary;
            if (!said.isEmpty() && !Words.squash(said).equals(Words.squash(headline()))) {
                article.lead(said).from("lead", Origin.FEED);
            }
        }
        List<Picture> offered = offered();
        Pictures pictures = whole ? Pictures.of(blocks, body.pictures(), Pictures.Around.NOTHING, offered, List.of(), List.of())
                : Pictures.of(List.of(), List.of(), new Pictures.Around(Stream.concat(offered.stream(), body.pictures().stream()).limit(1).toList(), List.of()), List.of(), List.of(), List.of());
        article.body(pictures.blocks()).pictures(pictures.pictures());
        if (!pictures.pictures().isEmpty()) {
            article.from("images", Origin.FEED);
        }
    }

    /// The picture that stands beside the text: the largest that comes with the entry, else the entry's own, else a small one.
    private List<Picture> offered() {
        var pictures = new ArrayList<Picture>();
        Media media = entry.media();
        media.contents().stream().filter(Media.Content::picture).sorted((a, b) -> Integer.compare(wide(b.width()), wide(a.width())))
                .forEach(content -> pictures.add(new Picture(content.url(), content.title(), caption(content), credit(content.credits()),
                        content.width(), content.height(), false)));
        if (entry.image() != null) {
            pictures.add(new Picture(entry.image(), null, null, creditOf(entry.image()), null, null, false));
        }
        media.thumbnails().stream().sorted((a, b) -> Integer.compare(wide(b.width()), wide(a.width())))
                .forEach(small -> pictures.add(new Picture(small.url(), null, null, creditOf(small.url()), small.width(), small.height(), false)));
        return pictures.stream().limit(1).toList();
    }

    private @Nullable String caption(Media.Content content) {
        String said = content.description();
        return said == null || said.isBlank() ? null : Credits.read(AllowList.text(said), language).caption();
    }

    /// That of the file whose still or small picture it is; where there are no files, the entry's.
    private @Nullable Credit creditOf(URI picture) {
        Media media = entry.media();
        return credit(media.contents().isEmpty() ? media.credits()
                : media.contents().stream().filter(content -> content.thumbnails().stream().anyMatch(small -> small.url().equals(picture)))
                        .findFirst().map(Media.Content::credits).orElse(List.of()));
    }

    /// Who took or drew the picture, else whoever is named first.
    private @Nullable Credit credit(List<Media.Credit> credits) {
        return Stream.concat(credits.stream().filter(EntryReader::pictorial), credits.stream()).map(Media.Credit::value)
                .filter(value -> !value.isBlank()).findFirst().flatMap(value -> Credits.credit(value, language)).orElse(null);
    }

    private static boolean pictorial(Media.Credit credit) {
        return credit.role() != null && PICTORIAL.contains(credit.role().toLowerCase(Locale.ROOT));
    }

    private static int wide(@Nullable Integer width) {
        return width == null ? 0 : width;
    }
}
