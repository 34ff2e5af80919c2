package org.broadsheet.net;

import java.net.UnknownHostException;

/// A name of outside data leads into a private network: on its way out of OkHttp, which passes on nothing but these.
final class PrivateNetworkException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateNetworkException(String host) {
        super(host);
    }
}
