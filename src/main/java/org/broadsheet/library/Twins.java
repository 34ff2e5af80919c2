package org.broadsheet.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.markup.Assets;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;

/// Tells when two addresses lead to the same section: by what makes no difference in an address, and by a table of those
/// that publishers give to one section (`assets/catalogue/twins.tsv`, described in `src/docs/catalogue.md`). Immutable; any thread.
public final class Twins {
    private static final String TABLE = "catalogue/twins.tsv";
    private static final String COLUMNS = "address\ttwin\tseen";
    private static final Pattern WEB = Pattern.compile("(?i)(?:https?|feed):(?://)?(?:https?://)?");
    /// The hosts under which FeedBurner has handed out one and the same feed.
    private static final Pattern BURNT = Pattern.compile("(?:feeds\\d?\\.feedburner\\.com|feedproxy\\.google\\.com)/");
    private static final Pattern FORM = Pattern.compile("\\?(?:format|fmt)=xml$");

    private final Map<String, String> firsts;
    private final Set<String> alive;

    private Twins(Map<String, String> firsts, Set<String> alive) {
        this.firsts = Map.copyOf(firsts);
        this.alive = Set.copyOf(alive);
    }

    /// Those that came with the program, read once.
    public static Twins shipped() {
        return Shipped.TWINS;
    }

    /// Reads a table.
    /// @throws IllegalStateException naming the line, where it is wrong
    public static Twins read(Reader table) {
        var firsts = new HashMap<String, String>();
        var alive = new HashSet<String>();
        try (var lines = new BufferedReader(table)) {
            if (!COLUMNS.equals(lines.readLine())) {
                throw new IllegalStateException("twins: the first line does not name the columns");
            }
            var number = 1;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cells = line.split("\t", -1);
                if (cells.length != 3 || firsts.put(plain(cells[1]), plain(cells[0])) != null) {
                    throw new IllegalStateException("twins: line " + number + ": two addresses are needed, and a twin stands once");
                }
                if (cells[2].equals("live")) {
                    alive.add(plain(cells[0]));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Twins(firsts, alive);
    }

    /// What all addresses of one section have in common. Scheme, `www.`, the slash at the end and the fragment make no
    /// difference. Fit for comparing, not for asking.
    public String name(URI address) {
        var plain = plain(address.toString());
        return firsts.getOrDefault(plain, plain);
    }

    /// Whether somebody is known to have found news lately at another address of the section that this one leads to.
    boolean aliveElsewhere(URI address) {
        return alive.contains(name(address));
    }

    public boolean same(URI one, URI other) {
        return name(one).equals(name(other));
    }

    /// By whatever address these sections are found again.
    public Known known(List<Section> sections) {
        return known(sections, Map.of());
    }

    /// The same, also by the addresses from where their feeds have moved.
    public Known known(List<Section> sections, Map<URI, SectionId> former) {
        var named = new HashMap<String, Section>();
        sections.forEach(section -> named.putIfAbsent(name(section.address()), section));
        var numbered = sections.stream().collect(Collectors.toMap(Section::id, section -> section));
        former.forEach((address, id) -> Optional.ofNullable(numbered.get(id)).ifPresent(section -> named.putIfAbsent(name(address), section)));
        return new Known(this, named);
    }

    /// Sections by all addresses that they have.
    public static final class Known {
        private final Twins twins;
        private final Map<String, Section> named;

        private Known(Twins twins, Map<String, Section> named) {
            this.twins = twins;
            this.named = Map.copyOf(named);
        }

        /// The section that an address leads to; empty where it is none of them.
        public Optional<Section> at(URI address) {
            return Optional.ofNullable(named.get(twins.name(address)));
        }
    }

    private static String plain(String address) {
        var scheme = WEB.matcher(address);
        if (!scheme.lookingAt()) {
            return address;
        }
        var rest = address.substring(scheme.end()).replaceFirst("#.*", "");
        var path = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
        var host = rest.substring(0, path).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "").replaceFirst(":(?:80|443)$", "");
        var whole = host + rest.substring(path);
        var burnt = BURNT.matcher(whole);
        return (burnt.lookingAt() ? "feeds.feedburner.com/" + FORM.matcher(whole.substring(burnt.end())).replaceFirst("") : whole).replaceFirst("/$", "");
    }

    /// Read by the first who asks.
    private static final class Shipped {
        static final Twins TWINS = read(new StringReader(Assets.text(TABLE)));
    }
}
