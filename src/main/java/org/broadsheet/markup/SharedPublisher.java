package org.broadsheet.markup;

import java.util.List;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Kind;
import org.broadsheet.news.Offered;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes sections as the description of a publisher, for others to take over.
public final class SharedPublisher {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SharedPublisher() {}

    /// The file, in JSON; [Publishers#of] reads it again.
    public static String write(String name, List<Edition> editions) {
        var top = JSON.createObjectNode().put("name", name);
        var list = top.putArray("editions");
        editions.forEach(edition -> write(edition, list.addObject()));
        return JSON.writeValueAsString(top) + "\n";
    }

    private static void write(Edition edition, ObjectNode json) {
        if (!edition.language().equals("und")) {
            json.put("language", edition.language());
        }
        json.put("region", edition.region());
        var sections = json.putArray("sections");
        edition.sections().forEach(section -> write(section, sections.addObject()));
    }

    private static void write(Offered section, ObjectNode json) {
        json.put("title", section.title());
        if (section.kind() != Kind.OTHER) {
            json.put("kind", section.kind().word());
        }
        json.put("address", section.address().toString());
        if (section.site() != null) {
            json.put("site", section.site().toString());
        }
    }
}
