package org.broadsheet.view.palette;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.Recalling;
import org.broadsheet.library.Twins;
import org.broadsheet.news.Contents;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Teaser;
import org.broadsheet.settings.Habits;
import org.broadsheet.settings.HabitsFile;
import org.broadsheet.store.Store;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the palette takes for each letter typed, with a million articles, 300 sections, all commands and the whole catalogue. Its
/// budget is 30 ms. Its name keeps it out of the build: `mvn verify -Dtest=PaletteTimes`.
class PaletteTimes {
    private static final int ARTICLES = 1_000_000;
    private static final int SECTIONS = 300;
    private static final List<String> TYPED = List.of("refresh all", "next unread", "ministre pro", "haremi tor", "harbuor", "deutsche welle", "section 17",
            "zzyzx qux", "r a n", "teraka in");

    @TempDir
    Path profile = Path.of("");

    @Test
    void areMeasuredLetterByLetter() throws Exception {
        try (var store = Store.open(profile, () -> false).store()) {
            for (int i = 1; i <= SECTIONS; i++) {
                store.sections().add("Section " + i, URI.create("https://gazette.example/" + i), List.of("Folder " + i % 20), null, "en", Instant.EPOCH);
            }
        }
        fill();
        var before = size();
        try (var store = Store.open(profile, () -> false).store()) {
            var recalling = new Recalling(store, new HabitsFile(profile), Clock.systemUTC());
            var began = System.nanoTime();
            recalling.catchUp();
            System.out.printf(Locale.ROOT, "%,d headlines indexed in %.1f s, %.0f MB%n", ARTICLES, (System.nanoTime() - began) / 1e9, (size() - before) / 1e6);
            began = System.nanoTime();
            var stock = new Stock(own(), Offers.of(Catalogue.shipped(), Twins.shipped().known(List.of())), Habits.NONE);
            System.out.printf(Locale.ROOT, "palette opened in %.0f ms%n", (System.nanoTime() - began) / 1e6);
            measure(stock, recalling);
        }
    }

    private long size() throws Exception {
        try (var files = Files.list(profile)) {
            return files.filter(file -> file.getFileName().toString().startsWith("news.db")).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static List<Line> own() {
        var lines = new ArrayList<Line>();
        for (var command : Command.values()) {
            lines.add(new Line(Kind.COMMAND, new Called.Deed(command), "Command", Labels.plain(command), Labels.plain(command.menu()), "", null));
        }
        for (int i = 1; i <= SECTIONS; i++) {
            lines.add(new Line(Kind.SECTION, new Called.List(new Contents.Of(new SectionId(i))), "Section", "Section " + i, "Folder " + i % 20, "", null));
        }
        return lines;
    }

    private static void measure(Stock stock, Recalling recalling) {
        var times = new TreeMap<Double, String>();
        var all = new ArrayList<Double>();
        var articles = new ArrayList<Double>();
        for (int round = 0; round < 12; round++) {
            for (var words : TYPED) {
                for (int end = 1; end <= words.length(); end++) {
                    var typed = words.substring(0, end);
                    var began = System.nanoTime();
                    List<Teaser> found = recalling.headlines(typed, 60);
                    var looked = System.nanoTime();
                    stock.found(null, typed, found);
                    var took = (System.nanoTime() - began) / 1e6;
                    if (round == 0) {
                        all.add(took);
                    } else if (round > 2) {
                        times.put(took, typed);
                        articles.add((looked - began) / 1e6);
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "first round: %s; then %s, of which articles %s; slowest %s%n", told(all), told(new ArrayList<>(times.keySet())), told(articles),
                times.descendingMap().entrySet().stream().limit(5).toList());
    }

    private static String told(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.1f ms in the middle, 99 in 100 within %.1f ms, at most %.1f ms", sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100), sorted.getLast());
    }

    private void fill() throws SQLException {
        var random = new Random(1);
        var syllables = List.of("ha re mi ni ster tor an be ka lo un in pro con er sch te ra pol ver ge do um al is f w".split(" "));
        var words = new String[150_000];
        var weights = new double[words.length];
        var sum = 0.0;
        for (int i = 0; i < words.length; i++) {
            var word = new StringBuilder();
            for (int j = random.nextInt(i < 200 ? 2 : 5); j >= 0; j--) {
                word.append(syllables.get(random.nextInt(syllables.size())));
            }
            words[i] = word.toString();
            weights[i] = sum += 1.0 / (i + 10);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + profile.resolve("news.db"))) {
            connection.setAutoCommit(false);
            try (var entry = connection.prepareStatement("""
                    INSERT INTO entry (id, section, identity, received, sorted, whole, page_due, readiness, wanting, indexed) VALUES (?1, ?2, ?1, ?1, ?1, 1, 0, 'TEXT', 0, 1)
                    """); var teaser = connection.prepareStatement("INSERT INTO teaser (entry, headline, agencies, text_hash) VALUES (?, ?, '', '')")) {
                for (int i = 1; i <= ARTICLES; i++) {
                    entry.setInt(1, i);
                    entry.setInt(2, 1 + i % SECTIONS);
                    entry.addBatch();
                    var headline = new StringBuilder();
                    for (int j = 0; j < 9; j++) {
                        var at = Arrays.binarySearch(weights, random.nextDouble() * sum);
                        headline.append(words[at < 0 ? Math.min(words.length - 1, -at - 1) : at]).append(' ');
                    }
                    teaser.setInt(1, i);
                    teaser.setString(2, headline.toString().strip());
                    teaser.addBatch();
                    if (i % 10_000 == 0) {
                        entry.executeBatch();
                        teaser.executeBatch();
                        connection.commit();
                    }
                }
            }
        }
    }
}
