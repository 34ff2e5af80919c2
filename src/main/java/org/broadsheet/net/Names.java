package org.broadsheet.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/// Asks the name service on threads of its own and not without end: it answers in native code, where a virtual thread
/// keeps the real one that carries it, and of those there are few for the whole program. Who asks for a name that is being
/// asked for waits for the same answer, so that one host whose names hang takes one thread.
final class Names implements Dns, AutoCloseable {
    private static final int SECONDS = 10;
    private static final int AT_ONCE = 32;

    private final Dns names;
    private final Map<String, Future<List<InetAddress>>> asked = new ConcurrentHashMap<>();
    private final ExecutorService threads = threads();

    Names(Dns names) {
        this.names = names;
    }

    private static ExecutorService threads() {
        var threads = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("names-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        try {
            return asked.computeIfAbsent(host, this::ask).get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof UnknownHostException unknown ? unknown : unknown(host, failure);
        } catch (TimeoutException failure) {
            throw unknown(host, failure);
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt(); // OkHttp passes on no other kind; the fetcher looks for this
            throw unknown(host, unwanted);
        }
    }

    private Future<List<InetAddress>> ask(String host) {
        var question = new FutureTask<>(() -> {
            try {
                return names.lookup(host);
            } finally {
                asked.remove(host);
            }
        });
        threads.execute(question);
        return question;
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
