package org.broadsheet.net;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// One thing to ask for.
/// @param validators  of what is held, so that the server need not send it again
/// @param readerChose whether the reader himself named this host: only then may it stand in a private network or on this
///                    machine. It does not hold for another host that it redirects to
public record Request(URI address, Kind kind, @Nullable Validators validators, boolean readerChose) {}
