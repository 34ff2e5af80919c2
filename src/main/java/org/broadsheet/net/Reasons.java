package org.broadsheet.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/// Why there is no answer, in sentences for the reader.
final class Reasons {
    private static final Map<Integer, String> STATUS = Map.ofEntries(Map.entry(400, "bad request"),
            Map.entry(401, "sign-in needed"), Map.entry(402, "payment needed"), Map.entry(403, "not allowed"),
            Map.entry(404, "not found"), Map.entry(406, "not available in this form"), Map.entry(410, "gone for good"),
            Map.entry(429, "asked too often"), Map.entry(451, "withheld for legal reasons"), Map.entry(500, "server error"),
            Map.entry(502, "server error"), Map.entry(503, "not available now"), Map.entry(504, "server error"));

    /// What the JDK says of an answer that is no TLS record; it has no class of its own for it.
    private static final String NOT_TLS = "Unsupported or unrecognized SSL message";

    static final String PROXY_LOGIN = "the proxy wants a login, or refused the one that was given";

    private Reasons() {}

    /// Nothing when the failure is not the proxy's.
    static Fetched.@Nullable Failed proxy(IOException failure, Route route) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProxyException) {
                return new Fetched.Failed("proxy", String.valueOf(cause.getMessage()));
            }
        }
        if (!(route instanceof Route.Http http)) {
            return null;
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException || failure instanceof UnknownHostException) {
            return new Fetched.Failed("proxy", "the proxy " + http.host() + ":" + http.port() + " cannot be reached");
        }
        // OkHttp has no classes of their own for these two.
        var said = String.valueOf(failure.getMessage());
        return said.startsWith("Failed to authenticate with proxy") ? new Fetched.Failed("proxy", PROXY_LOGIN)
                : said.startsWith("Unexpected response code for CONNECT") ? new Fetched.Failed("proxy", "the proxy does not allow this connection")
                : null;
    }

    static String status(String host, int status) {
        var meaning = STATUS.get(status);
        return host + " answered " + status + (meaning == null ? "" : " (" + meaning + ")");
    }

    static Fetched.Failed tooLarge(int limit) {
        var size = limit >= 1 << 20 ? (limit >> 20) + " MB" : limit + " bytes";
        return new Fetched.Failed("too-large", "the answer was larger than " + size);
    }

    static Fetched.Failed privateNetwork() {
        return new Fetched.Failed("address", "this address leads to a private network");
    }

    private static Fetched.Failed notTls(String host) {
        return new Fetched.Failed("connect", host + " does not speak https");
    }

    private static Fetched.Failed late(String what, Duration limit) {
        var time = limit.toMillis() % 1000 == 0 ? Long.toString(limit.toSeconds())
                : String.format(Locale.ROOT, "%.1f", limit.toMillis() / 1000.0);
        return new Fetched.Failed("timeout", what + " within " + time + " seconds");
    }

    /// @param over the part of the call for which it was given up, if it was
    static Fetched.Failed of(IOException failure, String host, Patience.@Nullable Part over, Limits limits, Kind kind) {
        return switch (over) {
            case ENCRYPTION -> notTls(host);
            case HEAD -> late("no answer", Pace.head(limits));
            case null -> of(within(failure), host, limits, kind);
        };
    }

    /// What counts of a failure: a decompressor wraps what its source threw.
    private static IOException within(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Intake.TooLargeException || cause instanceof Intake.TooSlowException
                    || cause instanceof InterruptedIOException) {
                return (IOException) cause;
            }
        }
        return failure;
    }

    private static Fetched.Failed of(IOException failure, String host, Limits limits, Kind kind) {
        return switch (failure) {
            case Intake.TooLargeException _ -> tooLarge(limits.bytes(kind));
            case Intake.TooSlowException _ -> new Fetched.Failed("timeout", host + " sends too slowly");
            case SocketTimeoutException silent when !connecting(silent) -> new Fetched.Failed("timeout", host + " fell silent");
            case SocketTimeoutException _ -> late("no connection", Pace.connecting(limits));
            case PrivateNetworkException _ -> privateNetwork();
            case UnknownHostException _ -> new Fetched.Failed("dns", "the name " + host + " is not known");
            case InterruptedIOException _ -> late("no whole answer", limits.call());
            case SSLException plain when plain.getClass() == SSLException.class && String.valueOf(plain.getMessage()).startsWith(NOT_TLS) ->
                notTls(host);
            case SSLException unsafe -> new Fetched.Failed("tls", "the connection to " + host + " is not safe: "
                    + (unsafe instanceof SSLPeerUnverifiedException || unsafe.getCause() instanceof CertificateException
                    ? "its certificate cannot be trusted" : "it cannot agree on encryption"));
            case ConnectException _ -> new Fetched.Failed("connect", host + " cannot be reached");
            case NoRouteToHostException _ -> new Fetched.Failed("connect", host + " cannot be reached");
            case ProtocolException _ ->
                new Fetched.Failed("connect", host + " broke off, or sent something that is not HTTP");
            default -> new Fetched.Failed("connect", "the answer of " + host + " broke off or could not be read");
        };
    }

    /// The JDK has no class of its own for it.
    private static boolean connecting(SocketTimeoutException late) {
        return String.valueOf(late.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
    }
}
