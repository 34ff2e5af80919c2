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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/// Why there is no answer, in sentences for the reader.
final class Reasons {
    /// Those of which more is said than the number, and as which: the gateways' are the server's own to a reader.
    private static final Map<Integer, Integer> SAID = Stream.of(400, 401, 402, 403, 404, 406, 410, 429, 451, 500, 502, 503, 504)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), status -> status == 502 || status == 504 ? 500 : status));

    /// What the JDK says of an answer that is no TLS record; it has no class of its own for it.
    private static final String NOT_TLS = "Unsupported or unrecognized SSL message";

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
            return new Fetched.Failed("proxy", Sentences.say("proxy.unreached", http.host() + ":" + http.port()));
        }
        // OkHttp has no classes of their own for these two.
        var said = String.valueOf(failure.getMessage());
        return said.startsWith("Failed to authenticate with proxy") ? proxyLogin()
                : said.startsWith("Unexpected response code for CONNECT") ? new Fetched.Failed("proxy", Sentences.say("proxy.forbids"))
                : null;
    }

    static String status(String host, int status) {
        var number = Integer.toString(status);
        var meaning = SAID.get(status);
        return meaning == null ? Sentences.say("status.unknown", host, number)
                : Sentences.say("status", host, number, Sentences.say("status." + meaning));
    }

    static String loginRefused(String host) {
        return Sentences.say("status", host, "401", Sentences.say("status.login"));
    }

    static Fetched.Failed proxyLogin() {
        return new Fetched.Failed("proxy", Sentences.say("proxy.login"));
    }

    static Fetched.Failed tooLarge(int limit) {
        return new Fetched.Failed("too-large", limit >= 1 << 20 ? Sentences.say("too-large.mega", limit >> 20) : Sentences.say("too-large.bytes", limit));
    }

    static Fetched.Failed privateNetwork() {
        return new Fetched.Failed("address", Sentences.say("private"));
    }

    private static Fetched.Failed notTls(String host) {
        return new Fetched.Failed("connect", Sentences.say("not-tls", host));
    }

    private static Fetched.Failed late(String what, Duration limit) {
        return new Fetched.Failed("timeout", Sentences.say(what, limit.toMillis() / 1000.0));
    }

    /// @param over the part of the call for which it was given up, if it was
    static Fetched.Failed of(IOException failure, String host, Patience.@Nullable Part over, Limits limits, Kind kind) {
        return switch (over) {
            case ENCRYPTION -> notTls(host);
            case HEAD -> late("late.answer", Pace.head(limits));
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
            case Intake.TooSlowException _ -> new Fetched.Failed("timeout", Sentences.say("slow", host));
            case SocketTimeoutException silent when !connecting(silent) -> new Fetched.Failed("timeout", Sentences.say("silent", host));
            case SocketTimeoutException _ -> late("late.connection", Pace.connecting(limits));
            case PrivateNetworkException _ -> privateNetwork();
            case UnknownHostException _ -> new Fetched.Failed("dns", Sentences.say("unknown", host));
            case InterruptedIOException _ -> late("late.whole", limits.call());
            case SSLException plain when plain.getClass() == SSLException.class && String.valueOf(plain.getMessage()).startsWith(NOT_TLS) ->
                notTls(host);
            case SSLException unsafe -> new Fetched.Failed("tls",
                    Sentences.say(unsafe instanceof SSLPeerUnverifiedException || unsafe.getCause() instanceof CertificateException
                            ? "unsafe.certificate" : "unsafe.encryption", host));
            case ConnectException _ -> new Fetched.Failed("connect", Sentences.say("unreached", host));
            case NoRouteToHostException _ -> new Fetched.Failed("connect", Sentences.say("unreached", host));
            case ProtocolException _ ->
                new Fetched.Failed("connect", Sentences.say("not-http", host));
            default -> new Fetched.Failed("connect", Sentences.say("broke-off", host));
        };
    }

    /// The JDK has no class of its own for it.
    private static boolean connecting(SocketTimeoutException late) {
        return String.valueOf(late.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
    }
}
