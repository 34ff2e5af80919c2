package org.broadsheet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypefacesTest {
    @Test
    void everyBundledFamilyIsKnownAfterLoading() {
        Screen.start();
        Typefaces.load();
        assertTrue(Font.getFamilies().containsAll(
                java.util.List.of("Source Serif 4", "Source Serif 4 SemiBold", "Inter", "Inter SemiBold", "Noto Emoji")));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @CsvSource(delimiter = '|', textBlock = """
        The Äther — “is” calm     |    | bundled:The Äther — “is” calm
        Новости и Ελλάδα          |    | bundled:Новости и Ελλάδα
        In نعم again, 12          | en | bundled:In / arabic:نعم / bundled:again, 12
        «نعم» 12                  | ar | arabic:«نعم» 12
        خبریں                     | ur | urdu:خبریں
        「朝」、NHK                | ja | japanese:「朝」、 / bundled:NHK
        海の色                     |    | japanese:海の色
        直角                       | zh | simplified:直角
        直角                       | zh-TW | traditional:直角
        海 and 바다                | en | korean:海 / bundled:and / korean:바다
        1. 😀 fine                 | en | bundled:1. / emoji:😀 / bundled:fine
        © 2026 ™                  | en | bundled:© 2026 ™
        """)
    void cutsWhereTheScriptChanges(String text, @Nullable String language, String stretches) {
        assertEquals(stretches, Typefaces.cut(text, language).stream()
                .map(stretch -> stretch.script().styleClass() + ":" + stretch.text().strip())
                .collect(Collectors.joining(" / ")));
    }

    /// With it JavaFX on Linux draws boxes, or other glyphs altogether.
    @ParameterizedTest
    @CsvSource({"👩\u200D👩\u200D👧, 👩👩👧", "❤\uFE0F, ❤", "👍\uD83C\uDFFD, 👍", "1\uFE0F\u20E3, 1", "wo\u00ADrd, word", "ශ්\u200Dරී, ශ්\u200Dරී", "क्\u200Dष, क्ष"})
    void whatCannotBeDrawnIsLeftOut(String text, String drawn) {
        assertEquals(drawn, Typefaces.cut(text, null).stream().map(Typefaces.Stretch::text)
                .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A word of نعم            | bundled
        قالت DW اليوم            | arabic
        東京はNHKの朝             | japanese
        2026                     | bundled
        😀😀😀                    | bundled
        """)
    void theMainScriptIsThatOfMost(String text, String script) {
        assertEquals(script, Typefaces.mainScript(text, null).styleClass());
    }
}
