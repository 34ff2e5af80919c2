package org.broadsheet.markup;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An address with variables in braces (RFC 6570, level 1). What a variable stands for is one piece
/// of the address: all but letters, digits and `-._~` is percent-encoded, `/` among it (§3.2.2).
public final class UriTemplate {
    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*");

    private final String template;
    private final List<String> variables = new ArrayList<>();
    private final Pattern expanded;

    /// A template of a complete address.
    /// @throws IllegalArgumentException where it is of a higher level, or no address of the web can come of it
    public UriTemplate(String template) {
        this(template, true);
    }

    private UriTemplate(String template, boolean complete) {
        this.template = template;
        var pattern = new StringBuilder();
        Matcher expression = EXPRESSION.matcher(template);
        int end = 0;
        while (expression.find()) {
            variables.add(variable(expression.group(1)));
            pattern.append(literal(template.substring(end, expression.start()))).append("([^/?#]+)");
            end = expression.end();
        }
        expanded = Pattern.compile(pattern.append(literal(template.substring(end))).toString());
        Optional<URI> example = expand(variables.stream().distinct().collect(Collectors.toMap(name -> name, _ -> "1")));
        if (example.filter(address -> address.isAbsolute() || !complete).isEmpty()) {
            throw new IllegalArgumentException("not a template of a web address: " + template);
        }
    }

    /// A template of an address that may be relative.
    static UriTemplate relative(String template) {
        return new UriTemplate(template, false);
    }

    private static String variable(String expression) {
        if (VARIABLE.matcher(expression).matches()) {
            return expression;
        }
        String level = expression.isEmpty() ? "an empty brace" : "+#".indexOf(expression.charAt(0)) >= 0 ? "the operator “" + expression.charAt(0) + "” of level 2"
                : "./;?&".indexOf(expression.charAt(0)) >= 0 ? "the operator “" + expression.charAt(0) + "” of level 3"
                : expression.indexOf(',') > 0 ? "several variables in one brace, as in level 3"
                : expression.indexOf(':') > 0 || expression.endsWith("*") ? "a modifier of level 4" : "no name of a variable";
        throw new IllegalArgumentException("“{" + expression + "}” has " + level + "; only {name} is possible (RFC 6570 level 1)");
    }

    private static String literal(String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("a brace stands alone in “" + text + "”");
        }
        return Pattern.quote(text);
    }

    /// The names in braces, in their order.
    public List<String> variables() {
        return List.copyOf(variables);
    }

    /// The address, relative where the template is; absent where a variable is not known.
    public Optional<URI> expand(Map<String, String> values) {
        if (!values.keySet().containsAll(variables)) {
            return Optional.empty();
        }
        String address = EXPRESSION.matcher(template).replaceAll(variable -> Matcher.quoteReplacement(
                encoded(values.getOrDefault(variable.group(1), ""))));
        try {
            return Optional.of(URI.create(address)).filter(uri -> uri.getScheme() == null ? !address.isBlank()
                    : uri.getHost() != null && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String encoded(String value) {
        var encoded = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || "-._~".indexOf(b) >= 0;
            encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return encoded.toString();
    }

    /// The values an address was expanded from; absent where it was not made by this template.
    public Optional<Map<String, String>> values(URI address) {
        return PathPattern.matched(expanded, address.toString()).map(made -> {
            var values = new HashMap<String, String>();
            for (int at = 0; at < variables.size(); at++) {
                values.put(variables.get(at), decoded(made.group(at + 1)));
            }
            return values;
        });
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
