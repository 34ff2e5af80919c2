package org.broadsheet.view.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.broadsheet.view.RunningText;
import org.broadsheet.view.Screen;
import org.broadsheet.view.Theme;
import org.broadsheet.view.Typefaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTextTest {
    @ParameterizedTest
    @CsvSource({
        "en, The quay lay still and nobody had a word for it that morning; the cranes had stopped at noon.",
        "ar, غادر القطار محطة المدينة عند الفجر (GAZ) -- وعلى متنه مئتا مسافر ولم يصل أحد منهم إلى الميناء قبل المساء.",
        "ja, 港の労働者は朝から作業を止め、桟橋には誰もいないまま静かな一日が過ぎ、船は沖で待ち続けたという。"
    })
    void whatIsCutTakesNoMoreLinesThanThereIsRoomForHoweverTheWidthChanges(String language, String sentence) {
        Screen.start();
        var broken = Screen.on(() -> {
            var text = new ShortText(3, "lead", "sans");
            var scene = new Scene(new Pane(text), 600, 200);
            new Theme(Typefaces.load(), false).dress(scene);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            text.say(sentence, language);
            List<String> wrong = new ArrayList<>();
            for (int width = 300; width > 150; width--) {
                text.resize(width, 22);
                text.applyCss();
                text.layout();
                text.getChildrenUnmodifiable().stream().map(RunningText.class::cast).filter(RunningText::isVisible).forEach(shown -> {
                    shown.layout();
                    if (shown.getLayoutInfo().getTextLineCount() > 1) {
                        wrong.add(shown.prose().text());
                    }
                });
            }
            stage.close();
            return wrong;
        });
        assertEquals(List.of(), broken);
    }
}
