package org.broadsheet.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.broadsheet.settings.KeyChoices.Singles;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// A reader's keys as text: JSON with `preset`, `singleKeys` (`on`, `off` or `prefix`) and `keys`, a list of written keys for the
/// id of each command. What else stands in it is passed over.
public final class KeysText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeysText() {}

    /// What a text says.
    public sealed interface Read {
        record Good(KeyChoices choices) implements Read {}

        /// Nothing can be made of it.
        /// @param line of the text, from 1
        /// @param what stands there
        record Bad(int line, Fault fault, String what) implements Read {}
    }

    /// `NO_JSON`: as its notation goes; `OTHER`: something else than belongs there; `NO_KEY`: not how a key is written.
    public enum Fault { NO_JSON, OTHER, NO_KEY }

    /// Reads a text; one fault spoils it all.
    /// @param sound whether keys are written as they should be
    public static Read read(String text, Predicate<String> sound) {
        try (var parser = JSON.createParser(text)) {
            return new Reading(parser, sound).all();
        } catch (Misplaced misplaced) {
            return misplaced.bad;
        } catch (JacksonException damaged) {
            var at = damaged.getLocation();
            return new Read.Bad(at == null ? 1 : Math.max(1, at.getLineNr()), Fault.NO_JSON, "");
        }
    }

    /// Thrown inside of [Reading] alone.
    private static final class Misplaced extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Read.Bad bad;

        Misplaced(Read.Bad bad) {
            this.bad = bad;
        }
    }

    private record Reading(JsonParser parser, Predicate<String> sound) {
        Read all() {
            expect(parser.nextToken(), JsonToken.START_OBJECT);
            var choices = KeyChoices.USUAL;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                switch (name) {
                    case "preset" -> choices = choices.withPreset(string(value));
                    case "singleKeys" -> choices = choices.withSingles(singles(string(value)));
                    case "keys" -> choices = new KeyChoices(choices.preset(), choices.singles(), keys(value));
                    default -> parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) { // behind the end
                throw fault(Fault.OTHER, parser.getString());
            }
            return new Read.Good(choices);
        }

        private Singles singles(String word) {
            for (var one : Singles.values()) {
                if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return one;
                }
            }
            throw fault(Fault.OTHER, word);
        }

        private Map<String, List<String>> keys(JsonToken value) {
            expect(value, JsonToken.START_OBJECT);
            var keys = new TreeMap<String, List<String>>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var id = parser.currentName();
                expect(parser.nextToken(), JsonToken.START_ARRAY);
                var written = new ArrayList<String>();
                for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    var one = string(token);
                    if (!sound.test(one)) {
                        throw fault(Fault.NO_KEY, one);
                    }
                    written.add(one);
                }
                keys.put(id, written);
            }
            return keys;
        }

        private String string(JsonToken value) {
            expect(value, JsonToken.VALUE_STRING);
            return parser.getString();
        }

        private void expect(JsonToken found, JsonToken wanted) {
            if (found != wanted) {
                throw fault(Fault.OTHER, found == null ? "" : parser.getString());
            }
        }

        private Misplaced fault(Fault fault, String what) {
            return new Misplaced(new Read.Bad(Math.max(1, parser.currentTokenLocation().getLineNr()), fault, what));
        }
    }

    /// The text of what was chosen.
    public static String of(KeyChoices choices) {
        var json = JSON.createObjectNode();
        json.put("preset", choices.preset());
        json.put("singleKeys", choices.singles().name().toLowerCase(Locale.ROOT));
        var keys = json.putObject("keys");
        choices.own().forEach((id, written) -> {
            var list = keys.putArray(id);
            written.forEach(list::add);
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }
}
