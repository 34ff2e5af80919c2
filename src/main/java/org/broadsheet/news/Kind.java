package org.broadsheet.news;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a publisher's section is about, the same in every language.
public enum Kind {
    /// Everything of the publisher or of the edition.
    ALL,
    /// The front page.
    TOP,
    WORLD,
    /// A country, a region, a town.
    REGION,
    POLITICS, BUSINESS, TECH, SCIENCE, HEALTH, ENVIRONMENT, CULTURE, SPORT, OPINION, OTHER;

    /// As the catalogue, descriptions of publishers and the command line write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind that is written so; empty when there is none.
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
