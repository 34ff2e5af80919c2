package org.broadsheet.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/// Asks the name service on threads of its own and not without end: it answers in native code, where a virtual thread
/// keeps the real one that carries it, and of those there are few for the whole program.
final class Names implements Dns, AutoCloseable {
    private static final int SECONDS = 10;

    private final Dns names;
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("names-", 0).factory());

    Names(Dns names) {
        this.names = names;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var answer = threads.submit(() -> names.lookup(host));
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof UnknownHostException unknown ? unknown : unknown(host, failure);
        } catch (TimeoutException failure) {
            throw unknown(host, failure);
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt(); // OkHttp passes on no other kind; the fetcher looks for this
            throw unknown(host, unwanted);
        }
    }

    private static UnknownHostException unknown(String host, Exception cause) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
