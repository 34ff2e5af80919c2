package org.broadsheet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Extent;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.Folder;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Form;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class FoldersTest {
    @TempDir
    Path profile;

    private Store store;

    @BeforeEach
    void open() {
        store = Desk.open(profile);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private SectionId section(String title, String... folder) {
        return store.sections().add(title, URI.create("https://gazette.example/" + title), List.of(folder), null, "en", Desk.NOON);
    }

    /// The menu as one line: folders with what stands in them in parentheses.
    private String menu() {
        var said = new StringBuilder();
        print(FolderId.ROOT, store.folders().order(), said);
        return said.toString().strip();
    }

    private static void print(FolderId within, List<Filed> order, StringBuilder said) {
        for (var filed : order) {
            if (filed.within().equals(within)) {
                said.append(filed.title());
                if (filed instanceof Folder folder) {
                    said.append('(');
                    print(folder.id(), order, said);
                    said.setLength(said.toString().stripTrailing().length());
                    said.append(')');
                }
                said.append(' ');
            }
        }
    }

    private FiledId named(String title) {
        return store.folders().order().stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow().id();
    }

    private Section of(SectionId id) {
        return store.sections().of(id).orElseThrow();
    }

    @Test
    void standInFoldersInTheOrderInWhichTheyWereAdded() {
        section("Tides", "Coast", "Water");
        section("Town");
        section("Ferries", "Coast");
        section("Wind", "Coast", "Air");
        assertEquals("Coast(Water(Tides) Ferries Air(Wind)) Town", menu());
        assertEquals("Coast/Water", of((SectionId) named("Tides")).folder());
        assertEquals(List.of("Tides", "Ferries", "Wind", "Town"), store.sections().all().stream().map(Section::title).toList());
    }

    @Test
    void moveWithAllThatStandsInThem() {
        section("Tides", "Coast", "Water");
        section("Town", "Inland");
        var tides = named("Tides");
        assertTrue(store.folders().move(named("Water"), (FolderId) named("Inland"), named("Town")));
        assertEquals("Coast() Inland(Water(Tides) Town)", menu());
        assertTrue(store.folders().move(tides, FolderId.ROOT, named("Inland")));
        assertEquals("Coast() Tides Inland(Water() Town)", menu());
    }

    @Test
    void neverStandInThemselvesNorTwiceBesideEachOtherNorTooDeep() {
        section("Tides", "Coast", "Water");
        section("Town", "Water");
        assertFalse(store.folders().move(named("Coast"), (FolderId) named("Water"), null));
        assertFalse(store.folders().move(named("Coast"), (FolderId) named("Coast"), null));
        var inner = store.folders().at(List.of("Coast", "Water"));
        assertFalse(store.folders().move(inner, FolderId.ROOT, null), "there is a Water at the top");
        assertFalse(store.folders().rename(inner, "Water") && store.folders().make(FolderId.ROOT, "Coast").isPresent());
        var deep = store.folders().at(Collections.nCopies(Folders.DEEPEST, "Deep"));
        assertEquals(Folders.DEEPEST, store.folders().of(deep).titles().size());
        assertTrue(store.folders().make(deep, "Deeper").isEmpty());
        assertFalse(store.folders().move(store.folders().at(List.of("Water")), deep, null));
        assertEquals("Coast(Water(Tides)) Water(Town)", menu().replaceAll(" Deep.*", ""));
    }

    @Test
    void letWhatStandsInThemGoWhereTheyStood() {
        section("Tides", "Coast", "Water");
        section("Ferries", "Coast");
        section("Town");
        store.folders().remove((FolderId) named("Coast"));
        assertEquals("Water(Tides) Ferries Town", menu());
        section("Rain", "Sky", "Water");
        section("Sun", "Sky", "Sky");
        store.folders().remove(store.folders().at(List.of("Sky")));
        assertEquals("Water(Tides Rain) Ferries Town Sky(Sun)", menu());
    }

    @Test
    void theNearestChoiceHolds() {
        var tides = section("Tides", "Coast", "Water");
        var town = section("Town");
        assertEquals(Extent.USUAL, of(tides).extent());
        store.folders().choose(FolderId.ROOT, new Choices(FullText.NEVER, false, new Interval(60)));
        store.folders().choose(named("Coast"), new Choices(null, true, Interval.BY_HAND));
        store.folders().choose(tides, new Choices(FullText.ALWAYS, null, null));
        assertEquals(new Extent(FullText.ALWAYS, true), of(tides).extent());
        assertEquals(Interval.BY_HAND, of(tides).interval());
        assertEquals(new Extent(FullText.NEVER, false), of(town).extent());
        assertEquals(new Interval(60), of(town).interval());
        store.folders().move(tides, FolderId.ROOT, null);
        assertEquals(new Extent(FullText.ALWAYS, false), of(tides).extent());
        var wind = section("Wind", "Coast");
        assertEquals(Interval.BY_HAND, of(wind).interval());
        store.folders().remove((FolderId) named("Coast"));
        assertEquals(new Interval(60), of(wind).interval());
    }

    @Test
    void whatWasDoneIsTakenBack() {
        var tides = section("Tides", "Coast", "Water");
        section("Town");
        store.folders().choose(named("Coast"), new Choices(FullText.NEVER, null, null));
        store.folders().paint(tides, Colour.BLUE);
        store.labels().put(tides, List.of("Sea", "Mornings"));
        var before = store.folders().order();
        store.folders().remove((FolderId) named("Coast"));
        store.folders().rename(tides, "Low water");
        store.labels().put(tides, List.of());
        store.folders().move(tides, FolderId.ROOT, null);
        var since = section("Since", "New");
        store.folders().restore(before);
        assertEquals("Coast(Water(Tides)) Town Since", menu());
        assertEquals(before, store.folders().order().stream().filter(one -> !one.id().equals(since)).toList());
        assertEquals(FullText.NEVER, of(tides).extent().fullText());
    }

    @Test
    void anyMovesLeaveEverySectionInTheMenuAndUndoPutsAllBack() {
        var random = new Random(4711);
        for (int i = 0; i < 12; i++) {
            section("S" + i, i % 3 == 0 ? new String[] {} : i % 3 == 1 ? new String[] {"A", "B"} : new String[] {"C"});
        }
        for (int round = 0; round < 200; round++) {
            var before = store.folders().order();
            var folders = before.stream().filter(Folder.class::isInstance).map(one -> (FolderId) one.id()).collect(Collectors.toCollection(ArrayList::new));
            folders.add(FolderId.ROOT);
            var into = folders.get(random.nextInt(folders.size()));
            switch (random.nextInt(4)) {
                case 0 -> store.folders().make(into, "F" + random.nextInt(5));
                case 1 -> store.folders().remove(into);
                default -> store.folders().move(before.get(random.nextInt(before.size())).id(), into,
                        random.nextBoolean() ? null : before.get(random.nextInt(before.size())).id());
            }
            var after = store.folders().order();
            assertEquals(12, after.stream().filter(Section.class::isInstance).count());
            store.folders().restore(before);
            assertEquals(before.stream().map(Filed::id).toList(), store.folders().order().stream().map(Filed::id).toList());
            store.folders().restore(after);
            assertEquals(after.stream().map(Filed::id).toList(), store.folders().order().stream().map(Filed::id).toList());
        }
    }

    @Test
    void whatWasChosenAfterAMoveStaysWhenTheMoveIsTakenBack() {
        var tides = section("Tides", "Coast");
        var before = store.folders().order();
        store.folders().move(tides, FolderId.ROOT, null);
        store.folders().choose(tides, new Choices(FullText.ALWAYS, null, null));
        store.folders().choose(named("Coast"), new Choices(null, false, null));
        store.folders().restore(before);
        assertEquals("Coast(Tides)", menu());
        assertEquals(new Extent(FullText.ALWAYS, false), of(tides).extent());
    }

    @Test
    void aSectionThatTheReaderSubscribesToAgainIsHisOwnAndNoListsAnyMore() {
        var wind = new NewSection("Wind", URI.create("https://gazette.example/wind"), List.of("Coast"), null, null, Form.FEED, List.of(), Choices.NONE, null);
        var list = store.folders().at(List.of("Coast"));
        store.readingLists().add(list, URI.create("https://lists.example/coast.opml"));
        var id = store.readingLists().step(list, List.of(wind), true, "unlisted", Desk.NOON).gained().getFirst();
        store.marks().star(List.of(Desk.keepOne(store, id, Desk.whole("gale", Desk.article("Gale", "x")))), true, Desk.NOON);
        store.readingLists().step(list, List.of(), true, "unlisted", Desk.NOON);
        store.sections().remove(id, Desk.NOON);
        assertEquals(id, store.sections().add(List.of(wind), Desk.NOON).getFirst());
        assertEquals(Set.of(), store.readingLists().unlisted());
        assertEquals(Optional.empty(), store.readingLists().of(id));
    }

    @Test
    void aListThatIsFollowedAgainTakesUpWhatCameByItBefore() {
        var wind = new NewSection("Wind", URI.create("https://gazette.example/wind"), List.of("Coast"), null, null, Form.FEED, List.of(), Choices.NONE, null);
        var list = URI.create("https://lists.example/coast.opml");
        var first = store.folders().at(List.of("Coast"));
        store.readingLists().add(first, list);
        var id = store.readingLists().step(first, List.of(wind), true, "unlisted", Desk.NOON).gained().getFirst();
        store.folders().remove(first);
        var again = store.folders().at(List.of("Shore"));
        store.readingLists().add(again, list);
        store.readingLists().step(again, List.of(wind), true, "unlisted", Desk.NOON);
        assertEquals(List.of(id), store.readingLists().step(again, List.of(), true, "unlisted", Desk.NOON).lost());
    }
}
