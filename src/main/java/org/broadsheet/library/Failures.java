package org.broadsheet.library;

import java.net.URI;
import java.time.Instant;
import org.broadsheet.net.Fetched;
import org.jspecify.annotations.Nullable;

/// What to say of an answer that brought nothing.
final class Failures {
    private Failures() {}

    /// Whether that is the sentence of a failure in which nobody was reached.
    static boolean unreachable(@Nullable String sentence) {
        return sentence != null && (sentence.startsWith("dns ") || sentence.startsWith("connect ") || sentence.startsWith("offline "));
    }

    /// A word fit for a test, and a sentence that names the address: `http 404 https://…: …`.
    static String sentence(URI address, Fetched answer) {
        return switch (answer) {
            case Fetched.Fresh _, Fetched.Unchanged _ -> throw new IllegalStateException("not a failure: " + answer);
            case Fetched.Waiting(String host, Instant until) -> leftAlone(address, host, until);
            case Fetched.Refused refused -> "http " + refused.status() + " " + address + ": " + refused.reason();
            case Fetched.Failed failed -> failed.word() + " " + address + ": " + failed.reason();
        };
    }

    /// @param who asked for it
    static String leftAlone(URI address, String who, Instant until) {
        return "wait " + address + ": " + Sentences.say("failure.wait", who, Sentences.time().format(until));
    }
}
