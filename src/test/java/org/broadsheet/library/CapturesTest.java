package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.broadsheet.feed.Parsed;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.page.Extractor;
import org.broadsheet.store.FeedDocument;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.Kept;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real feeds as they were on three days, kept one after the other. Reads the corpus, whose place is the system property
/// `corpus`.
class CapturesTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path profile = Path.of("");

    private final Extractor extractor = new Extractor(Publishers.shipped());
    private final FeedReading feeds = new FeedReading(extractor, Publishers.shipped());

    /// @param between whether the articles are taken out between two of them, or at the end
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringWhatIsNewAndWhatHasChanged(boolean between) throws Exception {
        var corpus = System.getProperty("corpus", "");
        assumeTrue(!corpus.isEmpty(), "no corpus: -Dcorpus=FOLDER names it");
        var folder = Path.of(corpus, "corpus", "feeds", "refresh");
        var expected = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("EXPECT.json")));
        List<String> wrong = new ArrayList<>();
        try (var store = Store.open(profile, () -> false).store()) {
            var deriving = new Deriving(store, extractor, feeds, Clock.fixed(NOON, ZoneOffset.UTC));
            for (var series : expected.properties()) {
                keep(store, between ? deriving : null, folder, series.getValue(), wrong);
            }
            deriving.catchUp();
            assertEquals(List.of(), store.entries().ids(new Contents.Everything(), NOON, 10_000).stream()
                    .filter(id -> store.articles().article(id).isEmpty()).toList());
        }
        assertEquals(List.of(), wrong);
    }

    private void keep(Store store, @Nullable Deriving deriving, Path folder, JsonNode series, List<String> wrong)
            throws IOException, InterruptedException {
        var address = URI.create("https://gazette.example/" + series.get("snapshots").get(0).get("file").asString());
        var section = store.sections().add("Captures", address, List.of(), null, null, NOON);
        var read = new HashSet<EntryId>();
        for (var snapshot : series.get("snapshots")) {
            var document = new FeedDocument(address, null, Files.readAllBytes(folder.resolve(snapshot.get("file").asString())));
            var feed = assertInstanceOf(Parsed.Read.class, feeds.parse(document)).feed();
            Kept kept = store.entries().announce(section, feeds.announced(feed), document, FeedState.NEW, NOON);
            if (deriving != null) {
                deriving.catchUp();
            }
            if (kept.fresh().size() != snapshot.get("newItems").asInt() || kept.changed().size() != snapshot.get("changedItems").asInt()) {
                wrong.add(snapshot.get("file") + ": " + kept.fresh().size() + " new, " + kept.changed().size() + " changed");
            }
            read.addAll(store.marks().read(kept.fresh(), true, NOON));
        }
        var all = store.entries().ids(new Contents.Of(section), NOON, 10_000);
        if (all.size() != series.get("distinctItemsOverAll").asInt() || !read.equals(new HashSet<>(all))) {
            wrong.add(address + ": " + all.size() + " kept, " + read.size() + " read");
        }
        if (!store.entries().ids(new Contents.Unread(), NOON, 10).isEmpty()) {
            wrong.add(address + ": some turned unread");
        }
    }
}
