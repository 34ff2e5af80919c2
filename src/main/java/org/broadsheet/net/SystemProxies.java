package org.broadsheet.net;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The proxy that the system names: in the environment (`https_proxy`, `http_proxy`, `all_proxy`, `no_proxy`, as curl reads
/// them), else where desktops keep it, which the JDK reads.
public final class SystemProxies {
    private final Map<String, String> environment;

    /// @param environment of the process
    public SystemProxies(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The way to an address.
    public Route route(URI address) {
        var named = named(address);
        if (named == null) {
            return desktop(address);
        }
        return excepted(address, variable("no_proxy")) ? new Route.Direct() : read(named);
    }

    private @Nullable String named(URI address) {
        // HTTP_PROXY in capitals may be a header of a request that a server passes on to a script.
        var own = "https".equalsIgnoreCase(address.getScheme()) ? variable("https_proxy") : environment.get("http_proxy");
        var named = own == null || own.isBlank() ? variable("all_proxy") : own;
        return named == null || named.isBlank() ? null : named.strip();
    }

    private @Nullable String variable(String name) {
        var small = environment.get(name);
        return small == null ? environment.get(name.toUpperCase(Locale.ROOT)) : small;
    }

    /// Whether a list of hosts, apart by commas or spaces, names the host of an address or a domain it belongs to.
    public static boolean excepted(URI address, @Nullable String list) {
        var host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return list != null && Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .map(one -> one.replaceFirst("^\\*?\\.", "")).filter(one -> !one.isEmpty())
                .anyMatch(one -> one.equals("*") || host.equals(one) || host.endsWith("." + one)
                        || (host + ":" + address.getPort()).equals(one));
    }

    /// A proxy as it is written: `http://name:password@host:3128`, `socks5://host`; without a scheme it is one of HTTP.
    public static Route read(String text) {
        try {
            var proxy = URI.create(text.contains("://") ? text : "http://" + text);
            var scheme = proxy.getScheme().toLowerCase(Locale.ROOT);
            if (proxy.getHost() == null) {
                return new Route.Closed(Sentences.say("proxy.unread"));
            }
            return switch (scheme) {
                case "http" -> new Route.Http(proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort(), Login.of(proxy));
                case "socks", "socks5", "socks5h" ->
                    new Route.Socks(proxy.getHost(), proxy.getPort() < 0 ? 1080 : proxy.getPort(), Login.of(proxy));
                default -> new Route.Closed(Sentences.say("proxy.unknown", scheme));
            };
        } catch (IllegalArgumentException noAddress) {
            return new Route.Closed(Sentences.say("proxy.unread"));
        }
    }

    private static Route desktop(URI address) {
        return Desktop.SELECTOR.select(address).stream().findFirst().map(SystemProxies::route).orElseGet(Route.Direct::new);
    }

    private static Route route(Proxy proxy) {
        if (!(proxy.address() instanceof InetSocketAddress at)) {
            return new Route.Direct();
        }
        return proxy.type() == Proxy.Type.SOCKS ? new Route.Socks(at.getHostString(), at.getPort(), null)
                : new Route.Http(at.getHostString(), at.getPort(), null);
    }

    /// Read when it is first needed: the JDK looks at this property once, and then asks the desktop.
    private static final class Desktop {
        private static final ProxySelector SELECTOR = selector();

        private static ProxySelector selector() {
            if (System.getProperty("java.net.useSystemProxies") == null) {
                System.setProperty("java.net.useSystemProxies", "true");
            }
            return ProxySelector.getDefault();
        }
    }
}
