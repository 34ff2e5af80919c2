package org.broadsheet.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.OfflineFetcher;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTest {
    private static final String LIST = """
        <opml><body>
          <outline text="Science"><outline text="Sea" xmlUrl="https://sea.example/feed"/></outline>
          <outline text="Must Read"><outline text="Sea" xmlUrl="https://sea.example/feed"/><outline text="Hills" xmlUrl="https://hills.example/feed"/></outline>
          <outline text="Empty"/>
        </body></opml>
        """;

    @TempDir
    Path folder = Path.of("");

    private Newsroom newsroom(String profile) {
        return new Newsroom(folder.resolve(profile), new OfflineFetcher(), Publishers.shipped(), Clock.systemUTC(), () -> false);
    }

    private static Proposal read(Newsroom newsroom, String list) {
        return assertInstanceOf(Importing.Read.AsList.class, newsroom.importing().read(list.getBytes(UTF_8))).proposal();
    }

    private static String menu(Newsroom newsroom) {
        return String.join(", ", newsroom.ordering().order().stream().map(one -> (one.id() instanceof FolderId ? "/" : "") + one.title()).toList());
    }

    @Test
    void aFeedInSeveralFoldersStandsInTheFirstAndUnderTheOthersNames() {
        try (var newsroom = newsroom("a")) {
            var list = read(newsroom, LIST);
            newsroom.importing().take(list, list.all(), List.of(), false);
            assertEquals("/Science, Sea, /Must Read, Hills, /Empty", menu(newsroom));
            assertEquals(List.of("Must Read"), newsroom.subscribing().named("Sea").getFirst().labels());
        }
    }

    @Test
    void allGoesIntoAFolderOrWithoutTheListsOwn() {
        try (var newsroom = newsroom("a")) {
            var list = read(newsroom, LIST);
            newsroom.importing().take(list, list.all(), List.of("From Elsewhere"), true);
            assertEquals("/From Elsewhere, Sea, Hills", menu(newsroom));
        }
        try (var newsroom = newsroom("b")) {
            var list = read(newsroom, LIST);
            newsroom.importing().take(list, Set.of(4), List.of("From Elsewhere"), false);
            assertEquals("/From Elsewhere, /Must Read, Hills", menu(newsroom));
        }
    }

    @Test
    void whatWasTakenIsTakenBackAndNothingElse() {
        try (var newsroom = newsroom("a")) {
            newsroom.importing().take("<opml><body><outline text='Science'><outline text='Own' xmlUrl='https://own.example/'/></outline></body></opml>".getBytes(UTF_8));
            var list = read(newsroom, LIST);
            var taken = newsroom.importing().take(list, list.all(), List.of(), false);
            newsroom.importing().takeBack(taken);
            assertEquals("/Science, Own", menu(newsroom));
        }
    }

    @Test
    void whatTheReaderHasStaysAsHeHasIt() {
        try (var newsroom = newsroom("a")) {
            newsroom.importing().take("<opml><body><outline text='My sea' xmlUrl='http://www.sea.example/feed/'/></body></opml>".getBytes(UTF_8));
            var list = read(newsroom, LIST);
            assertEquals(ListLine.Kind.KNOWN, list.lines().get(1).kind());
            assertEquals("you subscribe to it already, as “My sea”", list.lines().get(1).note());
            newsroom.importing().take(list, list.all(), List.of(), false);
            assertEquals("My sea, /Must Read, Hills, /Empty", menu(newsroom));
        }
    }

    @Test
    void everythingTheReaderChoseComesBackWithoutHisDatabase() throws Exception {
        String written;
        try (var newsroom = newsroom("a")) {
            newsroom.importing().take(LIST.getBytes(UTF_8));
            var ordering = newsroom.ordering();
            var sea = newsroom.subscribing().named("Sea").getFirst();
            ordering.choose(FolderId.ROOT, new Choices(FullText.NEVER, null, new Interval(120)));
            ordering.choose(sea.id(), new Choices(FullText.ALWAYS, false, Interval.BY_HAND));
            ordering.choose(sea.within(), new Choices(null, true, null));
            ordering.label(sea.id(), List.of("Late", "Early, and slow"));
            ordering.paint("Late", Colour.TEAL);
            ordering.paint(sea.id(), Colour.RED);
            ordering.paint(sea.within(), Colour.BLUE);
            ordering.move(newsroom.subscribing().named("Hills").getFirst().id(), FolderId.ROOT, sea.within());
            written = newsroom.subscribing().opml();
            assertEquals("Hills, /Science, Sea, /Must Read, /Empty", menu(newsroom));
        }
        assertEquals(written, Files.readString(folder.resolve("a/subscriptions.opml")), "the file beside the database is as it should be");
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/subscriptions.opml"), written);
        try (var newsroom = newsroom("b")) {
            assertEquals("Hills, /Science, Sea, /Must Read, /Empty", menu(newsroom));
            assertEquals(written, newsroom.subscribing().opml());
            var sea = newsroom.subscribing().named("Sea").getFirst();
            assertEquals(new Choices(FullText.ALWAYS, false, Interval.BY_HAND), sea.own());
            assertEquals(List.of("Late", "Early, and slow"), sea.labels());
            assertEquals(Colour.TEAL, newsroom.ordering().labels().stream().filter(label -> label.title().equals("Late")).findFirst().orElseThrow().colour());
            assertEquals(FullText.NEVER, newsroom.subscribing().named("Hills").getFirst().extent().fullText());
        }
    }

    @Test
    void aSectionOrAFolderIsWrittenAlone() {
        try (var newsroom = newsroom("a")) {
            newsroom.importing().take(LIST.getBytes(UTF_8));
            var sea = newsroom.subscribing().named("Sea").getFirst();
            try (var other = newsroom("b")) {
                other.importing().take(newsroom.subscribing().opml(sea.within()).getBytes(UTF_8));
                assertEquals("/Science, Sea", menu(other));
            }
            try (var other = newsroom("c")) {
                other.importing().take(newsroom.subscribing().opml(sea.id()).getBytes(UTF_8));
                assertEquals("Sea", menu(other));
            }
        }
    }

    @Test
    void aFolderOfWhatStandsElsewhereAlreadyBecomesALabelOnly() {
        try (var newsroom = newsroom("a")) {
            var list = read(newsroom, """
                <opml><body><outline text='Coast'><outline text='Sea' xmlUrl='https://sea.example/feed'/></outline>
                <outline text='Again'><outline text='Sea' xmlUrl='https://sea.example/feed'/></outline><outline text='Empty'/></body></opml>
                """);
            newsroom.importing().take(list, list.all(), List.of(), false);
            assertEquals("/Coast, Sea, /Empty", menu(newsroom));
            assertEquals(List.of("Again"), newsroom.subscribing().named("Sea").getFirst().labels());
        }
    }

    @Test
    void aListOfSomebodyElseChoosesNothingForWhatTheReaderHas() {
        var list = "<opml xmlns:bs='broadsheet:opml'><body bs:interval='hand'><outline text='Sea' xmlUrl='https://sea.example/feed'/></body></opml>";
        try (var newsroom = newsroom("a")) {
            newsroom.importing().take("https://own.example/feed\n".getBytes(UTF_8));
            newsroom.importing().take(list.getBytes(UTF_8));
            assertEquals(Interval.RHYTHM, newsroom.subscribing().named("https://own.example/feed").getFirst().interval());
        }
        try (var newsroom = newsroom("b")) {
            newsroom.importing().take(list.getBytes(UTF_8));
            assertEquals(Interval.BY_HAND, newsroom.subscribing().named("Sea").getFirst().interval());
        }
    }

    @Test
    void twoWhoSubscribeAtOnceLoseNothingBesideTheDatabase() throws Exception {
        try (var one = newsroom("a"); var other = newsroom("a")) {
            var first = Thread.ofPlatform().start(() -> subscribe(one, "one"));
            subscribe(other, "other");
            first.join();
            assertEquals(60, one.subscribing().subscriptions().size());
            assertEquals(one.subscribing().opml(), Files.readString(folder.resolve("a/subscriptions.opml")));
        }
    }

    private static void subscribe(Newsroom newsroom, String name) {
        for (int i = 0; i < 30; i++) {
            newsroom.importing().take(("https://" + name + ".example/" + i + "\n").getBytes(UTF_8));
        }
    }
}
