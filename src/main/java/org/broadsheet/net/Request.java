package org.broadsheet.net;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// One thing to ask for.
/// @param validators  of what is held, so that the server need not send it again
/// @param readerChose whether the reader himself named this host: only then may it stand in a private network or on this
///                    machine. It does not hold for another host that it redirects to
/// @param rank        of those that wait for one host the highest is asked first
public record Request(URI address, Kind kind, @Nullable Validators validators, boolean readerChose, long rank) {
    /// In the order in which they come.
    public Request(URI address, Kind kind, @Nullable Validators validators, boolean readerChose) {
        this(address, kind, validators, readerChose, 0);
    }
}
