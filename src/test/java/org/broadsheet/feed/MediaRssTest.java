package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.news.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures, films and recordings, however they are nested.
class MediaRssTest {
    private static URI at(String address) {
        return URI.create("https://gazette.example" + address);
    }

    private static Media media(String elements) {
        return Feeds.feed("<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/' xmlns:x='urn:other' "
                + "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><item>" + elements + "</item></channel></rss>")
                .entries().getFirst().media();
    }

    @Test
    void readsAContentWithAllThatIsSaidOfIt() {
        var media = media("""
            <media:content url='/nora.mp4' type='video/mp4' medium='video' width='800' height='450px' fileSize='7000' duration='185'>
              <media:title type='plain'>Nora &lt;3</media:title><media:description type='html'>The &lt;b&gt;ferry&lt;/b&gt; at dawn</media:description>
              <media:text>She comes in.</media:text><media:copyright>2026 Harbour Press</media:copyright>
              <media:credit role='photographer' scheme='urn:ebu'>Cleo Mast</media:credit>
              <media:thumbnail url='/nora-s.jpg' width='80' height='45'/>
            </media:content>""");
        var credits = List.of(new Media.Credit("Cleo Mast", "photographer", "urn:ebu"));
        var thumbnails = List.of(new Media.Thumbnail(at("/nora-s.jpg"), 80, 45));
        assertEquals(new Media("Nora <3", "The ferry at dawn", "She comes in.", "2026 Harbour Press",
                List.of(new Media.Content(at("/nora.mp4"), "video/mp4", "video", 800, 450, 7000L, Duration.ofSeconds(185), "Nora <3",
                        "The ferry at dawn", "She comes in.", "2026 Harbour Press", credits, thumbnails)), thumbnails, credits), media);
    }

    /// Each content as `file title/credit/thumbnail`.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        beside it           | <media:credit>A</media:credit><media:content url='/1'/>                                  | 1 null/A/null
        in a group          | <media:group><media:title>T</media:title><media:content url='/1'/><media:content url='/2'/></media:group> | 1 T/null/null, 2 T/null/null
        in a group, nearer  | <media:credit>A</media:credit><media:group><media:credit>B</media:credit><media:content url='/1'/></media:group> | 1 null/B/null
        its own             | <media:group><media:credit>A</media:credit><media:content url='/1'><media:credit>B</media:credit></media:content><media:content url='/2'/></media:group> | 1 null/B/null, 2 null/A/null
        of another          | <media:content url='/1'/><media:content url='/2'><media:credit>B</media:credit><media:title>T</media:title></media:content> | 1 null/null/null, 2 T/B/null
        content in content  | <media:content url='/1'><media:credit>A</media:credit><media:content url='/2'/></media:content> | 1 null/A/null, 2 null/A/null
        in a thumbnail      | <media:thumbnail url='/s'><media:content url='/1'/></media:thumbnail>                    | 1 null/null/s
        group in group      | <media:group><media:group><media:thumbnail url='/s'/><media:content url='/1'/></media:group></media:group> | 1 null/null/s
        in something else   | <x:gallery><x:picture><media:content url='/1'><media:credit>A</media:credit></media:content></x:picture></x:gallery> | 1 null/A/null
        a player only       | <media:content><media:player url='/1'/></media:content>                                  | 1 null/null/null
        an address as text  | <media:content url='/1'><media:thumbnail>/s</media:thumbnail></media:content>            | 1 null/null/s
        without an address  | <media:content><media:credit>A</media:credit></media:content>                            | ''
        """)
    void givesEachContentWhatHoldsForIt(String where, String elements, String contents) {
        assertEquals(contents, media(elements).contents().stream().map(content -> content.url().getPath().substring(1) + " " + content.title()
                + "/" + content.credits().stream().map(Media.Credit::value).findFirst().orElse(null)
                + "/" + content.thumbnails().stream().map(small -> small.url().getPath().substring(1)).findFirst().orElse(null))
                .collect(Collectors.joining(", ")));
    }

    @Test
    void keepsAllThumbnailsAndCreditsInOrder() {
        var media = media("<media:credit>A</media:credit><media:group><media:credit>B</media:credit><media:thumbnail url='/1'/>"
                + "<media:content url='/c'><media:thumbnail url='/2'/><media:credit>C</media:credit></media:content></media:group>");
        assertEquals(List.of("A", "B", "C"), media.credits().stream().map(Media.Credit::value).toList());
        assertEquals(List.of(at("/1"), at("/2")), media.thumbnails().stream().map(Media.Thumbnail::url).toList());
    }

    @Test
    void listsAnEnclosureUnlessMediaRssHasIt() {
        var media = media("<enclosure url='/a.mp3' type='audio/mpeg' length='9'/><media:content url='/b.jpg'/><enclosure url='/b.jpg' type='image/jpeg'/>");
        assertEquals(List.of(at("/b.jpg"), at("/a.mp3")), media.contents().stream().map(Media.Content::url).toList());
        assertEquals(9L, media.contents().getLast().length());
    }

    @Test
    void takesOfARecordingWhatAPodcastSaysOfIt() {
        var media = media("<itunes:title>Tides</itunes:title><itunes:summary>About the moon</itunes:summary><itunes:image href='/moon.jpg'/>"
                + "<enclosure url='/a.mp3' type='audio/mpeg'/>");
        assertEquals("Tides", media.title());
        assertEquals("About the moon", media.description());
        assertEquals(List.of(new Media.Thumbnail(at("/moon.jpg"), null, null)), media.thumbnails());
    }

    @Test
    void anEntryWithoutMediaHasNone() {
        assertSame(Media.NONE, media("<title>Ferry</title><description>She &lt;b&gt;is&lt;/b&gt; back</description>"));
        assertSame(Media.NONE, media("<media:rating>nonadult</media:rating>"));
    }

    @ParameterizedTest
    @CsvSource({"image/jpeg,,/a,true", "video/mp4,,/a.jpg,false", ",image,/a,true", ",video,/a.jpg,false", ",,/a.jpeg,true", ",,/a.jpg?w=1,true", ",,/a.mp3,false"})
    void knowsAPicture(String type, String medium, String address, boolean picture) {
        assertEquals(picture, new Media.Content(at(address), type, medium, null, null, null, null, null, null, null, null, List.of(), List.of()).picture());
    }

    @Test
    void anEntrysPictureIsTheFirstOfItsMediaIfItNamesNone() {
        var item = Feeds.item("<enclosure url='/a.mp3' type='audio/mpeg'/><enclosure url='/b.jpg' type='image/jpeg'/>");
        assertEquals(at("/b.jpg"), item.image());
    }
}
