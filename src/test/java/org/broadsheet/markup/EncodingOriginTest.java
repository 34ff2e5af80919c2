package org.broadsheet.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingOriginTest {
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
        ï»¿<rss/>                               |                              | MARK
        <?xml version='1.0' encoding='utf-8'?>  | text/xml; charset=UTF-8      | HEADER
        <?xml version='1.0' encoding='utf-8'?>  | text/xml                     | DOCUMENT
        <?xml version='1.0' encoding='utf-8'?>  | text/xml; charset=iso-2022-jp| DOCUMENT
        <?xml version='1.0' encoding='big5'?>   |                              | BYTES
        <rss/>                                  | text/xml; charset=nonsense   | BYTES
        {"version": "1"}                        |                              | BYTES
        """)
    void saysWhatToldTheEncoding(String latin, @Nullable String header, EncodingOrigin origin) {
        assertEquals(origin, EncodingOrigin.of(latin.getBytes(StandardCharsets.ISO_8859_1), header, "UTF-8"));
    }
}
