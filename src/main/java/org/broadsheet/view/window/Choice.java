package org.broadsheet.view.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.broadsheet.library.Catalogue.Publisher;
import org.broadsheet.library.Catalogue;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Offered;

/// A line of the choice of sections.
sealed interface Choice {
    /// A publisher in one language. `name` is what its sections will stand under.
    record Heading(String name) implements Choice {}

    /// A section that can be chosen.
    /// @param folder what it will stand under
    record Section(Offered offered, String folder) implements Choice {}

    /// The catalogue as lines: those in the reader's own language first, else in its own order.
    static List<Choice> lines(Catalogue catalogue, Locale reader) {
        record Block(Publisher publisher, Edition edition) {}
        var blocks = catalogue.publishers().stream().flatMap(publisher -> publisher.editions().stream()
                .map(edition -> new Block(publisher, edition)))
                .sorted(Comparator.comparingInt(block -> Catalogue.distance(block.edition(), reader))).toList();
        var lines = new ArrayList<Choice>();
        for (var block : blocks) {
            var folder = Catalogue.folder(block.publisher(), block.edition());
            lines.add(new Heading(folder));
            block.edition().sections().forEach(offered -> lines.add(new Section(offered, folder)));
        }
        return List.copyOf(lines);
    }
}
