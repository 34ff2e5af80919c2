package org.broadsheet.app.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.markup.Addresses;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A document to be diagnosed.
/// @param file    the path or address, exactly as given
/// @param base    the address it was fetched from
/// @param headers the HTTP headers that came with it, names in any letter case
/// @param series  files of one series are snapshots of one feed
record Case(String file, @Nullable URI base, Map<String, String> headers, @Nullable String series) {
    Case {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    static Case of(String file, @Nullable URI base) {
        return new Case(file, base, Map.of(), null);
    }

    /// Reads a file of cases, one JSON object a line; a line that is none becomes the sentence of an exception.
    static List<Case> read(Path file) throws IOException {
        var mapper = JsonMapper.shared();
        List<Case> cases = new ArrayList<>();
        var number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var json = mapper.readTree(line);
                if (!json.path("file").isString()) {
                    throw new IOException(file + ", line " + number + ": a case needs a \"file\"");
                }
                var series = text(json, "series");
                cases.add(new Case(json.path("file").stringValue(),
                        Addresses.resolve(null, text(json, "base")).orElse(null), headers(json.path("headers")),
                        series.isEmpty() ? null : series));
            } catch (JacksonException noJson) {
                throw new IOException(file + ", line " + number + ": not a JSON object", noJson);
            }
        }
        return cases;
    }

    @Nullable String contentType() {
        return headers.get("Content-Type");
    }

    private static Map<String, String> headers(JsonNode json) {
        Map<String, String> headers = new TreeMap<>();
        json.properties().forEach(header -> headers.put(header.getKey(), header.getValue().asString("")));
        return headers;
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }
}
