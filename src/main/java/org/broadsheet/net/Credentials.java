package org.broadsheet.net;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Challenge;

/// Answers the challenges of servers and proxies: Digest with SHA-256 or MD5 (RFC 7616), else Basic (RFC 7617). Remembers how
/// each wanted it, so that the next request need not be refused first. Any thread.
final class Credentials {
    /// How one place wants it.
    private sealed interface Way {
        record Basic() implements Way {}

        /// @param quality whether the server knows `qop=auth`; older ones know none
        /// @param count   of the requests with this nonce
        record Digest(String realm, String nonce, String opaque, String algorithm, boolean quality, AtomicInteger count) implements Way {}
    }

    private final Map<String, Way> ways = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /// What to send to a place that has asked before; absent while it has not.
    /// @param where  a name for the place: an origin, or a proxy
    /// @param target what is asked for, as the request line has it
    Optional<String> header(String where, Login login, String method, String target) {
        return Optional.ofNullable(ways.get(where)).map(way -> switch (way) {
            case Way.Basic _ -> basic(login);
            case Way.Digest digest -> digest(digest, login, method, target);
        });
    }

    /// Takes a refusal in.
    /// @param sent    whether the login was sent already: it is sent again only where the nonce alone was too old (§3.5)
    /// @param earlier whether it answered a challenge of an earlier request. A server that has started anew since knows that
    ///                nonce no more, and few say that it is stale
    /// @return whether to ask again, with what [#header] then gives
    boolean challenged(String where, List<Challenge> challenges, boolean sent, boolean earlier) {
        var way = strongest(challenges);
        if (way.isEmpty()) {
            return false;
        }
        ways.put(where, way.get());
        return !sent || (earlier && way.get() instanceof Way.Digest) || challenges.stream().anyMatch(one -> "true".equalsIgnoreCase(one.authParams().get("stale")));
    }

    private static Optional<Way> strongest(List<Challenge> challenges) {
        return digest(challenges, "SHA-256").or(() -> digest(challenges, "MD5"))
                .or(() -> challenges.stream().filter(one -> one.scheme().equalsIgnoreCase("Basic")).findFirst().map(_ -> new Way.Basic()));
    }

    private static Optional<Way> digest(List<Challenge> challenges, String algorithm) {
        return challenges.stream().filter(one -> one.scheme().equalsIgnoreCase("Digest")).map(Challenge::authParams)
                .filter(said -> said.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT).replace("-SESS", "").equals(algorithm))
                .filter(said -> said.containsKey("nonce") && (!said.containsKey("qop") || authAlone(said.get("qop"))))
                .findFirst().map(said -> new Way.Digest(said.getOrDefault("realm", ""), said.getOrDefault("nonce", ""),
                        said.getOrDefault("opaque", ""), said.getOrDefault("algorithm", ""), said.containsKey("qop"), new AtomicInteger()));
    }

    private static boolean authAlone(String qop) {
        return List.of(qop.toLowerCase(Locale.ROOT).split("[,\\s]+")).contains("auth");
    }

    private static String basic(Login login) {
        return "Basic " + Base64.getEncoder().encodeToString((login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8));
    }

    private String digest(Way.Digest way, Login login, String method, String target) {
        var hash = way.algorithm().toUpperCase(Locale.ROOT).startsWith("SHA-256") ? "SHA-256" : "MD5";
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return digest(way, login, method, target, hash, HexFormat.of().formatHex(bytes));
    }

    /// §3.4.
    private static String digest(Way.Digest way, Login login, String method, String target, String hash, String ours) {
        var secret = hex(hash, login.user() + ":" + way.realm() + ":" + login.password());
        if (way.algorithm().toLowerCase(Locale.ROOT).endsWith("-sess")) {
            secret = hex(hash, secret + ":" + way.nonce() + ":" + ours);
        }
        var asked = hex(hash, method + ":" + target);
        var count = "%08x".formatted(way.count().incrementAndGet());
        var response = hex(hash, way.quality() ? secret + ":" + way.nonce() + ":" + count + ":" + ours + ":auth:" + asked
                : secret + ":" + way.nonce() + ":" + asked);
        return "Digest " + user(login.user()) + ", realm=" + quoted(way.realm()) + ", nonce=" + quoted(way.nonce())
                + ", uri=" + quoted(target) + ", response=\"" + response + "\""
                + (way.algorithm().isEmpty() ? "" : ", algorithm=" + way.algorithm())
                + (way.quality() ? ", qop=auth, nc=" + count + ", cnonce=\"" + ours + "\"" : "")
                + (way.opaque().isEmpty() ? "" : ", opaque=" + quoted(way.opaque()));
    }

    /// A name beyond ASCII goes in the form of RFC 8187 (§3.4 of RFC 7616).
    private static String user(String name) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
            return "username=" + quoted(name);
        }
        var text = new StringBuilder("username*=UTF-8''");
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            text.append(Character.isLetterOrDigit(one) && one > 0 ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String hex(String hash, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
