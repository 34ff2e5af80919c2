package org.broadsheet.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The publishers that descriptions are known of.
public final class Publishers {
    private final List<Publisher> known;

    private Publishers(List<Publisher> known) {
        this.known = List.copyOf(known);
    }

    /// Those that come with the program.
    public static Publishers shipped() {
        var known = new ArrayList<Publisher>();
        for (String file : resource("index.txt").lines().filter(line -> !line.isBlank()).toList()) {
            known.add(Description.read(file, resource(file)));
        }
        return new Publishers(known);
    }

    /// Those described in the files.
    /// @throws IllegalArgumentException with the place of the mistake, where a description is wrong
    public static Publishers of(List<Path> files) {
        var known = new ArrayList<Publisher>();
        for (Path file : files) {
            try {
                known.add(Description.read(file.getFileName().toString(), Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Publishers(known);
    }

    /// The publisher that writes at this address.
    public Optional<Publisher> at(URI address) {
        return known.stream().filter(publisher -> publisher.owns(address)).findFirst();
    }

    /// The publisher whose JSON document stands at this address.
    public Optional<Publisher> withDocument(URI address) {
        return known.stream().filter(publisher -> publisher.variables(address).isPresent()).findFirst();
    }

    /// Where the publisher's JSON document of an article stands.
    public Optional<URI> document(URI article, @Nullable String contentId) {
        return at(article).flatMap(publisher -> publisher.document(article, contentId));
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
