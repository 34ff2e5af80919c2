package org.broadsheet.view.command;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What JavaFX 26 says of keys, measured under X11 with `setxkbmap` on 26 November 2026, and what Broadsheet makes of it.
class LayoutsTest {
    @BeforeAll
    static void start() {
        Screen.start(); // an event asks it which key is Mod
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '\t', quoteCharacter = '~', nullValues = "none", textBlock = """
        us\tJ\tJ\tj\t\tJ
        us\tShift A\tA\tA\tS\tShift+A
        us\tCtrl J\tJ\t^J\tC\tMod+J
        us\tCtrl Shift Z\tZ\tZ\tCS\tMod+Shift+Z
        us\tAlt 4\tDIGIT4\t4\tA\tAlt+4
        us\t4\tDIGIT4\t4\t\t4
        us\tShift 4 writes $\tDIGIT4\t$\tS\tnone
        us\t' is no 4\tQUOTE\t'\t\tnone
        us\t- is no 6\tMINUS\t-\t\tnone
        us\tCtrl =\tEQUALS\t=\tC\tMod+Plus
        us\tCtrl Shift =\tEQUALS\t+\tCS\tMod+Shift+Plus Mod+Plus
        us\tCtrl -\tMINUS\t-\tC\tMod+Minus Mod+6
        us\tCtrl ,\tCOMMA\t,\tC\tMod+,
        us\t/ is typed\tSLASH\t/\t\tnone
        de\tthe key right of T\tZ\tz\t\tZ
        de\tCtrl with it\tZ\t^Z\tC\tMod+Z
        de\tShift 7 writes /\tDIGIT7\t/\tS\tnone
        de\tAltGr E writes the Euro\tE\t\u20ac\t\tnone
        de\tAltGr Q writes @\tQ\t@\t\tnone
        de\tAltGr M writes a micro sign\tM\t\u00b5\t\tnone
        de\tAltGr 7 writes {\tDIGIT7\t{\t\tnone
        de\tCtrl +\tPLUS\t+\tC\tMod+Plus
        fr\tthe key right of Tab\tA\ta\t\tA
        fr\tCtrl W\tW\t^W\tC\tMod+W
        fr\tAlt 1\tAMPERSAND\t&\tA\tAlt+& Alt+1
        fr\tAlt 2\tUNDEFINED\t\u00e9\tA\tAlt+2
        fr\tAlt 3\tQUOTEDBL\t"\tA\tAlt+" Alt+3
        fr\tAlt 4\tQUOTE\t'\tA\tAlt+' Alt+4
        fr\tCtrl 0\tUNDEFINED\t\u00e0\tC\tMod+0
        fr\tCtrl 6 is Ctrl -\tMINUS\t-\tC\tMod+Minus Mod+6
        fr\t2\tUNDEFINED\t\u00e9\t\t2
        fr\t1\tAMPERSAND\t&\t\t1
        fr\tShift 7\tUNDEFINED\t7\tS\t7
        fr\tAltGr 7 writes `\tUNDEFINED\t`\t\tnone
        fr\tAltGr A writes \u00e6\tA\t\u00e6\t\tnone
        cs\tAlt 2\tUNDEFINED\t\u011b\tA\tAlt+2
        ru\tthe key of J\tUNDEFINED\t\u043e\t\tJ
        ru\tCtrl with the key of Z\tUNDEFINED\t\u044f\tC\tMod+Z
        ru\tCtrl Shift with the key of Z\tUNDEFINED\t\u042f\tCS\tMod+Shift+Z
        ru\tShift with the key of A\tUNDEFINED\t\u0424\tS\tShift+A
        ru\tCtrl with the key of the comma\tUNDEFINED\t\u0431\tC\tMod+,
        ru\tAlt 3\tDIGIT3\t3\tA\tAlt+3
        ru beside us\tthe key of J\tJ\t\u043e\t\tJ
        ua\tthe key of S\tUNDEFINED\t\u0456\t\tS
        el\tthe key of J\tUNDEFINED\t\u03be\t\tJ
        el\tAltGr writes \u03fb\tUNDEFINED\t\u03fb\t\tnone
        he\tthe key of J\tUNDEFINED\t\u05d7\t\tJ
        he\tShift with the key of M\tUNDEFINED\tM\tS\tShift+M
        ar\tthe key of J\tUNDEFINED\t\u062a\t\tJ
        ar\tthe key of B writes a ligature\tUNDEFINED\t\ufefb\t\tB
        fa\tthe key of 1\tUNDEFINED\t\u06f1\t\t1
        any\tCtrl Alt is AltGr on Windows\tE\t\u20ac\tCA\tnone
        any\tthe key of the system\tJ\tj\tM\tnone
        any\tF5\tF5\t\tS\tShift+F5
        any\tthe number pad\tNUMPAD1\t1\tA\tAlt+1
        any\ta dead key\tUNDEFINED\t\t\tnone
        """)
    void aKeyMeansWhatTheLayoutWritesOrWhereItStands(String layout, String what, KeyCode code, String text, String held, String means) {
        var event = new KeyEvent(KeyEvent.KEY_PRESSED, "\0", written(text), code, held(held, "S"), held(held, "C"), held(held, "A"), held(held, "M"));
        assertEquals(means == null ? "" : means,
                new Keyboard(new Layouts(layout.equals("cs") ? "cs" : "en")).pressed(event).stream().map(Stroke::written).collect(joining(" ")));
    }

    /// `^J` is what Ctrl makes of J.
    private static String written(String text) {
        return text == null ? "" : text.startsWith("^") ? String.valueOf((char) (text.charAt(1) - '@')) : text;
    }

    private static boolean held(String keys, String key) {
        return keys != null && keys.contains(key);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '\t', quoteCharacter = '~', nullValues = "none", textBlock = """
        ?\t?
        /\t/
        .\t.
        +\tPlus
        \u061f\t\u061f ?
        \u0638\t/
        \u042e\t.
        7\t7
        \u00e9\t2
        j\tnone
        \u043e\tnone
        """)
    void aCharacterMeansItselfOrItsLikeOrItsPlace(String character, String means) {
        assertEquals(means == null ? "" : means, new Keyboard(new Layouts("en")).typed(character).stream().map(Stroke::written).collect(joining(" ")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"en, і, S", "be, і, B", "ru, ы, S", "bg, в, L", "sr, в, V", "en, é, 2", "cs, é, 0", "fa, ظ, Z", "ar, ظ, /"})
    void theLayoutOfTheReadersLanguageComesFirst(String language, String written, String place) {
        assertEquals(place, new Layouts(language).place(written).orElseThrow());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '~', value = {"fr, ', 4", "fr, -, 6", "en, ', none", "de, -, none"})
    void aSignThatHasAKeyElsewhereIsADigitWhereTheReadersLanguageWritesItSo(String language, String written, String place) {
        assertEquals(place, new Layouts(language).ownPlace(written).orElse("none"));
    }
}
