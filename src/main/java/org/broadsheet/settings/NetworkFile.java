package org.broadsheet.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.broadsheet.settings.NetworkSettings.Accepted;
import org.broadsheet.settings.NetworkSettings.Login;
import org.broadsheet.settings.NetworkSettings.Proxy;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `network.json` in the data folder: the proxy, the logins and the accepted certificates, which its owner alone may read.
/// Read again when another process has written it. Any thread that may wait for the disk.
public final class NetworkFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private NetworkSettings last = NetworkSettings.USUAL;
    private @Nullable Object stamp;

    /// @param profile the data folder
    public NetworkFile(Path profile) {
        file = profile.resolve("network.json");
    }

    /// What was kept last. A file that makes no sense is as none, and is set aside when something is kept.
    public synchronized NetworkSettings read() {
        var found = stamp();
        if (found == null) {
            last = NetworkSettings.USUAL;
        } else if (!found.equals(stamp)) {
            last = parsed();
        }
        stamp = found;
        return last;
    }

    private record Stamp(long modified, long size, @Nullable Object key) {}

    private @Nullable Object stamp() {
        try {
            var about = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(about.lastModifiedTime().toMillis(), about.size(), about.fileKey());
        } catch (IOException none) {
            return null;
        }
    }

    private NetworkSettings parsed() {
        try {
            return settings(JSON.readTree(Files.readString(file)));
        } catch (JacksonException | IOException unreadable) {
            return NetworkSettings.USUAL;
        }
    }

    private static NetworkSettings settings(JsonNode json) {
        return new NetworkSettings(proxy(json.path("proxy")),
                json.path("logins").valueStream().map(one -> new Login(text(one, "origin"), text(one, "user"), text(one, "password")))
                        .filter(one -> !one.origin().isEmpty()).toList(),
                json.path("certificates").valueStream().map(one -> new Accepted(text(one, "host"), text(one, "sha256")))
                        .filter(one -> !one.host().isEmpty()).toList());
    }

    private static Proxy proxy(JsonNode json) {
        for (var kind : Proxy.Kind.values()) {
            if (kind.name().equalsIgnoreCase(text(json, "kind"))) {
                return new Proxy(kind, text(json, "host"), json.path("port").intValue(0), text(json, "user"), text(json, "password"),
                        text(json, "except"));
            }
        }
        return Proxy.OF_SYSTEM;
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).stringValue("");
    }

    /// Changes what is kept; a crash at any moment leaves the old file or the new one.
    public synchronized void change(UnaryOperator<NetworkSettings> change) {
        var next = change.apply(read());
        setAsideIfDamaged();
        var json = JSON.createObjectNode();
        json.putObject("proxy").put("kind", next.proxy().kind().name().toLowerCase(Locale.ROOT)).put("host", next.proxy().host())
                .put("port", next.proxy().port()).put("user", next.proxy().user()).put("password", next.proxy().password())
                .put("except", next.proxy().except());
        var logins = json.putArray("logins");
        next.logins().forEach(one -> logins.addObject().put("origin", one.origin()).put("user", one.user()).put("password", one.password()));
        var certificates = json.putArray("certificates");
        next.accepted().forEach(one -> certificates.addObject().put("host", one.host()).put("sha256", one.fingerprint()));
        Atomically.secretly(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }

    private void setAsideIfDamaged() {
        try {
            if (Files.exists(file)) {
                JSON.readTree(Files.readString(file));
            }
        } catch (JacksonException | IOException damaged) {
            try {
                Files.move(file, file.resolveSibling("network.json.damaged-" + System.currentTimeMillis()));
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }
}
