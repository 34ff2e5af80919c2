package org.broadsheet.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {
    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void theByteOrderMarkDecides(String charset) {
        var read = Characters.decode(bytes("\uFEFF<?xml version='1.0' encoding='koi8-r'?><a>Füße</a>", charset), "text/xml; charset=big5");
        assertTrue(read.text().endsWith("<a>Füße</a>") && read.text().startsWith("<?xml"));
        assertEquals(charset, read.encoding());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"Füße, UTF-16BE", "Füße, UTF-16LE", "Füße, UTF-32BE", "Füße, UTF-32LE"})
    void wideCharactersShowWithoutAMark(String word, String charset) {
        assertTrue(Characters.decode(bytes("<?xml version='1.0'?><a>" + word + "</a>", charset), null).text().contains(word));
    }

    @Test
    void theHeaderGoesBeforeTheDeclaration() {
        var document = bytes("<?xml version='1.0' encoding='windows-1252'?><a>мир</a>", "windows-1251");
        var read = Characters.decode(document, "application/xml; charset=\"windows-1251\"");
        assertTrue(read.text().contains("мир"));
        assertEquals("windows-1251", read.encoding());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ISO-8859-1, windows-1252, café – “yes”", "GB2312, GB18030, 東京鎔基", "Shift_JIS, windows-31j, ①髙い",
        "KOI8-R, KOI8-R, Привет", "iso-8859-2, ISO-8859-2, żółw", "euc-jp, EUC-JP, 新聞", "Big5, Big5-HKSCS, 報紙", "ks_c_5601-1987, x-windows-949, 신문똠"})
    void aDeclaredEncodingIsReadAsItsSuperset(String label, String charset, String words) {
        var read = Characters.decode(bytes("<?xml version=\"1.0\" encoding=\"" + label + "\"?><a>" + words + "</a>", charset), null);
        assertTrue(read.text().contains(words), read.text());
        assertEquals(List.of(), read.repairs());
    }

    @Test
    void bytesThatAreUtf8BeyondDoubtAreReadAsThat() {
        var read = Characters.decode(bytes("<?xml version='1.0' encoding='ISO-8859-1'?><a>Füße – 新聞</a>", "UTF-8"), null);
        assertTrue(read.text().contains("Füße – 新聞"));
        assertFalse(read.repairs().isEmpty());
    }

    @Test
    void aWrongUtf8DeclarationIsPassedOver() {
        var read = Characters.decode(bytes("<?xml version='1.0' encoding='UTF-8'?><a>Straße, über, naïve</a>", "windows-1252"), null);
        assertTrue(read.text().contains("Straße, über, naïve"));
        assertEquals("windows-1252", read.encoding());
    }

    @Test
    void aStrayByteInUtf8CostsNoOtherLetter() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write("<a>Füße, Größe, Straße, Mädchen ".getBytes(UTF_8));
        bytes.write(0x96);
        bytes.write(" Ende</a>".getBytes(UTF_8));
        assertEquals("<a>Füße, Größe, Straße, Mädchen – Ende</a>", Characters.decode(bytes.toByteArray(), null).text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        windows-1251 | Сегодня в городе открылась новая библиотека, и первые читатели пришли рано утром
        KOI8-R       | Сегодня в городе открылась новая библиотека, и первые читатели пришли рано утром
        windows-1253 | Η νέα βιβλιοθήκη της πόλης άνοιξε σήμερα το πρωί για τους πρώτους αναγνώστες
        windows-1255 | הספרייה החדשה של העיר נפתחה היום בבוקר והקוראים הראשונים הגיעו מוקדם
        windows-1256 | افتتحت المكتبة الجديدة في المدينة اليوم وجاء القراء الاوائل في الصباح الباكر
        windows-1250 | Příliš žluťoučký kůň, dziś książki są łatwiej dostępne, więcej czytelników
        windows-1252 | Die neue Bücherei der Stadt öffnete früh – naïve élèves, señor, São Paulo
        windows-1252 | A construção da nova biblioteca começou; são três salões, e não há razão para esperar: a inauguração será amanhã
        windows-1252 | La nueva biblioteca abrió su colección; según la dirección, la situación mejoró y la gente llegó también de otra región
        windows-1252 | La bibliothèque a été ouverte à l’été; les élèves et les écrivains étaient très nombreux, déjà fatigués
        windows-1252 | La città è più felice: la libertà e la qualità della società, perché così è già stato
        windows-1252 | Biblioteket på torget är öppet för alla från åtta på morgonen; många läsare väntade utanför dörren
        windows-1252 | Bókasafnið opnaði í dag og fyrstu gestirnir komu snemma, því að þeir vildu sjá það allt
        windows-1252 | Uusi kirjasto avattiin tänään; lukijat jäivät sinne illaksi, eikä kenelläkään ollut kiirettä pois pöydän äärestä
        windows-1250 | Az új könyvtár ma nyílt meg; az első olvasók már korán reggel eljöttek, és nagyon örültek a szőnyegeknek, kőműveseknek
        windows-1250 | Nowa biblioteka została otwarta dziś rano; pierwsi czytelnicy przyszli wcześnie, więc książki i łóżka są zajęte
        windows-1251 | Новата библиотека беше открита днес сутринта и първите читатели дойдоха рано
        windows-1251 | Сьогодні в місті відкрилася нова бібліотека, і перші читачі прийшли рано вранці
        ISO-8859-5   | Сегодня в городе открылась новая библиотека, и первые читатели пришли рано утром
        IBM866       | Сегодня в городе открылась новая библиотека, и первые читатели пришли рано утром
        KOI8-U       | Сьогодні в місті відкрилася нова бібліотека, і перші читачі прийшли рано вранці
        windows-874  | วันนี้ห้องสมุดใหม่ของเมืองเปิดแล้ว และผู้อ่านกลุ่มแรกมาถึงตั้งแต่เช้าตรู่
        ISO-2022-JP  | 今日、町に新しい図書館が開き、最初の読者たちが朝早くから訪れました
        Shift_JIS    | 今日、町に新しい図書館が開き、最初の読者たちが朝早くから訪れました
        EUC-JP       | 今日、町に新しい図書館が開き、最初の読者たちが朝早くから訪れました
        GB18030      | 今天上午城里的新图书馆开门，第一批读者很早就来了，大家都很高兴
        Big5         | 今天上午城裡的新圖書館開門，第一批讀者很早就來了，大家都很高興
        EUC-KR       | 오늘 아침 도시에 새로운 도서관이 문을 열었고 첫 독자들이 일찍 찾아왔습니다
        """)
    void whatSaysNothingIsToldByItsLetters(String charset, String words) {
        var read = Characters.decode(bytes("<rss><title>" + words + "</title></rss>", charset), null);
        assertEquals("<rss><title>" + words + "</title></rss>", read.text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        <html><head><meta charset="windows-1251"><title>мир
        <html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'><title>мир
        <?xml version="1.0" encoding="windows-1251"?><html><title>мир
        """)
    void aPageDeclaresItsEncodingInAMetaElement(String html) {
        assertEquals(html, Characters.decodeHtml(bytes(html, "windows-1251"), "text/html").text());
    }

    @Test
    void anUnknownEncodingIsSaid() {
        var read = Characters.decode(bytes("<?xml version='1.0' encoding='klingon'?><a>ü</a>", "UTF-8"), null);
        assertEquals("UTF-8", read.encoding());
        assertEquals(List.of("The encoding that is named, klingon, is not known."), read.repairs());
    }

    @Test
    void noBytesMakeItFail() {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            Characters.decode(bytes, "text/xml; charset=" + i);
            Characters.decodeHtml(bytes, null);
        }
        assertEquals("", Characters.decode(new byte[0], null).text());
    }
}
