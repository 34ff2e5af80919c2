package org.broadsheet.markup;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address with variables in braces (RFC 6570, level 1).
public final class UriTemplate {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    private final String template;
    private final List<String> variables = new ArrayList<>();
    private final Pattern expanded;

    /// @throws IllegalArgumentException where a brace stands alone or no address can come of it
    public UriTemplate(String template) {
        this.template = template;
        var pattern = new StringBuilder();
        Matcher variable = VARIABLE.matcher(template);
        int end = 0;
        while (variable.find()) {
            variables.add(variable.group(1));
            pattern.append(literal(template.substring(end, variable.start()))).append("([^/?#]+)");
            end = variable.end();
        }
        expanded = Pattern.compile(pattern.append(literal(template.substring(end))).toString());
        if (!template.matches("https?://.+")) {
            throw new IllegalArgumentException("not a template of a web address: " + template);
        }
    }

    private static String literal(String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("a brace stands alone in \"" + text + "\"");
        }
        return Pattern.quote(text);
    }

    /// The address; absent where a variable is not known.
    public Optional<URI> expand(Map<String, String> values) {
        if (!values.keySet().containsAll(variables)) {
            return Optional.empty();
        }
        String address = VARIABLE.matcher(template).replaceAll(variable -> Matcher.quoteReplacement(
                URLEncoder.encode(values.getOrDefault(variable.group(1), ""), StandardCharsets.UTF_8).replace("+", "%20")));
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// The values an address was expanded from; absent where it was not made by this template.
    public Optional<Map<String, String>> values(URI address) {
        Matcher made = expanded.matcher(address.toString());
        if (!made.matches()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (int at = 0; at < variables.size(); at++) {
            values.put(variables.get(at), decoded(made.group(at + 1)));
        }
        return Optional.of(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
