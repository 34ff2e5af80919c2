package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteIconsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a shortcut icon        | <link rel="shortcut icon" href="/a.ico">                                             | /a.ico
        the smallest that fits | <link rel=icon sizes=16x16 href=/16><link rel=icon sizes=192x192 href=/192><link rel=icon sizes=32x32 href=/32> | /32 /192 /16
        a drawing              | <link rel=icon href=/a.ico><link rel=icon type=image/svg+xml href=/a.svg>            | /a.svg /a.ico
        a telephone's          | <link rel=apple-touch-icon href=/t.png><link rel=icon href=/a.ico>                   | /t.png /a.ico
        none                   | <link rel=mask-icon href=/m.svg><link rel=stylesheet href=/icon><link rel=icon>      | ''
        no address of the web  | <link rel=icon href="data:image/png;base64,AA"><link rel=icon href="file:///etc/x">  | ''
        the same twice         | <link rel=icon href=/a><link rel="shortcut icon" href=/a>                            | /a
        """)
    void findsTheIconsThatAPageNames(String what, String page, String icons) {
        assertEquals(icons, String.join(" ", SiteIcons.read(page.getBytes(StandardCharsets.UTF_8), "text/html", URI.create("https://gazette.example/news"))
                .stream().map(URI::getPath).toList()));
    }

    @ParameterizedTest
    @CsvSource({"<link rel=icon href=/a sizes=", "<link rel='icon ", "'<div>'"})
    void aWildPageTakesNoTime(String part) {
        SiteIcons.read(part.repeat(200_000).getBytes(StandardCharsets.UTF_8), null, URI.create("https://gazette.example/"));
    }
}
