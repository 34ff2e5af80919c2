package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.broadsheet.markup.AllowList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was escaped too often, and what speaks of markup.
class LettersTest {
    /// Titles as they stand in XML.
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        rss  | Tom &amp;amp;amp; Ann                           | Tom & Ann
        rss  | AT&amp;amp;amp;T                                | AT&T
        rss  | It&amp;amp;#8217;s here                         | It’s here
        rss  | It&amp;amp;amp;#8217;s here                     | It’s here
        rss  | It&amp;#x2019;s here                            | It’s here
        rss  | Caf&amp;amp;eacute; closed                      | Café closed
        rss  | &amp;amp;quot;No&amp;amp;quot;, he said         | "No", he said
        rss  | &amp;amp;lt;b&amp;amp;gt;                       | <b>
        rss  | The &amp;amp;lt;i&amp;amp;gt;Nora&amp;amp;lt;/i&amp;amp;gt; | The Nora
        rss  | The &lt;i&gt;Nora&lt;/i&gt;                     | The Nora
        rss  | Using &lt;b&gt; in HTML                         | Using <b> in HTML
        rss  | Using &amp;lt;b&amp;gt; in HTML                 | Using <b> in HTML
        rss  | Of &lt;i&gt; and &lt;b&gt;bold&lt;/b&gt;        | Of <i> and bold
        rss  | Line one&lt;br&gt;line two                      | Line one line two
        rss  | What is &amp;amp;nbsp;?                         | What is &nbsp;?
        rss  | 1 &lt; 2                                        | 1 < 2
        atom | Using &lt;b&gt; in HTML                         | Using <b> in HTML
        atom | Escaping &amp;lt; twice                         | Escaping &lt; twice
        atom | AT&amp;amp;T spelled out                        | AT&amp;T spelled out
        """)
    void aHeadlineShowsTheRightLetters(String format, String title, String seen) {
        var xml = "<title>" + title + "</title>";
        assertEquals(seen, (format.equals("rss") ? Feeds.item(xml) : Feeds.entry(xml)).title());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        rss  | &lt;p&gt;Back.&lt;/p&gt;                        | <p>Back.</p>
        rss  | &amp;lt;p&amp;gt;Back.&amp;lt;/p&amp;gt;        | <p>Back.</p>
        rss  | &amp;amp;lt;p&amp;amp;gt;Back.&amp;amp;lt;/p&amp;amp;gt; | <p>Back.</p>
        rss  | Learn how &amp;lt;p&amp;gt; works               | Learn how &lt;p&gt; works
        rss  | 1 &amp;lt; 2 &amp;amp; 3 &amp;gt; 2             | 1 &lt; 2 &amp; 3 &gt; 2
        rss  | &lt;p&gt;Write &amp;lt;p&amp;gt;a&amp;lt;/p&amp;gt;&lt;/p&gt; | <p>Write &lt;p&gt;a&lt;/p&gt;</p>
        atom | &lt;p&gt;Back.&lt;/p&gt;                        | <p>Back.</p>
        atom | Learn how &lt;p&gt; works                       | Learn how &lt;p&gt; works
        """)
    void aTextIsHtmlHoweverOftenItWasEscaped(String format, String text, String html) {
        var entry = format.equals("rss") ? Feeds.item("<description>" + text + "</description>") : Feeds.entry("<summary>" + text + "</summary>");
        var summary = entry.summary();
        assertEquals(html, summary == null ? null : AllowList.clean(summary));
    }

    @Test
    void aTextThatIsSaidToBePlainStaysSo() {
        var summary = Feeds.entry("<summary type='text'>&lt;p&gt;a&lt;/p&gt;</summary>").summary();
        assertEquals("text/plain", summary == null ? null : summary.type());
    }

    @Test
    void hostileHeadlinesTakeNoTime() {
        var titles = "&lt;a1&gt;&amp;amp;quot;&amp;amp;lt;x".repeat(60_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Feeds.item("<title>" + titles + "</title><description>" + titles + "</description>"));
    }
}
