package org.broadsheet.library;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.net.Certificate;
import org.broadsheet.net.Choices;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Login;
import org.broadsheet.net.Origins;
import org.broadsheet.net.Route;
import org.broadsheet.net.Shown;
import org.broadsheet.net.SystemProxies;
import org.broadsheet.settings.NetworkFile;
import org.broadsheet.settings.NetworkSettings;
import org.broadsheet.settings.NetworkSettings.Proxy;
import org.jspecify.annotations.Nullable;

/// What the reader has chosen about networks: the proxy, the logins of servers, certificates that are accepted although
/// nobody vouches for them. What is changed here, or by another process, holds from the next connection on.
public final class Networking implements Choices {
    private final NetworkFile file;
    private final Fetcher fetcher;
    private final SystemProxies system;

    /// @param profile     the data folder
    /// @param environment of the process, where the system's proxies may stand
    public Networking(Path profile, Fetcher fetcher, Map<String, String> environment) {
        file = new NetworkFile(profile);
        this.fetcher = fetcher;
        system = new SystemProxies(environment);
    }

    /// All of it, as it is kept.
    public NetworkSettings chosen() {
        return file.read();
    }

    @Override
    public Route route(URI address) {
        var proxy = file.read().proxy();
        if (SystemProxies.excepted(address, proxy.except())) {
            return new Route.Direct();
        }
        var login = proxy.user().isEmpty() ? null : new Login(proxy.user(), proxy.password());
        return switch (proxy.kind()) {
            case SYSTEM -> system.route(address);
            case NONE -> new Route.Direct();
            case HTTP -> usable(proxy) ? new Route.Http(proxy.host(), proxy.port(), login) : closed();
            case SOCKS -> usable(proxy) ? new Route.Socks(proxy.host(), proxy.port(), login) : closed();
        };
    }

    private static boolean usable(Proxy proxy) {
        return !proxy.host().isBlank() && proxy.port() > 0 && proxy.port() < 65536;
    }

    private static Route closed() {
        return new Route.Closed(Sentences.say("proxy.missing"));
    }

    @Override
    public Optional<Login> login(String origin) {
        var logins = file.read().logins();
        return logins.stream().filter(one -> one.origin().equals(origin)).findFirst()
                .or(() -> logins.stream().filter(one -> Origins.covers(one.origin(), origin)).findFirst())
                .map(one -> new Login(one.user(), one.password()));
    }

    @Override
    public boolean accepts(String host, String fingerprint) {
        return file.read().accepted().contains(new NetworkSettings.Accepted(host.toLowerCase(Locale.ROOT), fingerprint));
    }

    /// Goes by this proxy from now on.
    /// @return false when it is none that can be used; then nothing has changed
    public boolean choose(Proxy proxy) {
        if ((proxy.kind() == Proxy.Kind.HTTP || proxy.kind() == Proxy.Kind.SOCKS) && !usable(proxy)) {
            return false;
        }
        file.change(last -> last.with(proxy));
        return true;
    }

    /// A proxy as it is written: `system`, `none`, `http://name:password@host:3128`, `socks5://host`. Absent: it cannot be read.
    public static Optional<Proxy> proxy(String text, String except) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "system" -> Optional.of(Proxy.OF_SYSTEM);
            case "none" -> Optional.of(new Proxy(Proxy.Kind.NONE, "", 0, "", "", ""));
            default -> switch (SystemProxies.read(text.strip())) {
                case Route.Http(String host, int port, var login) -> Optional.of(proxy(Proxy.Kind.HTTP, host, port, login, except));
                case Route.Socks(String host, int port, var login) -> Optional.of(proxy(Proxy.Kind.SOCKS, host, port, login, except));
                case Route.Direct _, Route.Closed _ -> Optional.empty();
            };
        };
    }

    private static Proxy proxy(Proxy.Kind kind, String host, int port, @Nullable Login login, String except) {
        return new Proxy(kind, host, port, login == null ? "" : login.user(), login == null ? "" : login.password(), except);
    }

    /// The origin that somebody means by a host or an address; a host alone is one of https. Absent: it is neither.
    public static Optional<String> origin(String typed) {
        try {
            return Origins.of(URI.create(typed.contains("://") ? typed.strip() : "https://" + typed.strip()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /// Keeps a login for an origin, in the place of the one it had.
    public void logIn(String origin, String user, String password) {
        file.change(last -> last.with(new NetworkSettings.Login(origin, user, password)));
    }

    /// Gives up the login of an origin.
    /// @return false when there was none
    public boolean forgetLogin(String origin) {
        var had = file.read().logins().stream().anyMatch(one -> one.origin().equals(origin));
        if (had) {
            file.change(last -> last.withoutLogin(origin));
        }
        return had;
    }

    /// An address without the login that stands in it; that is kept for its origin.
    /// @param typed whether the reader gave it himself: no list of somebody else's takes the place of what he chose
    URI withoutLogin(URI address, boolean typed) {
        var login = Login.of(address);
        var origin = Origins.of(address);
        if (login == null || origin.isEmpty()) {
            return address;
        }
        if (typed || login(origin.get()).isEmpty()) {
            logIn(origin.get(), login.user(), login.password());
        }
        return URI.create(address.toString().replaceFirst("//[^/@]*@", "//"));
    }

    /// Looks at the certificate of a server; nothing else is asked of it.
    public Looked look(String origin) throws InterruptedException {
        return switch (fetcher.certificate(URI.create(origin.replaceFirst("^http:", "https:")))) {
            case Shown.Seen(Certificate shown) -> new Looked.Seen(shown.host(), shown.fingerprint(), List.of(
                    Sentences.say("certificate.for", shown.subject()), Sentences.say("certificate.by", shown.issuer()),
                    Sentences.say("certificate.holds", day(shown.from()), day(shown.until()))), shown.problem(), accepts(shown.host(), shown.fingerprint()));
            case Shown.Nothing(String reason) -> new Looked.Nothing(reason);
        };
    }

    private static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /// From now on this very certificate will do for this host.
    public void accept(String host, String fingerprint) {
        file.change(last -> last.with(new NetworkSettings.Accepted(host.toLowerCase(Locale.ROOT), fingerprint)));
    }

    /// Accepts no certificate of this host any more that nobody vouches for.
    /// @return false when none was accepted
    public boolean revoke(String host) {
        var had = file.read().accepted().stream().anyMatch(one -> one.host().equalsIgnoreCase(host));
        if (had) {
            file.change(last -> last.withoutCertificate(host.toLowerCase(Locale.ROOT)));
        }
        return had;
    }
}
