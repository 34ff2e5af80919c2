package org.broadsheet.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;

/// A made-up publisher's feeds, and short ways to read them.
final class Feeds {
    static final URI BASE = URI.create("https://gazette.example/feeds/news.xml");

    static final String RSS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
             xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/">
          <channel>
            <title>The Harbour Gazette</title>
            <link>https://gazette.example/</link>
            <atom:link rel="self" type="application/rss+xml" href="https://gazette.example/feeds/news.xml"/>
            <description>News &amp; tides</description>
            <language>en-gb</language>
            <copyright>2026 Harbour Press</copyright>
            <managingEditor>desk@gazette.example (Ann Harbour)</managingEditor>
            <lastBuildDate>Thu, 05 Mar 2026 07:08:09 GMT</lastBuildDate>
            <ttl>30</ttl>
            <generator>Press 3</generator>
            <image><url>/logo.png</url><title>Logo</title><link>https://gazette.example/</link><width>88</width><height>31</height></image>
            <category domain="urn:desks">Sea</category>
            <item>
              <title>Ferry &lt;i&gt;Nora&lt;/i&gt; returns</title>
              <link>https://gazette.example/nora?maca=rss</link>
              <guid isPermaLink="false">nora-1</guid>
              <description>She is &lt;b&gt;back&lt;/b&gt;.</description>
              <content:encoded><![CDATA[<p>She is back, <a href="/quay">at the quay</a>.</p><script>alert(1)</script>]]></content:encoded>
              <dc:creator>Ben Pier</dc:creator>
              <pubDate>Thu, 05 Mar 2026 06:00:00 +0100</pubDate>
              <dcterms:modified>2026-03-05T06:30:00Z</dcterms:modified>
              <category>Sea</category><category>Sea</category><dc:subject>Ships</dc:subject>
              <enclosure url="https://gazette.example/nora.mp3" type="audio/mpeg" length="1200"/>
              <enclosure url="https://gazette.example/nora.ogg" type="audio/ogg" length="lots"/>
              <comments>https://gazette.example/nora#talk</comments>
              <source url="https://wire.example/feed">The Wire</source>
              <itunes:duration>3:20</itunes:duration>
              <media:group>
                <media:content url="https://gazette.example/nora.jpg" type="image/jpeg" medium="image" width="800" height="450">
                  <media:title>Nora</media:title><media:description>The ferry at dawn</media:description>
                  <media:credit role="photographer">Cleo Mast</media:credit>
                  <media:thumbnail url="https://gazette.example/nora-s.jpg" width="80" height="45"/>
                </media:content>
              </media:group>
            </item>
            <item><description>A note without a headline</description><guid>https://gazette.example/note</guid></item>
          </channel>
        </rss>
        """;

    static final String RDF = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/modules/syndication/"
                 xmlns:dwsyn="http://rss.dw.com/syndication/dwsyn/">
          <channel rdf:about="https://gazette.example/feeds/rdf">
            <title>Harbour Gazette: World</title><link>https://gazette.example/world</link><description>Beyond the pier</description>
            <dc:language>en</dc:language><dc:date>2026-03-05T07:00:00Z</dc:date>
            <image rdf:resource="https://gazette.example/rdf.gif"/>
            <items><rdf:Seq><rdf:li rdf:resource="https://gazette.example/nora"/></rdf:Seq></items>
          </channel>
          <image rdf:about="https://gazette.example/rdf.gif"><title>Logo</title><url>https://gazette.example/rdf.gif</url></image>
          <item rdf:about="https://gazette.example/nora">
            <title>Ferry returns</title><link>https://gazette.example/straße</link><description>She is back.</description>
            <dc:date>2026-03-05T06:00:00Z</dc:date><dc:subject>Ships</dc:subject><dc:language>en</dc:language>
            <dwsyn:contentID>4711</dwsyn:contentID>
          </item>
        </rdf:RDF>
        """;

    static final String ATOM = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://gazette.example/atom/">
          <id>tag:gazette.example,2026:feed</id>
          <title type="html">Hafenblatt &amp;amp; Gezeiten</title><subtitle>Vom &lt;Kai&gt;</subtitle>
          <updated>2026-03-05T07:08:09.5Z</updated>
          <link rel="self" href="feed.xml"/><link href="/de" hreflang="de"/>
          <author><name>Redaktion</name><email>desk@gazette.example</email><uri>/wir</uri></author>
          <icon>icon.png</icon><logo>logo.png</logo><rights>frei</rights><generator uri="x">Press</generator>
          <category term="meer" scheme="urn:desks" label="Meer"/>
          <entry>
            <id>tag:gazette.example,2026:1</id>
            <title>1 &lt; 2</title>
            <link href="nora.pdf" type="application/pdf"/><link href="nora.html" type="text/html"/>
            <link rel="enclosure" href="nora.mp3" type="audio/mpeg" length="7"/>
            <published>2026-03-05T06:00:00+01:00</published><updated>2026-03-05T07:00:00Z</updated>
            <summary>Kurz &amp; klar</summary>
            <content type="xhtml" xml:base="texts/" xml:lang="nds"><div xmlns="http://www.w3.org/1999/xhtml"><p>Se is <a href="kai">wedder dor</a>.</p></div></content>
          </entry>
          <entry>
            <id>tag:gazette.example,2026:2</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><em>Zwei</em> Wörter</div></title>
            <author><name>Cleo Mast</name></author><author><name>Ben Pier</name></author>
            <content src="two.html" type="text/html"/>
            <source><id>urn:wire</id><title>The Wire</title><link href="https://wire.example/"/></source>
          </entry>
        </feed>
        """;

    static final String ATOM_03 = """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped" type="text/html">Old &lt;b&gt;ways&lt;/b&gt;</title>
        <tagline>Since 2003</tagline><modified>2003-12-13T18:30:02Z</modified>
        <entry><title>One</title><id>urn:1</id><issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-13T18:30:02Z</modified>
        <created>2003-12-12T00:00:00Z</created><content type="text/html" mode="base64">PGI+Ym9sZDwvYj4=</content>
        <author><name>A</name><url>https://a.example/</url></author></entry></feed>
        """;

    static final String JSON = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Gazette", "home_page_url": "https://gazette.example/",
         "feed_url": "https://gazette.example/feed.json", "next_url": "?page=2", "language": "en", "icon": "/icon.png",
         "authors": [{"name": "The desk", "url": "https://gazette.example/us"}],
         "items": [
           {"id": 7, "url": "/nora", "title": "Ferry returns", "content_html": "<p>Back <img src='/n.jpg'></p>", "summary": "1 < 2",
            "date_published": "2026-03-05T06:00:00Z", "date_modified": "2026-03-05T07:00:00Z", "tags": ["Sea", "Sea"],
            "image": "/nora.jpg", "banner_image": "/b.jpg", "language": "en-GB", "author": {"name": "Ben Pier"},
            "attachments": [{"url": "/nora.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 1200}]},
           {"id": "https://gazette.example/note", "content_text": "Plain & <simple>", "external_url": "https://other.example/"}
         ]}
        """;

    private Feeds() {}

    static Parsed parse(String document) {
        return FeedParser.parse(document.getBytes(UTF_8), null, BASE);
    }

    static Parsed.Read read(String document) {
        return assertInstanceOf(Parsed.Read.class, parse(document));
    }

    static Feed feed(String document) {
        return read(document).feed();
    }

    /// The only entry of an RSS 2.0 feed with these elements in it.
    static Entry item(String elements) {
        return feed("<rss version='2.0'><channel><title>Gazette</title><item>" + elements + "</item></channel></rss>").entries().getFirst();
    }

    /// The only entry of an Atom feed with these elements in it.
    static Entry entry(String elements) {
        return feed("<feed xmlns='http://www.w3.org/2005/Atom'><title>Gazette</title><entry>" + elements + "</entry></feed>")
                .entries().getFirst();
    }
}
