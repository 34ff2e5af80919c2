package org.broadsheet.markup;

/// A kind of damage to a document in XML, and what is said of it to a reader of news.
enum Repair {
    /// Most often by a program in front of the feed; nobody misses it, and nothing is said of it.
    BLANK,
    /// The end is missing: whoever knows what is complete then tells it.
    CUT,
    JUNK, BRACKET, DOCTYPE, COMMENT, INSTRUCTION, SECTION, TAG, ATTRIBUTES, ELEMENTS, CONTROL, FORBIDDEN, NAME, AMPERSAND, REFERENCE;

    /// A sentence; empty where it is of no interest.
    String sentence(int times) {
        return this == BLANK || this == CUT ? "" : Sentences.say("repair." + name(), times);
    }

    /// Whether a strict parser refuses a document for it (XML 1.0 §2.2 allows control characters, but discourages them).
    boolean unsound() {
        return this != CONTROL;
    }
}
