package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        渡し船が九か月ぶりに港へ帰ってきました | ja
        渡轮在九个月后回到了港口              | zh
        나룻배가 아홉 달 만에 항구로 돌아왔다  | ko
        เรือข้ามฟากกลับมาแล้ว                   | th
        Το πλοίο γύρισε στο λιμάνι             | el
        המעבורת חזרה לנמל                      | he
        The ferry 渡 is back in the harbour    | none
        Паром вернулся в гавань                | none
        عادت العبارة إلى الميناء                | none
        2026                                   | none
        """)
    void giveAwayALanguageThatAloneHasThem(String text, String language) {
        assertEquals(language, Scripts.language(text).orElse("none"));
    }
}
