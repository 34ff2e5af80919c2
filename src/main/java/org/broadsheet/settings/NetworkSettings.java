package org.broadsheet.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What the reader has chosen about networks.
public record NetworkSettings(Proxy proxy, List<Login> logins, List<Accepted> accepted) {
    public static final NetworkSettings USUAL = new NetworkSettings(Proxy.OF_SYSTEM, List.of(), List.of());

    public NetworkSettings {
        logins = List.copyOf(logins);
        accepted = List.copyOf(accepted);
    }

    /// How servers are reached.
    /// @param user, password for the proxy; empty: it wants none
    /// @param except hosts and domains that are reached directly, apart by commas
    public record Proxy(Kind kind, String host, int port, String user, String password, String except) {
        public static final Proxy OF_SYSTEM = new Proxy(Kind.SYSTEM, "", 0, "", "", "");

        /// `SYSTEM`: as the system says; `NONE`: never by one.
        public enum Kind { SYSTEM, NONE, HTTP, SOCKS }

        /// Without the password: what is printed may be kept or sent on.
        @Override
        public String toString() {
            return "Proxy[" + kind + " " + host + ":" + port + "]";
        }
    }

    /// A login for a server.
    /// @param origin scheme, host and port: `https://gazette.example`
    public record Login(String origin, String user, String password) {
        /// Without the password.
        @Override
        public String toString() {
            return "Login[" + origin + " " + user + "]";
        }
    }

    /// A certificate that the reader accepted for a host.
    /// @param fingerprint SHA-256, in small hexadecimal digits
    public record Accepted(String host, String fingerprint) {}

    public NetworkSettings with(Proxy chosen) {
        return new NetworkSettings(chosen, logins, accepted);
    }

    /// With a login in the place of the one that its origin had.
    public NetworkSettings with(Login login) {
        return new NetworkSettings(proxy, with(logins, one -> one.origin().equals(login.origin()), login), accepted);
    }

    public NetworkSettings withoutLogin(String origin) {
        return new NetworkSettings(proxy, logins.stream().filter(one -> !one.origin().equals(origin)).toList(), accepted);
    }

    /// With a certificate in the place of the one that its host had.
    public NetworkSettings with(Accepted certificate) {
        return new NetworkSettings(proxy, logins, with(accepted, one -> one.host().equals(certificate.host()), certificate));
    }

    public NetworkSettings withoutCertificate(String host) {
        return new NetworkSettings(proxy, logins, accepted.stream().filter(one -> !one.host().equals(host)).toList());
    }

    private static <T> List<T> with(List<T> before, Predicate<T> old, T fresh) {
        var after = new ArrayList<>(before);
        after.removeIf(old);
        after.add(fresh);
        return after;
    }
}
