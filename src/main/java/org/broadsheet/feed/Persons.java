package org.broadsheet.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Person;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Authors, as elements or as a line of text.
final class Persons {
    private static final int LONGEST = 1000;
    private static final Pattern MAIL =
            Pattern.compile("[\\w.!#$%&'*+/=?^`|~-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final Pattern BRACKETS = Pattern.compile("\\(\\s*\\)|<\\s*>|\\[\\s*]|^\\s*[(<]|[)>]\\s*$");

    private static final List<List<String>> BEST_FIRST =
            List.of(List.of("author", "managingeditor"), List.of("dc:creator", "dc:author", "dcterms:creator"),
                    List.of("itunes:author"), List.of("webmaster"));

    private Persons() {}

    /// The authors a feed or an entry names, by the element that names them best: `author` with Atom's parts or a line
    /// of text, else Dublin Core, else a podcast's, else whom RSS names to write to.
    static List<Person> authors(Children children, Context context) {
        for (var names : BEST_FIRST) {
            Set<Person> persons = new LinkedHashSet<>();
            names.forEach(name -> children.all(name).forEach(element -> person(element, context).ifPresent(persons::add)));
            if (!persons.isEmpty()) {
                return new ArrayList<>(persons);
            }
        }
        return List.of();
    }

    static Optional<Person> person(Element element, Context context) {
        if (element.firstElementChild() == null) {
            return line(Texts.guessed(Texts.whole(element), null).plain());
        }
        var parts = Children.of(element, context.names());
        var name = parts.text("name");
        var mail = parts.text("email", "mail");
        var uri = parts.first("uri", "url", "homepage")
                .flatMap(at -> Addresses.resolve(context.base(at), Texts.whole(at))).orElse(null);
        if (name == null && mail == null && uri == null) {
            return line(Texts.guessed(Texts.whole(element), null).plain());
        }
        return Optional.of(new Person(name, mail, uri));
    }

    /// `desk@gazette.example (Ann Onymous)`, `Ann Onymous <desk@gazette.example>`, or one of the two.
    static Optional<Person> line(String text) {
        var line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var mail = MAIL.matcher(line);
        if (line.indexOf('@') < 0 || !mail.find()) {
            return line.isBlank() ? Optional.empty() : Optional.of(new Person(line.strip(), null, null));
        }
        var rest = line.substring(0, mail.start()).replaceFirst("mailto:\\s*$", "") + line.substring(mail.end());
        return Optional.of(new Person(name(rest), mail.group(), null));
    }

    private static @Nullable String name(String rest) {
        var name = rest;
        for (var before = ""; !before.equals(name);) {
            before = name;
            name = BRACKETS.matcher(name).replaceAll("").strip();
        }
        return name.isEmpty() ? null : name;
    }
}
