package org.broadsheet.app.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON object on one line, as every command prints it. What is absent, unknown or empty is left out, and a flag is
/// there only when it is true; `always` is for the few fields that stand there whatever they hold.
public final class Json {
    private final StringBuilder text = new StringBuilder("{");

    /// A text, or anything that is one when printed: an address, an instant.
    public Json put(String name, @Nullable Object value) {
        return value == null || value.toString().isEmpty() ? this : always(name, value.toString());
    }

    public Json put(String name, @Nullable Number value) {
        return value == null ? this : always(name, value);
    }

    public Json put(String name, @Nullable Json object) {
        return object == null || object.empty() ? this : raw(name, object.toString());
    }

    public Json put(String name, boolean flag) {
        return flag ? raw(name, "true") : this;
    }

    /// A list of texts, objects or lists.
    public Json put(String name, Collection<?> list) {
        return list.isEmpty() ? this : always(name, list);
    }

    /// An object with these texts.
    public Json put(String name, Map<String, String> texts) {
        var object = new Json();
        texts.forEach(object::put);
        return put(name, object);
    }

    public Json always(String name, String value) {
        return raw(name, quoted(value));
    }

    public Json always(String name, Number value) {
        return raw(name, value.toString());
    }

    public Json always(String name, boolean flag) {
        return raw(name, Boolean.toString(flag));
    }

    public Json always(String name, Json object) {
        return raw(name, object.toString());
    }

    public Json always(String name, Collection<?> list) {
        return raw(name, listed(list));
    }

    /// Puts the fields of another object behind these.
    public Json with(Json other) {
        if (!other.empty()) {
            text.append(empty() ? "" : ",").append(other.text, 1, other.text.length());
        }
        return this;
    }

    public boolean empty() {
        return text.length() == 1;
    }

    @Override
    public String toString() {
        return text + "}";
    }

    private Json raw(String name, String value) {
        text.append(empty() ? "" : ",").append(quoted(name)).append(':').append(value);
        return this;
    }

    private static String listed(Collection<?> list) {
        var text = new StringBuilder("[");
        for (var value : list) {
            text.append(text.length() == 1 ? "" : ",").append(switch (value) {
                case Json object -> object.toString();
                case Number number -> number.toString();
                case List<?> inner -> listed(inner);
                default -> quoted(value.toString());
            });
        }
        return text.append(']').toString();
    }

    /// RFC 8259 §7. Lone halves of a surrogate pair, which UTF-8 cannot carry, become U+FFFD.
    private static String quoted(String value) {
        var text = new StringBuilder(value.length() + 16).append('"');
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c < ' ' || c == 127 || c == '\u2028' || c == '\u2029') {
                text.append(String.format("\\u%04x", (int) c));
            } else if (i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1))) {
                text.append(c).append(value.charAt(++i));
            } else {
                text.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return text.append('"').toString();
    }
}
