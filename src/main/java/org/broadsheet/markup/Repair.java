package org.broadsheet.markup;

/// A kind of damage to a document in XML, and what is said of it to a reader of news.
enum Repair {
    /// Most often by a program in front of the feed; nobody misses it.
    BLANK("", ""),
    /// The end is missing: whoever knows what is complete then tells it.
    CUT("", ""),
    JUNK("What stood before the document and is no part of it was passed over.", ""),
    BRACKET("An angle bracket that begins no tag was read as text.", "%d angle brackets that begin no tag were read as text."),
    DOCTYPE("A second document type was left out.", "%d further document types were left out."),
    COMMENT("A comment that does not end was left out.", "%d comments that do not end were left out."),
    INSTRUCTION("An instruction to programs that does not end was left out.",
            "%d instructions to programs that do not end were left out."),
    SECTION("A passage of text that does not end was closed.", "%d passages of text that do not end were closed."),
    TAG("A tag without its closing bracket was closed.", "%d tags without their closing brackets were closed."),
    ATTRIBUTES("Of an element with more than 1,000 attributes the others were left out.",
            "Of %d elements with more than 1,000 attributes the others were left out."),
    ELEMENTS("Only the beginning was read, as the document has more than a million elements.", ""),
    CONTROL("A control character was read as the letter that Windows has in its place.",
            "%d control characters were read as the letters that Windows has in their place."),
    FORBIDDEN("A character that XML forbids was left out.", "%d characters that XML forbids were left out."),
    NAME("The name of a character that only HTML knows was read as in HTML.",
            "%d names of characters that only HTML knows were read as in HTML."),
    AMPERSAND("An ampersand that begins no reference was read as text.",
            "%d ampersands that begin no reference were read as text."),
    REFERENCE("A reference to a character that XML forbids was left out.",
            "%d references to characters that XML forbids were left out.");

    private final String one;
    private final String many;

    Repair(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /// A sentence; empty where it is of no interest.
    String sentence(int times) {
        return times == 1 || many.isEmpty() ? one : many.formatted(times);
    }

    /// Whether a strict parser refuses a document for it (XML 1.0 §2.2 allows control characters, but discourages them).
    boolean unsound() {
        return this != CONTROL;
    }
}
