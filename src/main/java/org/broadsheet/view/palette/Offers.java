package org.broadsheet.view.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.Twins;
import org.broadsheet.view.command.Labels;

/// What the catalogue gives to the palette: its publishers, and their sections that are not subscribed, which are found by language,
/// country and topic, too. Its own search knows more words, and takes up to 20 ms for them. Immutable; any thread.
record Offers(List<Item> items) {
    static final Offers NONE = new Offers(List.of());

    Offers {
        items = List.copyOf(items);
    }

    /// @param known what is subscribed
    static Offers of(Catalogue catalogue, Twins.Known known) {
        var items = new ArrayList<Item>();
        for (var publisher : catalogue.publishers()) {
            items.add(Item.of(new Line(Kind.PUBLISHER, new Called.House(publisher), Said.say("one.publisher"), publisher.name(),
                    Said.say("sections", publisher.size()), "", null), initials(publisher)));
            for (var edition : publisher.editions()) {
                var tongue = Locale.forLanguageTag(edition.language()).getDisplayLanguage(Labels.LOCALE) + " " + Locale.of("", edition.region()).getDisplayCountry(Labels.LOCALE) + " " + initials(publisher);
                for (var section : edition.sections()) {
                    if (known.at(section.address()).isEmpty()) {
                        items.add(item(new Catalogue.Place(publisher, edition, section), tongue));
                    }
                }
            }
        }
        return new Offers(items);
    }

    /// `DW` for Deutsche Welle.
    private static String initials(Catalogue.Publisher publisher) {
        var words = Folded.of(publisher.name()).words();
        return words.size() < 2 ? "" : words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private static Item item(Catalogue.Place place, String tongue) {
        var topic = place.section().kind() == org.broadsheet.news.Kind.OTHER ? "" : Labels.say("choose.kind." + place.section().kind().word());
        return Item.of(new Line(Kind.PUBLISHER, new Called.Offer(place), Said.say("one.section"), place.section().title(),
                Said.say("offer", place.folder()), "", null), tongue + " " + topic);
    }
}
