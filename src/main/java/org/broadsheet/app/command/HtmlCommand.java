package org.broadsheet.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.AllowList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cleans HTML as everything from outside is cleaned.
@Command(name = "html", description = "Cleans HTML: lines of {id, input}, optionally base.")
final class HtmlCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(paramLabel = "FILE.jsonl", description = "a file of lines; - for standard input")
    private String file = "-";

    @Override
    public Integer call() {
        int code = 0;
        try (InputStream bytes = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
                var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                code = line.isBlank() || cleaned(line) ? code : 1;
            }
            return code;
        } catch (IOException e) {
            root.tell("unreadable: " + file + ": " + e.getMessage());
            return 1;
        }
    }

    private boolean cleaned(String line) {
        try {
            JsonNode asked = JsonMapper.shared().readTree(line);
            if (!asked.path("input").isString()) {
                return failed(asked.path("id").asString(""), "unreadable: a line needs an \"input\"");
            }
            String base = asked.path("base").asString("");
            String html = AllowList.clean(asked.path("input").asString(), base.isEmpty() ? null : Addresses.resolve(null, base).orElse(null));
            root.print(new Json().always("id", asked.path("id").asString("")).always("html", html).always("text", AllowList.text(html)));
            return true;
        } catch (JacksonException e) {
            return failed("", "unreadable: not a JSON object: " + e.getOriginalMessage());
        }
    }

    private boolean failed(String id, String error) {
        root.print(new Json().always("id", id).always("error", error));
        return false;
    }
}
