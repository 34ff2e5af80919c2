package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.broadsheet.news.Contents;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.SectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastListTest {
    @Test
    void everyListIsFoundAgainButASearch() {
        for (var list : List.of(new Contents.Today(), new Contents.Unread(), new Contents.Starred(),
                new Contents.Everything(), new Contents.Of(new SectionId(12)), new Contents.Folder(new FolderId(7)),
                new Contents.Labelled("By the sea"))) {
            assertEquals(list, LastList.read(LastList.write(list).orElseThrow()));
        }
        assertEquals(Optional.empty(), LastList.write(new Contents.Found("boats")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "section", "section twelve", "section 99999999999999999999", "attic"})
    void whatMakesNoSenseIsToday(String kept) {
        assertEquals(new Contents.Today(), LastList.read(kept));
    }
}
