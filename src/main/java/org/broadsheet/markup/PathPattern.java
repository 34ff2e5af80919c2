package org.broadsheet.markup;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression for the whole path of an address; its named groups are variables. Whoever wrote it: no address
/// takes it longer than a moment.
final class PathPattern {
    private static final int LONGEST = 1000;
    /// Letters looked at until it is given up: some hundred for an honest expression, millions for one that runs in circles.
    private static final int PATIENCE = 100_000;

    private final Pattern pattern;

    /// @throws IllegalArgumentException where it is no regular expression
    PathPattern(String expression) {
        pattern = Pattern.compile(expression);
    }

    Set<String> variables() {
        return pattern.namedGroups().keySet();
    }

    /// The variables that the path of this address gives; absent where it is another path.
    Optional<Map<String, String>> variables(URI address) {
        return address.getPath() == null ? Optional.empty() : matched(pattern, address.getPath()).map(parts -> {
            var values = new HashMap<String, String>();
            parts.namedGroups().forEach((variable, group) -> {
                if (parts.group(group) != null) {
                    values.put(variable, parts.group(group));
                }
            });
            return values;
        });
    }

    /// The groups where the whole text matches; absent where it does not, is too long, or takes too long to tell.
    static Optional<Matcher> matched(Pattern pattern, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(pattern.matcher(new Patient(text))).filter(Matcher::matches);
        } catch (OutOfPatience endless) {
            return Optional.empty();
        }
    }

    /// A text whose letters may be looked at so often and no more.
    private static final class Patient implements CharSequence {
        private final String text;
        private int left = PATIENCE;

        Patient(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new OutOfPatience();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class OutOfPatience extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfPatience() {
            super(null, null, false, false);
        }
    }
}
