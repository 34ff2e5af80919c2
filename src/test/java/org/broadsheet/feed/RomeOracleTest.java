package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.markup.AllowList;
import org.broadsheet.news.Category;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.FeedLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// ROME, which reads feeds in another way than we do, must not know better: what it reads, where it reads something, we
/// read the same. Left out is what ROME is known to read wrongly (our decision record on reading feeds): changes, languages,
/// comments, links of feeds, parts of seconds, and the dates of Atom 0.3.
class RomeOracleTest {
    static Stream<String> own() {
        return Stream.of(Feeds.RSS, Feeds.RDF, Feeds.ATOM, Feeds.ATOM_03);
    }

    @ParameterizedTest
    @MethodSource("own")
    void agreesOnOurOwnFeeds(String feed) throws Exception {
        var bytes = feed.getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(), differences("own", rome(bytes).orElseThrow(), ours(bytes)));
    }

    @Test
    void agreesOnWildFeeds() throws Exception {
        var corpus = System.getProperty("corpus", "");
        assumeTrue(!corpus.isEmpty(), "no corpus: -Dcorpus=FOLDER names it");
        List<String> differences = new ArrayList<>();
        int read = 0;
        var wild = Path.of(corpus, "corpus", "feeds", "wild");
        try (var files = Files.walk(wild)) {
            for (var file : files.filter(one -> one.toString().endsWith(".xml")).sorted().toList()) {
                var bytes = Files.readAllBytes(file);
                var rome = rome(bytes);
                if (rome.isPresent()) {
                    read++;
                    differences.addAll(differences(wild.relativize(file).toString(), rome.get(), ours(bytes)));
                }
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(read > 200, () -> "ROME read too few to be an oracle");
    }

    private static Feed ours(byte[] bytes) {
        return assertInstanceOf(Parsed.Read.class, FeedParser.parse(bytes, null, null)).feed();
    }

    private static Optional<SyndFeed> rome(byte[] bytes) {
        try {
            return Optional.of(new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes))));
        } catch (IOException | FeedException | RuntimeException cannotRead) {
            return Optional.empty();
        }
    }

    private static List<String> differences(String file, SyndFeed rome, Feed ours) {
        List<String> differences = new ArrayList<>();
        compare(file + " title", rome.getTitle(), ours.title(), differences);
        compare(file + " count", Integer.toString(rome.getEntries().size()), Integer.toString(ours.entries().size()), differences);
        for (int i = 0; i < Math.min(rome.getEntries().size(), ours.entries().size()); i++) {
            entry(file, i, rome.getEntries().get(i), ours.entries().get(i), differences);
        }
        return differences;
    }

    private static void entry(String file, int number, SyndEntry rome, Entry ours, List<String> differences) {
        var where = " of entry " + number;
        compare(file + " id" + where, rome.getUri(), ours.id() == null ? String.valueOf(ours.link()) : ours.id(), differences);
        compare(file + " title" + where, rome.getTitle(), ours.title(), differences);
        // Of several it takes the first; we take a page before other files.
        within(file + " link" + where, rome.getLink(), Stream.concat(Stream.ofNullable(ours.link()), ours.links().stream().map(FeedLink::href)).map(URI::toString).toList(), differences);
        for (SyndContent content : rome.getContents()) {
            compare(file + " content" + where, content.getValue() == null ? null : AllowList.text(content.getValue()),
                    ours.content().stream().map(AllowList::text).reduce("", (a, b) -> a + " " + b), differences);
        }
        for (SyndEnclosure enclosure : rome.getEnclosures()) {
            within(file + " enclosure" + where, enclosure.getUrl(), ours.enclosures().stream().map(one -> one.url().toString()).toList(), differences);
        }
        for (SyndCategory category : rome.getCategories()) {
            within(file + " category" + where, category.getName(), ours.categories().stream().map(Category::term).toList(), differences);
        }
        if (rome.getModule(MediaEntryModule.URI) instanceof MediaEntryModule media) {
            for (MediaContent content : Arrays.asList(media.getMediaContents())) {
                if (content.getReference() instanceof UrlReference address) {
                    within(file + " media" + where, address.getUrl().toString(), ours.media().contents().stream().map(one -> one.url().toString()).toList(), differences);
                }
            }
        }
    }

    private static void compare(String what, @Nullable String rome, @Nullable String ours, List<String> differences) {
        if (rome != null && rome.indexOf('\uFFFD') < 0 && !plain(rome).isEmpty() && !plain(ours).contains(plain(rome))) {
            differences.add(what + ": " + cut(rome) + " | " + cut(ours));
        }
    }

    private static void within(String what, @Nullable String rome, List<String> ours, List<String> differences) {
        // It leaves relative addresses as they are.
        if (rome != null && !plain(rome).isEmpty() && ours.stream().noneMatch(one -> plain(one).endsWith(plain(rome)))) {
            differences.add(what + ": " + cut(rome) + " | " + ours);
        }
    }

    private static String cut(@Nullable String text) {
        return text == null ? "null" : text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    /// Letters and digits as a reader sees them: how white space, references and addresses are written does not count.
    private static String plain(@Nullable String text) {
        return text == null ? "" : AllowList.text(decoded(text)).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String decoded(String text) {
        try {
            return text.contains("://") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
        } catch (IllegalArgumentException strayPercent) {
            return text;
        }
    }
}
