package org.broadsheet.library;

import java.net.URI;
import org.broadsheet.net.Fetched;

/// What to say of an answer that brought nothing.
final class Failures {
    private Failures() {}

    /// A word fit for a test, and a sentence that names the address: `http 404 https://…: …`.
    static String sentence(URI address, Fetched answer) {
        return switch (answer) {
            case Fetched.Fresh _, Fetched.Unchanged _ -> throw new IllegalStateException("not a failure: " + answer);
            case Fetched.Refused refused -> "http " + refused.status() + " " + address + ": " + refused.reason();
            case Fetched.Failed failed -> failed.word() + " " + address + ": " + failed.reason();
        };
    }
}
