package org.broadsheet.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The publishers that descriptions are known of. Safe on any thread.
public final class Publishers {
    private static final int LARGEST_BYTES = 1_000_000;
    private static final Publishers NONE = new Publishers(Described.NOTHING, false, null);

    /// What the files say.
    private record Described(List<Publisher> own, List<String> mistakes) {
        static final Described NOTHING = new Described(List.of(), List.of());

        Described {
            own = List.copyOf(own);
            mistakes = List.copyOf(mistakes);
        }
    }

    private final boolean shipped;
    private final @Nullable Path folder;
    private volatile Described described;

    /// @param shipped whether those that come with the program follow
    /// @param folder  where the files lie that may become others
    private Publishers(Described described, boolean shipped, @Nullable Path folder) {
        this.described = described;
        this.shipped = shipped;
        this.folder = folder;
    }

    /// Nobody.
    public static Publishers none() {
        return NONE;
    }

    /// Those that come with the program.
    public static Publishers shipped() {
        return new Publishers(Described.NOTHING, true, null);
    }

    /// Read when they are first asked for: most commands never do, and the window not before it has something to show.
    private static final class Shipped {
        static final List<Publisher> ALL = all();

        private static List<Publisher> all() {
            var known = new Known();
            for (String file : resource("index.txt").lines().filter(line -> !line.isBlank()).toList()) {
                known.add(file, () -> resource(file));
            }
            if (!known.mistakes.isEmpty()) {
                throw new IllegalStateException(known.mistakes.toString());
            }
            return List.copyOf(known.publishers);
        }
    }

    /// Those that come with the program, and before them those that the reader describes in files of a folder; it need not
    /// be there. A wrong description costs itself alone and is among the [#mistakes].
    public static Publishers with(Path folder) {
        return new Publishers(described(files(folder)), true, folder);
    }

    /// Reads the folder again, because a file was put there.
    public void again() {
        if (folder != null) {
            described = described(files(folder));
        }
    }

    /// Those described in the files.
    public static Publishers of(List<Path> files) {
        return new Publishers(described(files), false, null);
    }

    private static Described described(List<Path> files) {
        var known = new Known();
        files.forEach(file -> known.add(file.getFileName().toString(), () -> text(file)));
        return new Described(known.publishers, known.mistakes);
    }

    /// What is wrong with descriptions that were refused: file, place and reason of each.
    public List<String> mistakes() {
        return described.mistakes;
    }

    /// The same, for readers who did not ask.
    public List<String> warnings() {
        return described.mistakes.stream().map(mistake -> "A description of a publisher is wrong and was left out: " + mistake).toList();
    }

    /// Those that the reader's files describe; the same list as long as they are the same.
    public List<Publisher> own() {
        return described.own;
    }

    /// All, in the order in which they are asked.
    public List<Publisher> all() {
        return known().toList();
    }

    private Stream<Publisher> known() {
        return Stream.concat(described.own.stream(), shipped ? Shipped.ALL.stream() : Stream.empty());
    }

    /// The publisher that writes at this address.
    public Optional<Publisher> at(URI address) {
        return known().filter(publisher -> publisher.owns(address)).findFirst();
    }

    /// The publisher whose JSON document stands at this address.
    public Optional<Publisher> withDocument(URI address) {
        return known().filter(publisher -> publisher.variables(address).isPresent()).findFirst();
    }

    /// Where the publisher's JSON document of an article stands.
    public Optional<URI> document(URI article, @Nullable String contentId) {
        return at(article).flatMap(publisher -> publisher.document(article, contentId));
    }

    /// How a JSON document at this address may list articles; forms of the publisher's own come first.
    public List<Listing> listings(URI address) {
        var unwrapped = Addresses.clean(address); // a proxy's answer is the publisher's
        return Stream.concat(known().filter(publisher -> publisher.owns(unwrapped)), known().filter(Publisher::anywhere))
                .flatMap(publisher -> Listing.of(publisher, unwrapped)).toList();
    }

    /// Descriptions of one source, each host in one of them.
    private static final class Known {
        private final List<Publisher> publishers = new ArrayList<>();
        private final List<String> mistakes = new ArrayList<>();
        private final Map<String, String> files = new HashMap<>();

        void add(String file, Source source) {
            try {
                Publisher publisher = Description.read(source.text());
                for (int i = 0; i < publisher.hosts().size(); i++) {
                    String host = publisher.hosts().get(i);
                    if (files.containsKey(host)) {
                        throw new WrongDescription("at /hosts/" + i + ": " + host + " is described in " + files.get(host) + " already");
                    }
                }
                publisher.hosts().stream().filter(host -> !publisher.anywhere()).forEach(host -> files.put(host, file));
                publishers.add(publisher);
            } catch (WrongDescription e) {
                mistakes.add(file + " " + e.getMessage());
            } catch (CharacterCodingException e) {
                mistakes.add(file + ": not UTF-8");
            } catch (IOException e) {
                mistakes.add(file + ": cannot be read");
            }
        }
    }

    @FunctionalInterface
    private interface Source {
        String text() throws IOException;
    }

    /// The descriptions in a folder, in the order in which they are read; none where there is no such folder.
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            throw new WrongDescription("at the top: larger than 1 MB");
        }
        return Files.readString(file);
    }

    private static String resource(String file) {
        try (InputStream bytes = Publishers.class.getResourceAsStream("/assets/publishers/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException("assets/publishers/" + file + " is missing");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
