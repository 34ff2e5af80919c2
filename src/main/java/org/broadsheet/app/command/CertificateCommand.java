package org.broadsheet.app.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.broadsheet.library.Looked;
import org.broadsheet.library.Networking;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `certificate [HOST]`
@Command(name = "certificate", description = "Show the certificate of a host, accept or revoke it, or list the accepted ones.")
final class CertificateCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "0..1", paramLabel = "HOST", description = "the host, with its port if that is not 443")
    private @Nullable String host;

    @Option(names = "--accept", paramLabel = "SHA256", description = "accept the certificate with this fingerprint, if it is the one the host shows")
    private @Nullable String accept;

    @Option(names = "--revoke", description = "accept none of this host any more that nobody vouches for")
    private boolean revoke;

    @Override
    public Integer call() throws InterruptedException {
        try (var newsroom = root.newsroom()) {
            var networking = newsroom.networking();
            if (host == null) {
                networking.chosen().accepted().forEach(one -> root.print(root.json()
                        ? new Json().always("host", one.host()).always("fingerprint", one.fingerprint()) : one.host() + "  " + one.fingerprint()));
                return 0;
            }
            if (revoke) {
                return networking.revoke(host) ? 0 : failed(host, "not-found " + Sentences.say("certificate.none", host));
            }
            var origin = Networking.origin(host);
            return origin.isEmpty() ? failed(host, "address " + Sentences.say("no-host", host)) : look(networking, origin.get());
        }
    }

    private int failed(String asked, String error) {
        root.failed(asked, error);
        return 1;
    }

    private int look(Networking networking, String origin) throws InterruptedException {
        return switch (networking.look(origin)) {
            case Looked.Nothing(String reason) -> failed(origin, reason);
            case Looked.Seen seen -> {
                print(seen);
                yield accept == null ? 0 : accepted(networking, seen, accept.toLowerCase(Locale.ROOT).replace(":", ""));
            }
        };
    }

    private int accepted(Networking networking, Looked.Seen seen, String fingerprint) {
        if (!seen.fingerprint().equals(fingerprint)) {
            return failed(seen.host(), "tls " + Sentences.say("certificate.other", seen.host()));
        }
        networking.accept(seen.host(), fingerprint);
        return 0;
    }

    private void print(Looked.Seen seen) {
        root.print(root.json() ? new Json().always("host", seen.host()).always("fingerprint", seen.fingerprint()).put("about", seen.lines())
                .put("problem", seen.problem()).put("accepted", seen.accepted())
                : seen.host() + "\n" + String.join("\n", seen.lines()) + "\nSHA-256: " + seen.fingerprint() + "\n"
                + (seen.problem() == null ? Sentences.say("certificate.trusted")
                        : seen.accepted() ? Sentences.say("certificate.accepted", seen.problem()) : seen.problem()));
    }
}
