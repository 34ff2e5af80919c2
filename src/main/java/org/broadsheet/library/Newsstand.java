package org.broadsheet.library;

import java.util.List;
import org.broadsheet.markup.Publisher;
import org.broadsheet.markup.Publishers;
import org.jspecify.annotations.Nullable;

/// The catalogue as this reader has it: before what came with the program, what the reader's own files of publishers
/// offer. Any thread.
public final class Newsstand {
    private record Put(List<Publisher> own, Catalogue catalogue) {}

    private final Publishers publishers;
    private volatile @Nullable Put put;

    Newsstand(Publishers publishers) {
        this.publishers = publishers;
    }

    /// Read when it is first asked for, and again once a file came to the others.
    Catalogue catalogue() {
        var own = publishers.own();
        var last = put;
        if (last == null || !last.own.equals(own)) {
            last = new Put(own, Catalogue.shipped().after(own.stream().filter(publisher -> !publisher.editions().isEmpty())
                    .map(publisher -> new Catalogue.Publisher(publisher.name(), publisher.editions())).toList()));
            put = last;
        }
        return last.catalogue;
    }
}
