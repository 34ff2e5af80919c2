package org.broadsheet.markup;

import java.net.URI;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Kind;
import org.broadsheet.news.Offered;
import org.broadsheet.news.Standing;
import org.jspecify.annotations.Nullable;

/// Reads what sections a publisher offers, as a description of it says.
final class EditionDescription {
    private static final Set<String> PARTS = Set.of("language", "region", "sections");
    private static final Set<String> OF_SECTION = Set.of("title", "kind", "address", "site");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}|\\d{3}");
    private static final int MOST = 5000;
    private static final int LONGEST_TITLE = 200;

    private final Set<URI> addresses = new HashSet<>();

    private EditionDescription() {}

    /// @param list of the editions; there is at least one
    static List<Edition> editions(Place list) {
        var reading = new EditionDescription();
        return list.elements().stream().map(reading::edition).toList();
    }

    private Edition edition(Place place) {
        if (!place.value().isObject()) {
            throw place.wrong("an object is needed");
        }
        place.only(PARTS);
        return new Edition(language(place.at("language")), region(place.at("region")),
                place.at("sections").elements().stream().map(this::section).toList());
    }

    private static String language(Place place) {
        try {
            return place.missing() ? "und" : new Locale.Builder().setLanguageTag(place.words()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw place.wrong("“" + place.text() + "” is no language; it is written as in BCP 47: de, pt-BR");
        }
    }

    private static String region(Place place) {
        if (place.missing()) {
            return "001";
        }
        if (!REGION.matcher(place.text()).matches()) {
            throw place.wrong("“" + place.text() + "” is no region; it is written as in ISO 3166-1 (GB) or UN M49 (001, the world)");
        }
        return place.text();
    }

    private Offered section(Place place) {
        if (!place.value().isObject()) {
            throw place.wrong("an object is needed");
        }
        place.only(OF_SECTION);
        var address = address(place.at("address"));
        if (address == null) {
            throw place.at("address").wrong("is needed");
        }
        if (!addresses.add(address)) {
            throw place.at("address").wrong(address + " stands here twice");
        }
        if (addresses.size() > MOST) {
            throw place.wrong("more than " + MOST + " sections");
        }
        return new Offered(title(place.at("title")), kind(place.at("kind")), address, address(place.at("site")), Standing.LIVE);
    }

    private static String title(Place place) {
        var title = place.words();
        if (title.length() > LONGEST_TITLE) {
            throw place.wrong("longer than " + LONGEST_TITLE + " letters");
        }
        if (title.chars().anyMatch(Character::isISOControl)) {
            throw place.wrong("a character in it is no letter but a command");
        }
        return title;
    }

    private static Kind kind(Place place) {
        return place.missing() ? Kind.OTHER : Kind.of(place.text()).orElseThrow(() -> place.wrong("“" + place.text()
                + "” is none of the kinds: " + Stream.of(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))));
    }

    /// A whole address of the web that holds no login: it is to be handed on.
    private static @Nullable URI address(Place place) {
        if (place.missing()) {
            return null;
        }
        var address = Addresses.resolve(null, place.text()).filter(one -> one.getHost() != null
                && ("https".equalsIgnoreCase(one.getScheme()) || "http".equalsIgnoreCase(one.getScheme())));
        if (address.isEmpty()) {
            throw place.wrong("“" + place.text() + "” is no address of the web; it begins with https://");
        }
        if (address.get().getRawUserInfo() != null) {
            throw place.wrong("an address with a name or a password in it is not for a file that goes from hand to hand");
        }
        return address.get();
    }
}
