package org.broadsheet.app.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.broadsheet.library.Networking;
import org.broadsheet.settings.NetworkSettings.Proxy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `proxy [ADDRESS]`
@Command(name = "proxy", description = "Show by which proxy servers are reached, or choose one.")
final class ProxyCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "0..1", paramLabel = "ADDRESS", description = "system, none, http://[NAME:PASSWORD@]HOST:PORT or socks5://…")
    private @Nullable String address;

    @Option(names = "--except", paramLabel = "HOSTS", description = "hosts and domains that are reached directly, apart by commas")
    private String except = "";

    @Override
    public Integer call() {
        try (var newsroom = root.newsroom()) {
            var networking = newsroom.networking();
            if (address != null) {
                var proxy = Networking.proxy(address, except);
                if (proxy.isEmpty() || !networking.choose(proxy.get())) {
                    root.failed(address, "address " + Sentences.say("proxy.none", address));
                    return 1;
                }
            }
            print(networking.chosen().proxy());
            return 0;
        }
    }

    private void print(Proxy proxy) {
        var kind = proxy.kind().name().toLowerCase(Locale.ROOT);
        var where = proxy.host().isEmpty() ? "" : proxy.host() + ":" + proxy.port();
        root.print(root.json() ? new Json().always("kind", kind).put("address", where).put("user", proxy.user()).put("except", proxy.except())
                : (kind + " " + where).strip() + (proxy.except().isEmpty() ? "" : "  except " + proxy.except()));
    }
}
