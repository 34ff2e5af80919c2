package org.broadsheet.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Tells the public network from the reader's own: an address in outside data must not lead into the latter.
final class Networks {
    /// An address written as such; with these the name service is not asked (OkHttp asks it for none of them).
    private static final Pattern LITERAL = Pattern.compile("\\d+(\\.\\d+){3}|.*:.*");
    private static final List<String> PRIVATE_ENDINGS = List.of("localhost", "local", "localdomain", "internal", "intranet",
            "lan", "home", "corp", "home.arpa");

    private Networks() {}

    /// Whether a host is private by its name alone: also where a proxy resolves names, and we never see the address.
    static boolean privateName(String host) {
        if (LITERAL.matcher(host).matches()) {
            return privateLiteral(host);
        }
        var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return name.indexOf('.') < 0 || PRIVATE_ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    private static boolean privateLiteral(String host) {
        try {
            return privateAddress(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException notOne) {
            return true;
        }
    }

    /// Loopback by its name.
    static boolean loopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    static boolean privateAddress(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        return switch (address) {
            case Inet4Address four -> privateFour(four.getAddress());
            case Inet6Address six -> privateSix(six.getAddress());
            default -> true;
        };
    }

    /// The special-purpose blocks that [InetAddress] does not know (RFC 6890, RFC 6598, RFC 2544).
    private static boolean privateFour(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        return first == 0 || first >= 240 || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && address[2] == 0) || (first == 198 && (second == 18 || second == 19));
    }

    /// Unique local (RFC 4193), and the forms that carry an IPv4 address: compatible, NAT64 (RFC 6052), 6to4 (RFC 3056);
    /// Teredo hides one (RFC 4380).
    private static boolean privateSix(byte[] address) {
        if ((address[0] & 0xfe) == 0xfc || starts(address, 0x20, 0x01, 0, 0)) {
            return true;
        }
        if (starts(address, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) || starts(address, 0, 0x64, 0xff, 0x9b)) {
            return embedded(address, 12);
        }
        return starts(address, 0x20, 0x02) && embedded(address, 2);
    }

    private static boolean embedded(byte[] address, int from) {
        try {
            return privateAddress(InetAddress.getByAddress(Arrays.copyOfRange(address, from, from + 4)));
        } catch (UnknownHostException fourBytesAreOne) {
            throw new IllegalStateException(fourBytesAreOne);
        }
    }

    private static boolean starts(byte[] address, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((address[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
