package org.broadsheet.net;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Fetches over HTTP. Any number of threads at once; each waits for its own answer.
public final class HttpFetcher implements Fetcher {
    /// Connections at once over all hosts, each for a call's time at most: 2,000 feeds need no 2,000 sockets and buffers.
    private static final int AT_ONCE = 250;
    /// How often one request may be repeated with a login: once, and once more when the nonce was too old.
    private static final int MOST_LOGINS = 2;

    private final Limits limits;
    private final String userAgent;
    private volatile Consumer<Connection> listener;
    private final Credentials credentials = new Credentials();
    private final Clients clients;
    private final Courtesy courtesy;
    private volatile Waits waits = Waits.fleeting();
    private final Bodies bodies = new Bodies();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private volatile Choices choices = Choices.of(_ -> new Route.Direct());
    private final AtomicLong connections = new AtomicLong();

    /// @param version  of the program, told to servers
    /// @param listener is told of every connection, on the thread that made it
    public HttpFetcher(String version, Limits limits, Consumer<Connection> listener) {
        this(version, limits, listener, Dns.SYSTEM);
    }

    HttpFetcher(String version, Limits limits, Consumer<Connection> listener, Dns dns) {
        this.limits = limits;
        courtesy = new Courtesy(limits.manners());
        this.listener = listener;
        userAgent = "Broadsheet/" + version + " (+https://broadsheet.example/about)";
        clients = new Clients(limits, dns, () -> choices, credentials);
    }

    /// How many connections have been asked for so far: hops of redirects count, what was refused beforehand does not.
    public long connections() {
        return connections.get();
    }

    @Override
    public void listen(Consumer<Connection> another) {
        listener = listener.andThen(another);
    }

    @Override
    public void heed(Waits kept) {
        waits = kept;
    }

    @Override
    public void choose(Choices made) {
        choices = made;
    }

    @Override
    public Shown certificate(URI server) throws InterruptedException {
        var address = HttpUrl.parse(server.toString());
        var route = address == null ? new Route.Closed(Sentences.say("no-server", server)) : route(address);
        if (address == null || route instanceof Route.Closed) {
            return new Shown.Nothing("address " + Sentences.say("no-server", server));
        }
        var seen = new AtomicReference<@Nullable Certificate>();
        connections.incrementAndGet();
        var patience = new Patience(limits);
        var look = new okhttp3.Request.Builder().url(address).header("User-Agent", userAgent).tag(Patience.class, patience).build();
        try (var _ = clients.looking(route, seen).newCall(look).execute()) {
            throw new IllegalStateException("no server passes");
        } catch (IOException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            var certificate = seen.get();
            var failed = Reasons.of(failure, address.host(), patience.over(), limits, Kind.FEED);
            return certificate == null ? new Shown.Nothing(failed.word() + " " + failed.reason()) : new Shown.Seen(certificate);
        }
    }

    /// What is on this machine is never asked by way of another.
    private Route route(HttpUrl address) {
        return Networks.loopback(address.host()) ? new Route.Direct() : choices.route(address.uri());
    }

    @Override
    public Fetched fetch(Request request) throws InterruptedException {
        var address = HttpUrl.parse(request.address().toString());
        if (address == null) {
            return new Fetched.Failed("address", Sentences.say("address"));
        }
        return new Journey(request, silent(address)).go();
    }

    /// What stands before the `@` of an address is no part of it: it would be logged, and sent to whoever it names.
    private static HttpUrl silent(HttpUrl address) {
        return address.newBuilder().username("").password("").build();
    }

    /// One request with its redirects.
    private final class Journey {
        private final Request request;
        private final String chosenHost;
        private HttpUrl address;
        private Duration left = limits.call();
        private int hops;
        private int logins;
        private boolean permanent = true;
        private final Set<HttpUrl> visited = new HashSet<>();

        Journey(Request request, HttpUrl address) {
            this.request = request;
            this.chosenHost = address.host();
            this.address = address;
            visited.add(place(address));
        }

        Fetched go() throws InterruptedException {
            while (true) {
                var free = request.readerChose() && address.host().equals(chosenHost);
                if (!free && Networks.privateName(address.host())) {
                    return Reasons.privateNetwork();
                }
                var answer = waiting();
                if (answer == null) {
                    answer = free && limits.manners().sparesLoopback() && Networks.loopback(address.host()) ? hop(true) : politely(free);
                }
                if (answer != null) {
                    return answer;
                }
            }
        }

        private @Nullable Fetched waiting() {
            var host = server(address);
            return waits.until(host).<Fetched>map(until -> new Fetched.Waiting(host, until)).orElse(null);
        }

        private @Nullable Fetched politely(boolean free) throws InterruptedException {
            try (var turn = courtesy.turn(server(address), request.kind(), request.rank())) {
                var told = waiting(); // another one may have been told so while this one stood in line
                var answer = told == null ? hop(free) : told;
                if (answer instanceof Fetched.Refused refused && (refused.status() == 429 || refused.status() == 503)) {
                    turn.pressed();
                }
                return answer;
            }
        }

        /// One connection; nothing when it sent us on.
        private @Nullable Fetched hop(boolean free) throws InterruptedException {
            var route = route(address);
            if (route instanceof Route.Closed(String reason)) {
                return new Fetched.Failed("proxy", reason);
            }
            places.acquire();
            try {
                return connect(route, clients.of(route, free, address));
            } finally {
                places.release();
            }
        }

        private @Nullable Fetched connect(Route route, OkHttpClient client) throws InterruptedException {
            connections.incrementAndGet();
            var url = address;
            var began = Instant.now();
            var clock = System.nanoTime();
            var patience = new Patience(limits);
            var call = client.newCall(asked(patience));
            call.timeout().timeout(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
            int status = 0;
            @Nullable Fetched answer = null;
            try (var response = call.execute()) {
                status = response.code();
                answer = answer(response);
                return answer;
            } catch (IOException failure) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                var proxy = Reasons.proxy(failure, route);
                answer = proxy == null ? Reasons.of(failure, url.host(), patience.over(), limits, request.kind()) : proxy;
                return answer;
            } finally {
                var took = Duration.ofNanos(System.nanoTime() - clock);
                left = left.minus(took);
                listener.accept(new Connection(began, url.uri(), status,
                        answer instanceof Fetched.Fresh fresh ? fresh.body().size() : 0, took, error(answer)));
            }
        }

        private okhttp3.Request asked(Patience patience) {
            var asked = new okhttp3.Request.Builder().url(address).tag(Patience.class, patience)
                    .tag(Intake.Most.class, new Intake.Most(limits.bytes(request.kind())))
                    .header("User-Agent", userAgent).header("Accept", request.kind().accept());
            var validators = request.validators();
            if (validators != null && validators.etag() != null) {
                asked.header("If-None-Match", validators.etag());
            }
            if (validators != null && validators.lastModified() != null) {
                asked.header("If-Modified-Since", validators.lastModified());
            }
            authorization().ifPresent(header -> asked.header("Authorization", header));
            return asked.build();
        }

        private String origin() {
            return Origins.of(address.uri()).orElseThrow();
        }

        /// Of the login that was given for this origin, if it has asked for one before.
        private Optional<String> authorization() {
            var query = address.encodedQuery();
            return choices.login(origin()).flatMap(login -> credentials.header(origin(), login, "GET",
                    address.encodedPath() + (query == null ? "" : "?" + query)));
        }

        /// Nothing when the server is to be asked again, with the login.
        private @Nullable Fetched unauthorized(Response response) {
            var sent = response.request().header("Authorization") != null;
            if (choices.login(origin()).isPresent() && ++logins <= MOST_LOGINS
                    && credentials.challenged(origin(), response.challenges(), sent, logins == 1)) {
                return null;
            }
            return sent ? new Fetched.Refused(401, null, Reasons.loginRefused(address.host())) : refused(response);
        }

        private @Nullable Fetched answer(Response response) throws IOException, InterruptedException {
            return switch (response.code()) {
                case 200, 203 -> fresh(response);
                case 301, 302, 303, 307, 308 -> redirect(response);
                case 401 -> unauthorized(response);
                case 407 -> Reasons.proxyLogin();
                case 304 -> request.validators() != null && request.validators().present()
                        ? new Fetched.Unchanged(Freshness.read(response.headers(), Instant.now()))
                        : refused(response);
                default -> refused(response);
            };
        }

        private Fetched fresh(Response response) throws IOException, InterruptedException {
            int limit = limits.bytes(request.kind());
            if (response.body().contentLength() > limit) {
                return Reasons.tooLarge(limit);
            }
            var bytes = bodies.read(response.body().byteStream(), limit);
            if (bytes.length > limit) {
                return Reasons.tooLarge(limit);
            }
            var location = address.uri();
            var base = ContentLocation.base(location, response.header("Content-Location"));
            return new Fetched.Fresh(new Body(bytes), location, base == null ? location : base,
                    new Validators(response.header("ETag"), response.header("Last-Modified")),
                    response.header("Content-Type"), hops > 0 && permanent, compression(response), response.headers("Link"),
                    Freshness.read(response.headers(), Instant.now()));
        }

        /// What the client has taken off already stands in the answer as it came over the wire.
        private static @Nullable String compression(Response response) {
            var wire = response.networkResponse();
            return wire == null ? null : wire.header("Content-Encoding");
        }

        private static HttpUrl place(HttpUrl address) {
            return address.newBuilder().fragment(null).build();
        }

        private Fetched refused(Response response) {
            var date = HttpDate.read(response.header("Date"));
            var wait = response.code() == 429 || response.code() == 503
                    ? RetryAfter.read(response.header("Retry-After"), date == null ? Instant.now() : date) : null;
            if (wait != null && wait.isPositive()) {
                waits.leaveAlone(server(address), wait);
            }
            return new Fetched.Refused(response.code(), wait, Reasons.status(address.host(), response.code()));
        }

        /// Nothing when it can be followed. From https we do not step down to http: others could read and change it.
        private @Nullable Fetched redirect(Response response) {
            var target = response.header("Location");
            var next = target == null ? null : address.resolve(target);
            if (next == null) {
                return new Fetched.Failed("redirects", Sentences.say("redirect.nowhere", address.host()));
            }
            if (address.isHttps() && !next.isHttps()) {
                return new Fetched.Failed("redirects", Sentences.say("redirect.unsafe", address.host()));
            }
            if (!visited.add(place(next))) {
                return new Fetched.Failed("redirects", Sentences.say("redirect.circle", address.host()));
            }
            if (++hops > limits.redirects()) {
                return new Fetched.Failed("redirects", Sentences.say("redirect.many"));
            }
            permanent &= response.code() == 301 || response.code() == 308;
            address = silent(next);
            return null;
        }
    }

    /// Whom courtesy is shown: see [Waits].
    private static String server(HttpUrl address) {
        return address.port() == HttpUrl.defaultPort(address.scheme()) ? address.host() : address.host() + ":" + address.port();
    }

    private static @Nullable String error(@Nullable Fetched answer) {
        return switch (answer) {
            case null -> null;
            case Fetched.Failed(String word, String reason) -> word + " " + reason;
            case Fetched.Refused(int status, _, String reason) -> "http " + status + " " + reason;
            case Fetched.Fresh _, Fetched.Unchanged _, Fetched.Waiting _ -> null;
        };
    }

    @Override
    public void hangUp() {
        clients.hangUp();
    }

    /// Lets go of idle connections.
    @Override
    public void close() {
        clients.close();
    }
}
