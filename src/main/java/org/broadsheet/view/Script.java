package org.broadsheet.view;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a stretch of text is written in, as far as it decides on the typeface. The bundled serif and sans draw Latin,
/// Greek and Cyrillic; everything else is drawn by a typeface of the system, chosen here, because JavaFX left alone
/// takes a sans for all of it, draws Chinese in Japanese forms, and loses emoji.
///
/// A script `fits` when its typeface asks for hardly more height than the bundled serif. One that does not would push
/// the lines apart for a single word, so it gets its own typeface only in an article of its own; in others JavaFX's
/// choice stands in, whose height does not count.
public enum Script {
    BUNDLED(true, "", ""),
    ARABIC(false, "Noto Naskh Arabic, Amiri, Geeza Pro, Traditional Arabic",
            "Noto Sans Arabic, Geeza Pro, Segoe UI"),
    URDU(false, "Noto Nastaliq Urdu, Noto Naskh Arabic", "Noto Sans Arabic, Segoe UI"),
    HEBREW(true, "Noto Serif Hebrew, New Peninim MT, David", "Noto Sans Hebrew, Arial Hebrew"),
    JAPANESE(true, "Noto Serif CJK JP, Noto Serif JP, Hiragino Mincho ProN, Yu Mincho",
            "Noto Sans CJK JP, Noto Sans JP, Hiragino Sans, Yu Gothic UI"),
    SIMPLIFIED(true, "Noto Serif CJK SC, Noto Serif SC, Songti SC, SimSun",
            "Noto Sans CJK SC, Noto Sans SC, PingFang SC, Microsoft YaHei UI"),
    TRADITIONAL(true, "Noto Serif CJK TC, Noto Serif TC, Songti TC, PMingLiU",
            "Noto Sans CJK TC, Noto Sans TC, PingFang TC, Microsoft JhengHei UI"),
    KOREAN(true, "Noto Serif CJK KR, Noto Serif KR, AppleMyungjo, Batang",
            "Noto Sans CJK KR, Noto Sans KR, Apple SD Gothic Neo, Malgun Gothic"),
    DEVANAGARI(false, "Noto Serif Devanagari, Kohinoor Devanagari, Nirmala UI",
            "Noto Sans Devanagari, Kohinoor Devanagari, Nirmala UI"),
    BENGALI(false, "Noto Serif Bengali, Nirmala UI", "Noto Sans Bengali, Nirmala UI"),
    THAI(false, "Noto Serif Thai, Thonburi, Leelawadee UI", "Noto Sans Thai, Leelawadee UI"),
    ETHIOPIC(true, "Noto Serif Ethiopic, Kefa, Ebrima", "Noto Sans Ethiopic, Ebrima"),
    ARMENIAN(true, "Noto Serif Armenian, Mshtakan", "Noto Sans Armenian"),
    GEORGIAN(true, "Noto Serif Georgian", "Noto Sans Georgian"),
    EMOJI(true, "Noto Emoji", "Noto Emoji");

    private final boolean fits;
    private final String serifs;
    private final String sanses;

    Script(boolean fits, String serifs, String sanses) {
        this.fits = fits;
        this.serifs = serifs;
        this.sanses = sanses;
    }

    public boolean fits() {
        return fits;
    }

    /// Families that draw it beside the serif, best first.
    List<String> serifs() {
        return List.of(serifs.split(", "));
    }

    /// Families that draw it beside the sans, best first.
    List<String> sanses() {
        return List.of(sanses.split(", "));
    }

    /// As the style sheets name it.
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean rightToLeft() {
        return this == ARABIC || this == URDU || this == HEBREW;
    }

    /// What a character is written in, or absent when it goes with its neighbours: spaces, digits, punctuation, and
    /// scripts that JavaFX's own choice draws well enough.
    /// @param language of the text, BCP 47; decides among those that share characters
    static @Nullable Script of(int character, @Nullable String language) {
        if (emoji(character)) {
            return EMOJI;
        }
        if ((character >= 0x3000 && character <= 0x303F) || (character >= 0xFF00 && character <= 0xFF60)) {
            return han(language); // the punctuation and the wide forms, which Unicode gives to no script
        }
        return switch (UnicodeScript.of(character)) {
            case LATIN, GREEK, CYRILLIC -> BUNDLED;
            case ARABIC -> speaks(language, "ur") ? URDU : ARABIC;
            case HEBREW -> HEBREW;
            case HIRAGANA, KATAKANA -> JAPANESE;
            case HANGUL -> KOREAN;
            case BOPOMOFO -> TRADITIONAL;
            case HAN -> han(language);
            case DEVANAGARI -> DEVANAGARI;
            case BENGALI -> BENGALI;
            case THAI -> THAI;
            case ETHIOPIC -> ETHIOPIC;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            default -> null;
        };
    }

    /// The same character is drawn differently in Tokyo, Beijing, Taipei and Seoul.
    private static Script han(@Nullable String language) {
        if (speaks(language, "ja")) {
            return JAPANESE;
        }
        if (speaks(language, "ko")) {
            return KOREAN;
        }
        var tag = language == null ? "" : language.toLowerCase(Locale.ROOT);
        var traditional = tag.contains("hant") || tag.endsWith("-tw") || tag.endsWith("-hk") || tag.endsWith("-mo");
        return traditional ? TRADITIONAL : SIMPLIFIED;
    }

    private static boolean speaks(@Nullable String language, String tag) {
        return language != null && (language.equalsIgnoreCase(tag)
                || language.regionMatches(true, 0, tag + "-", 0, tag.length() + 1));
    }

    /// Those that are pictures by default, and the older signs that a text typeface lacks. ©, ™ and digits are text.
    private static boolean emoji(int character) {
        return Character.isEmojiPresentation(character) || (Character.isEmoji(character)
                && (character > 0xFFFF || (character >= 0x2600 && character <= 0x27BF)));
    }
}
