package org.broadsheet.markup;

/// A text with some of its parts replaced. Made from its beginning to its end; as long as nothing has been replaced,
/// nothing has been copied.
final class Copy {
    private final String text;
    private final StringBuilder out = new StringBuilder();
    /// The text from here on has not been copied yet.
    private int from;

    Copy(String text) {
        this.text = text;
    }

    /// Puts something in the place of the text from `start` to `end`, which lies behind all that was replaced before.
    void replace(int start, int end, CharSequence instead) {
        out.append(text, from, start).append(instead);
        from = end;
    }

    /// How long the result would be if nothing more were replaced.
    int length() {
        return out.length() + text.length() - from;
    }

    String finish() {
        return from == 0 && out.isEmpty() ? text : out.append(text, from, text.length()).toString();
    }
}
