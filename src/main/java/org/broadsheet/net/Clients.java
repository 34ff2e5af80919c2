package org.broadsheet.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import okhttp3.CompressionInterceptor;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Gzip;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.brotli.Brotli;
import org.jspecify.annotations.Nullable;

/// The clients that make connections: one for each way to a server, so that a connection by one way is never used for
/// another. What https needs (the authorities that are trusted) is loaded when the first such server is asked.
final class Clients implements AutoCloseable {
    private static final int MOST = 50;

    private final Names names;
    private final Supplier<Choices> choices;
    private final Credentials credentials;
    private final OkHttpClient plain;
    private final Map<Key, OkHttpClient> made = new ConcurrentHashMap<>();
    /// The fingerprints of what has passed only because the reader accepted it.
    private final Set<String> excepted = ConcurrentHashMap.newKeySet();

    /// @param free whether it may lead into a private network
    private record Key(Route route, boolean free, boolean secure) {}

    Clients(Limits limits, Dns dns, Supplier<Choices> choices, Credentials credentials) {
        names = new Names(dns);
        this.choices = choices;
        this.credentials = credentials;
        plain = new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false).cookieJar(CookieJar.NO_COOKIES)
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)).proxy(Proxy.NO_PROXY)
                .connectTimeout(Pace.connecting(limits)).readTimeout(Pace.head(limits)).callTimeout(limits.call())
                .eventListenerFactory(call -> Objects.requireNonNullElse(call.request().tag(Patience.class), EventListener.NONE))
                .addInterceptor(new CompressionInterceptor(new Zstd(), Brotli.INSTANCE, Gzip.INSTANCE))
                .addInterceptor(new Intake(limits)).addNetworkInterceptor(Clients::once).dns(names).build();
    }

    /// The client would at once and unseen repeat what a server refused with `Retry-After: 0`.
    private static Response once(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        return response.code() == 503 && "0".equals(response.header("Retry-After"))
                ? response.newBuilder().removeHeader("Retry-After").build() : response;
    }

    OkHttpClient of(Route route, boolean free, HttpUrl address) {
        if (made.size() > MOST) {
            made.clear(); // the reader has tried many proxies
        }
        return made.computeIfAbsent(new Key(route, free, address.isHttps()), this::make);
    }

    private OkHttpClient make(Key key) {
        var client = routed(plain.newBuilder(), key);
        return key.secure() ? secured(client).build() : client.build();
    }

    private OkHttpClient.Builder routed(OkHttpClient.Builder client, Key key) {
        return switch (key.route()) {
            case Route.Http proxy -> client.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())))
                    .proxyAuthenticator((_, refusal) -> proxy.login() == null ? null : answered(proxy, proxy.login(), refusal));
            case Route.Socks proxy -> client.dns(host -> List.of(SocksSockets.unresolved(host))).socketFactory(new SocksSockets(proxy, names));
            case Route.Direct _, Route.Closed _ -> key.free() ? client : client.dns(host -> publicOnly(host, names.lookup(host)));
        };
    }

    private static List<InetAddress> publicOnly(String host, List<InetAddress> addresses) throws PrivateNetworkException {
        if (addresses.stream().anyMatch(Networks::privateAddress)) {
            throw new PrivateNetworkException(host);
        }
        return addresses;
    }

    private @Nullable Request answered(Route.Http proxy, Login login, Response refusal) {
        var asked = refusal.request();
        var where = "proxy " + proxy.host() + ":" + proxy.port();
        if (!credentials.challenged(where, refusal.challenges(), asked.header("Proxy-Authorization") != null, false)) {
            return null;
        }
        var url = asked.url();
        var target = asked.method().equals("CONNECT") ? url.host() + ":" + url.port() : url.toString();
        return credentials.header(where, login, asked.method(), target)
                .map(header -> asked.newBuilder().header("Proxy-Authorization", header).build()).orElse(null);
    }

    private OkHttpClient.Builder secured(OkHttpClient.Builder client) {
        var trust = new Trust(this::accepted);
        var usual = client.build().hostnameVerifier();
        return client.connectionSpecs(List.of(ConnectionSpec.MODERN_TLS)).sslSocketFactory(trust.sockets(), trust)
                .hostnameVerifier((host, session) -> usual.verify(host, session) || accepted(host, shown(session)))
                .addNetworkInterceptor(this::stillAccepted);
    }

    private boolean accepted(String host, X509Certificate shown) {
        var fingerprint = Certificate.fingerprint(shown);
        var accepted = choices.get().accepts(host, fingerprint);
        if (accepted) {
            excepted.add(fingerprint);
        }
        return accepted;
    }

    /// Nobody looks at the certificate again where a connection is used once more, or an agreement taken up again: what the
    /// reader has revoked meanwhile would pass for as long as the program runs.
    private Response stillAccepted(Interceptor.Chain chain) throws IOException {
        var connection = chain.connection();
        if (!excepted.isEmpty() && connection != null && connection.socket() instanceof SSLSocket secure) {
            var host = chain.request().url().host();
            var fingerprint = Certificate.fingerprint(shown(secure.getSession()));
            if (excepted.contains(fingerprint) && !choices.get().accepts(host, fingerprint)) {
                throw new SSLPeerUnverifiedException("the certificate of " + host + " is not accepted any more");
            }
        }
        return chain.proceed(chain.request());
    }

    private static X509Certificate shown(SSLSession session) {
        try {
            return (X509Certificate) session.getPeerCertificates()[0];
        } catch (SSLPeerUnverifiedException afterTheHandshake) {
            throw new IllegalStateException(afterTheHandshake);
        }
    }

    /// A client that looks at a server's certificate and goes no further: nothing is asked of one that may not be the right one.
    /// @param seen is given the certificate
    OkHttpClient looking(Route route, AtomicReference<@Nullable Certificate> seen) {
        var refused = new AtomicBoolean();
        var trust = new Trust((_, _) -> {
            refused.set(true);
            return true;
        });
        var client = routed(plain.newBuilder(), new Key(route, true, true));
        HostnameVerifier usual = client.build().hostnameVerifier();
        return client.connectionSpecs(List.of(ConnectionSpec.MODERN_TLS)).sslSocketFactory(trust.sockets(), trust)
                .hostnameVerifier((host, session) -> {
                    seen.set(Certificate.of(host, shown(session), !refused.get(), usual.verify(host, session), Instant.now()));
                    return false;
                }).build();
    }

    /// Ends the connections that wait for another request; all clients keep theirs in one place.
    void hangUp() {
        plain.connectionPool().evictAll();
    }

    @Override
    public void close() {
        names.close();
        plain.dispatcher().executorService().shutdown();
        hangUp();
    }
}
