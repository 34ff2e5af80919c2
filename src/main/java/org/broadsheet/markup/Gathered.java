package org.broadsheet.markup;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Texts that a JSON document has in a list: authors, categories, the parts of a body.
/// @param list where the list stands; the values of an object count as one, and so does a text alone
/// @param each where the text stands within each
record Gathered(Pointers list, Pointers each) {
    /// More than any article has, and a bound all the same.
    private static final int MOST = 1000;

    /// In their order, each once; lists within the list are flattened.
    List<String> texts(JsonNode json) {
        return list.value(json).map(found -> found.isContainer() ? elements(found, MOST) : List.of(found)).orElse(List.of()).stream()
                .flatMap(element -> (element.isContainer() ? each : Pointers.HERE).text(element).stream()).toList();
    }

    /// The elements of a list, those of lists in it among them; of an object its values.
    /// @param most give no more
    static List<JsonNode> elements(JsonNode list, int most) {
        var elements = new ArrayList<JsonNode>();
        add(list, elements, most);
        return elements;
    }

    /// As deep as the document goes, which has a limit where it is read.
    private static void add(JsonNode list, List<JsonNode> elements, int most) {
        for (JsonNode element : list) {
            if (elements.size() >= most) {
                return;
            }
            if (element.isArray()) {
                add(element, elements, most);
            } else {
                elements.add(element);
            }
        }
    }
}
