package org.broadsheet.view.window;

import java.util.List;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Catalogue.Publisher;
import org.broadsheet.news.Edition;

/// A line of the choice of sections.
sealed interface Choice {
    /// What the lines below it have in common.
    record Heading(String words) implements Choice {}

    /// A publisher; below it stand his editions, or the sections of the only one.
    record House(Publisher publisher) implements Choice {
        @Override
        public List<Place> places() {
            return publisher.editions().stream().flatMap(edition -> new Issue(publisher, edition).places().stream()).toList();
        }
    }

    /// An edition of a publisher who has several.
    record Issue(Publisher publisher, Edition edition) implements Choice {
        @Override
        public List<Place> places() {
            return edition.sections().stream().map(section -> new Place(publisher, edition, section)).toList();
        }
    }

    /// A section.
    /// @param alone whether it stands under no publisher, and has to say whose it is
    record Section(Place place, boolean alone) implements Choice {
        @Override
        public List<Place> places() {
            return List.of(place);
        }
    }

    /// The sections that the line stands for.
    default List<Place> places() {
        return List.of();
    }
}
