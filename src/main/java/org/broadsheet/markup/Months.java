package org.broadsheet.markup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names of the months in the languages that news is written in, by the beginnings that tell them apart. Letters
/// are compared without case and marks.
final class Months {
    /// A line a group of languages, twelve months each, several beginnings of one month separated by `/`. English
    /// stands first; where two languages mean different months by one name, the earlier line has it.
    private static final String TABLE = """
            jan feb mar apr may jun jul aug sep oct nov dec
            ene/janv/gen/ian/yan/ocak fev/subat marz/mart/mrt/maart abr/avr/nis mai/mag/mei/maj/mayis giu/juin/iun/haz \
            lug/juil/iul/tem ago/agu/aou/ag set/eyl/szept ott/okt/out/eki noi/kas dez/dic/des/ara
            sty/led lut/uno bre/marec kwi/dub kve cze/cervn/cerven lip/cervenec/cervenc sie/srp wrz/zar paz/rij \
            lis/listop/listopad gru/pro
            siječ velj ožuj trav svib lipn/lipanj srpn/srpanj kolov rujn/rujan listop/listopad studen pros
            tammi helmi maalis huhti touko kesa heina elo syys loka marras joulu
            yan/янв/яну фев март/мар апр маи/мая/май/маj июн/юни/jун июл/юли/jул авг сен/сеп окт ноя/ное/нов дек
            січ лют бер квіт трав черв лип серп верес жовт листоп груд
            ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ
            يناير/كانون-الثاني/جانفي فبراير/شباط/فيفري مارس/اذار ابريل/نيسان/افريل مايو/ايار/ماي يونيو/حزيران/جوان \
            يوليو/تموز/جويلية اغسطس/اب/اوت سبتمبر/ايلول اكتوبر/تشرين-الاول نوفمبر/تشرين-الثاني ديسمبر/كانون-الاول
            ינואר פברואר מרץ/מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
            ژانویه/جنوری فوریه/فروری مارچ اوریل/اپریل مه/مئی ژوین/جون ژوییه/جولای/جولائی اوت/اگست سپتامبر/ستمبر \
            اکتبر/اکتوبر نوامبر/نومبر دسامبر/دسمبر
            जनवरी/जन फरवरी/फर मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर
            জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
            มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค \
            กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค
            """;
    /// Days of the week that begin like a month.
    private static final List<String> DAYS = List.of("martes", "mardi", "marted", "marti", "maanan", "pazar");
    private static final Map<String, Integer> BY_BEGINNING = read();
    private static final int LONGEST = BY_BEGINNING.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Months() {}

    /// 1 to 12, or 0 when the word names no month.
    static int of(String word) {
        var plain = plain(word);
        if (DAYS.stream().anyMatch(plain::startsWith)) {
            return 0;
        }
        for (var length = Math.min(LONGEST, plain.length()); length > 1; length--) {
            var month = BY_BEGINNING.get(plain.substring(0, length));
            if (month != null) {
                return month;
            }
        }
        return 0;
    }

    /// Lower case, without marks.
    static String plain(String word) {
        var letters = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).codePoints()
                .filter(c -> c >= 0x900 || Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> months = new HashMap<>();
        for (var line : TABLE.lines().toList()) {
            var names = new ArrayList<>(List.of(line.strip().split("\\s+", -1)));
            for (var i = 0; i < names.size(); i++) {
                for (var name : names.get(i).split("/", -1)) {
                    months.putIfAbsent(plain(name).replace('-', ' '), i + 1);
                }
            }
        }
        return Map.copyOf(months);
    }
}
