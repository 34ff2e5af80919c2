package org.broadsheet.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentLocationTest {
    @ParameterizedTest
    @CsvSource({
        "https://gazette.example/feed,   https://gazette.example/inner/feed.xml, https://gazette.example/feed",
        "https://gazette.example/feed,   http://other.example/,                  https://gazette.example/feed",
        "http://127.0.0.1:8080/feed,     https://gazette.example/feed,           https://gazette.example/feed",
        "http://localhost:8080/feed,     https://gazette.example/feed,           https://gazette.example/feed",
        "http://127.0.0.1:8080/feed,     http://192.168.1.1/,                    http://127.0.0.1:8080/feed",
        "http://127.0.0.1:8080/feed,     http://router.lan/,                     http://127.0.0.1:8080/feed",
        "http://127.0.0.1:8080/feed,     /feed.xml,                              http://127.0.0.1:8080/feed",
        "http://127.0.0.1:8080/feed,     file:///etc/hosts,                      http://127.0.0.1:8080/feed",
        "http://127.0.0.1:8080/feed,     ht tp://%,                              http://127.0.0.1:8080/feed",
        "http://127.0.0.1:8080/feed,     ,                                       http://127.0.0.1:8080/feed",
        ",                               https://gazette.example/feed,           https://gazette.example/feed",
        ",                               ,                                       ",
    })
    void countsFromTheReadersOwnMachineAlone(@Nullable URI location, @Nullable String header, @Nullable URI base) {
        assertEquals(base, ContentLocation.base(location, header));
    }
}
