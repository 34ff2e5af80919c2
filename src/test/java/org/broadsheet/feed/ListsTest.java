package org.broadsheet.feed;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists as other news readers write them; beside each in the folder `lists` stands what is to be read in it. A new one needs
/// no Java.
class ListsTest {
    private static final Path FOLDER = folder();

    private static Path folder() {
        return Path.of("src/test/resources/org/broadsheet/feed/lists");
    }

    private static List<Outline> read(byte[] document) {
        return assertInstanceOf(Lists.Result.Read.class, Lists.read(document)).list().lines();
    }

    private static List<Outline> read(String document) {
        return read(document.getBytes(UTF_8));
    }

    private static String told(List<Outline> lines) {
        return lines.stream().map(line -> told(line) + "\n").collect(Collectors.joining());
    }

    private static String told(Outline line) {
        return switch (line) {
            case Outline.Folder folder -> (folder.title() + "/" + (folder.list() == null ? "" : " as " + folder.list() + " says")
                    + "\n" + told(folder.lines()).indent(2)).stripTrailing();
            case Outline.Subscription one -> one.title() + " <" + one.address() + ">" + (one.site() == null ? "" : " of " + one.site())
                    + (one.filing().labels().isEmpty() ? "" : " also in " + String.join(", ", one.filing().labels()))
                    + (one.filing().own().interval() == null ? "" : " every " + one.filing().own().interval().minutes() + " minutes")
                    + (one.left() == null ? "" : " without its filter");
            case Outline.Refused no -> "! " + no.title() + " (" + no.asked() + "): " + no.reason().replaceFirst(" .*", "");
        };
    }

    static Stream<Path> lists() throws Exception {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theListsOfOtherReadersAreRead(Path list) throws Exception {
        var expected = Files.readString(FOLDER.resolve(list.getFileName().toString().replaceFirst("\\..*", ".txt")));
        assertEquals(expected, told(read(Files.readAllBytes(list))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void anEncodingIsFoundFromTheBytes(String encoding) {
        var list = "<opml><body><outline text='Größe' xmlUrl='https://a.example/'/></body></opml>";
        assertEquals("Größe <https://a.example/>\n", told(read(list.getBytes(Charset.forName(encoding)))));
        assertEquals(UTF_16, Charset.forName("UTF-16"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ''                                                              | it is neither OPML nor a list of addresses
        words                                                           | it is neither OPML nor a list of addresses
        <html><body/></html>                                            | it is neither OPML nor a list of addresses
        <opml/>                                                         | its <opml> has no <body>
        {"a": "https://a.example/"}                                     | it is a JSON document
        <rss version="2.0"><channel><title>News</title></channel></rss> | it is a feed, and no list of feeds; Add Section takes its address
        """)
    void whatIsNoListIsSaid(String document, String reason) {
        assertEquals(new Lists.Result.NoList(reason), Lists.read(document.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        |rm > command
        exec:ls > command
        EXEC:ls > command
        filter:a:https://a.example/ > command
        file:///etc/passwd > file
        FILE:/etc/passwd > file
        feed:file:///etc/passwd > address
        view-source:file:///etc/passwd > address
        ~/news.xml > file
        ../news.xml > file
        \\\\server\\news.xml > file
        c:/news.xml > file
        query:all > search
        javascript:alert(1) > address
        data:text/xml,rss > address
        ftp://a.example/feed > address
        gopher://a.example/ > address
        jar:file:///a.jar!/b > address
        """)
    void onlyAddressesOfTheWebAreTaken(String written, String word) {
        var line = read("<opml><body><outline text='A' xmlUrl='" + written + "'/></body></opml>").getFirst();
        assertEquals(word, assertInstanceOf(Outline.Refused.class, line).reason().replaceFirst(" .*", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        an entity of a file       | <!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&x;' xmlUrl='https://a.example/'/></body></opml>
        a document type elsewhere | <!DOCTYPE opml SYSTEM 'http://127.0.0.1:1/x.dtd'><opml><body><outline text='A' xmlUrl='https://a.example/'/></body></opml>
        entities of entities      | <!DOCTYPE opml [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]><opml><body><outline text='&b;' xmlUrl='https://a.example/'/></body></opml>
        an inclusion              | <opml xmlns:xi='http://www.w3.org/2001/XInclude'><body><xi:include href='file:///etc/passwd' parse='text'/><outline text='A' xmlUrl='https://a.example/'/></body></opml>
        a style sheet             | <?xml-stylesheet href='file:///etc/passwd'?><opml><body><outline text='A' xmlUrl='https://a.example/'/></body></opml>
        """)
    void nothingOutsideIsLoaded(String what, String document) {
        var lines = read(document);
        assertEquals(1, lines.size(), what);
        var title = assertInstanceOf(Outline.Subscription.class, lines.getFirst()).title();
        assertTrue(title.length() < 100 && !title.contains("root:"), title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<outline>", "<outline text='a'>", "<outline xmlUrl='https://a.example/'/>", "<outline text='a' xmlUrl='https://a.example/'>",
        "<outline type='include' url='https://a.example/'/>", "<a:outline text='&amp;amp;'>", "<outline text='a'/>"})
    void hostileListsAreReadInNoTime(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Lists.read(("<opml><body>" + part.repeat(200_000)).getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/\n", "\"", "\"a\\", "a \"b\" ", "exec:x\n", "#\n"})
    void hostileLinesAreReadInNoTime(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Lists.read(part.repeat(300_000).getBytes(UTF_8)));
    }

    @Test
    void whatIsTooMuchIsLeftOutAndSaid() {
        var lines = read("<opml><body>" + "<outline url='http://a.b/'/>".repeat(1_000_000) + "</body></opml>");
        assertEquals(20_001, lines.size());
        assertTrue(assertInstanceOf(Outline.Refused.class, lines.getLast()).reason().startsWith("too-many "));
        assertEquals(new Lists.Result.NoList("it is larger than any list, 33 MB"), Lists.read(new byte[33 << 20]));
    }

    @Test
    void aFolderDeeperThanAnyoneHasStandsHigherUp() {
        var lines = read("<opml><body>" + "<outline text='a'>".repeat(100_000) + "<outline xmlUrl='https://a.example/'/>");
        var depth = 0;
        for (; lines.getFirst() instanceof Outline.Folder folder; depth++) {
            lines = folder.lines();
        }
        assertEquals(32, depth);
        assertInstanceOf(Outline.Subscription.class, lines.getFirst());
    }

    @Test
    void aTitleIsOneLineAndHasAnEnd() {
        var title = assertInstanceOf(Outline.Subscription.class, read("<opml><body><outline text='&#10;a&#1;b \t c" + "x".repeat(100_000)
                + "' xmlUrl='https://a.example/'/></body></opml>").getFirst()).title();
        assertTrue(title.startsWith("ab cx") && title.length() == 2000, title.length() + " letters: " + title.substring(0, 20));
    }

    @Test
    void noMutantMakesItFail() throws Exception {
        var lists = lists().map(list -> {
            try {
                return Files.readAllBytes(list);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).toList();
        var random = new Random(2);
        var failed = new ArrayList<String>();
        for (var round = 0; round < 800; round++) {
            var bytes = lists.get(random.nextInt(lists.size())).clone();
            for (var changes = 1 + random.nextInt(8); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) "<>&\"'/= x\\#".charAt(random.nextInt(11));
            }
            if (Lists.read(bytes) instanceof Lists.Result.Read(SubscriptionList list, var _)) {
                list.lines().stream().filter(Objects::isNull).forEach(_ -> failed.add(new String(bytes, UTF_8)));
            }
        }
        assertEquals(List.of(), failed);
    }
}
