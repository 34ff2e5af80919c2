package org.broadsheet.markup;

/// A description of a publisher says something that cannot be. The message names the place and the reason.
final class WrongDescription extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongDescription(String message) {
        super(message);
    }
}
