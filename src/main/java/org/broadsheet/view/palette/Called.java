package org.broadsheet.view.palette;

import org.broadsheet.library.Catalogue;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Teaser;
import org.broadsheet.view.command.Command;

/// What a line of the palette stands for.
public sealed interface Called {
    /// How it is remembered that it was called up.
    String name();

    /// A command to be done.
    record Deed(Command command) implements Called {
        @Override
        public String name() {
            return "command " + command.id();
        }
    }

    /// A choice in the sheet of settings that no command makes.
    /// @param id its name's line in the resource bundle
    record Setting(String id) implements Called {
        @Override
        public String name() {
            return "setting " + id;
        }
    }

    /// A list to be shown: of the program, of a section, a folder or a label.
    record List(Contents contents) implements Called {
        @Override
        public String name() {
            return switch (contents) {
                case Contents.Of(var id) -> "section " + id.number();
                case Contents.Folder(var id) -> "folder " + id.number();
                case Contents.Labelled(var label) -> "label " + label;
                default -> "list " + contents.getClass().getSimpleName();
            };
        }
    }

    /// A publisher of the catalogue, whose sections can be chosen.
    record House(Catalogue.Publisher publisher) implements Called {
        @Override
        public String name() {
            return "publisher " + publisher.name();
        }
    }

    /// A section of the catalogue that is not subscribed.
    record Offer(Catalogue.Place place) implements Called {
        @Override
        public String name() {
            return "offer " + place.section().address();
        }
    }

    /// An article.
    record Story(Teaser teaser) implements Called {
        @Override
        public String name() {
            return "article " + teaser.id().number();
        }
    }
}
