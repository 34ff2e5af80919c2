package org.broadsheet.net;

import java.io.IOException;

/// The proxy is to blame, not the server. Its message is a sentence for the reader.
final class ProxyException extends IOException {
    private static final long serialVersionUID = 1L;

    ProxyException(String sentence) {
        super(sentence);
    }

    ProxyException(String sentence, IOException cause) {
        super(sentence, cause);
    }
}
