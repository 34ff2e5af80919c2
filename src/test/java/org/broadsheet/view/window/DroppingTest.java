package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.broadsheet.view.Background;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import javafx.application.Platform;

/// What becomes of what is dropped on the window.
class DroppingTest {
    @TempDir
    Path folder = Path.of("");

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Background background = Screen.on(() -> new Background(Platform::runLater, failure -> heard.add("failed: " + failure), Duration.ofSeconds(20)));
    private final Dropping dropping = new Dropping(background, address -> heard.add("look at " + address), list -> heard.add("take over " + list.getFileName()),
            said -> heard.add("say " + said));

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://gazette.example/harbour           | look at https://gazette.example/harbour
        feed:https://gazette.example/feed.xml     | look at feed:https://gazette.example/feed.xml
        'Harbour\nhttps://gazette.example/h\n'    | look at https://gazette.example/h
        what a day                                | say What was dropped is no address. Drop a link, or press Ctrl+N and type one
        javascript:alert(1)                       | say What was dropped is no address. Drop a link, or press Ctrl+N and type one
        file:///etc/passwd                        | say What was dropped is no address. Drop a link, or press Ctrl+N and type one
        """)
    void anAddressIsLookedAt(String text, String deed) throws InterruptedException {
        Screen.run(() -> dropping.take(text.replace("\\n", "\n")));
        assertEquals(deed, heard.poll(20, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a.url      | '[InternetShortcut]\r\nURL=https://gazette.example/?a=1&b=2\r\n'                      | look at https://gazette.example/?a=1&b=2
        a.webloc   | '<plist><dict><key>URL</key><string>https://gazette.example/?a=1&amp;b=2</string></dict></plist>' | look at https://gazette.example/?a=1&b=2
        a.desktop  | '[Desktop Entry]\nType=Link\nURL[$e]=https://gazette.example/feed\nExec=rm -rf /'     | look at https://gazette.example/feed
        a.URL      | '[InternetShortcut]\nURL=file:///etc/passwd'                                          | say There is no address in a.URL
        subs.opml  | '<opml/>'                                                                             | take over subs.opml
        urls       | 'https://gazette.example/feed'                                                        | take over urls
        """)
    void aFileIsTakenForWhatItIs(String name, String content, String deed) throws InterruptedException, IOException {
        var file = Files.writeString(folder.resolve(name), content.replace("\\r", "\r").replace("\\n", "\n"));
        Screen.run(() -> dropping.take(file));
        assertEquals(deed, heard.poll(20, TimeUnit.SECONDS));
        assertEquals(List.of(), List.copyOf(heard));
    }

    @Test
    void aFileThatCannotBeReadIsSaid() throws InterruptedException {
        Screen.run(() -> dropping.take(folder.resolve("gone.url")));
        assertEquals("say There is no address in gone.url", heard.poll(20, TimeUnit.SECONDS));
    }
}
