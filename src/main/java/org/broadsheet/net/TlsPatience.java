package org.broadsheet.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/// Gives up a call whose server does not say a word to the offer of encryption: such a server waits for a request without
/// it, and would wait as long as we do.
final class TlsPatience extends EventListener {
    private static final ScheduledExecutorService CLOCK = clock();

    private final Duration most;
    private volatile boolean over;
    private volatile @Nullable ScheduledFuture<?> alarm;

    /// @param most how long the agreement on encryption may take
    TlsPatience(Duration most) {
        this.most = most;
    }

    private static ScheduledExecutorService clock() {
        var clock = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("tls-patience").factory());
        clock.setRemoveOnCancelPolicy(true);
        return Executors.unconfigurableScheduledExecutorService(clock);
    }

    /// Whether it was given up for that.
    boolean over() {
        return over;
    }

    @Override
    public void secureConnectStart(Call call) {
        alarm = CLOCK.schedule(() -> {
            over = true;
            call.cancel();
        }, most.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake agreed) {
        silence();
    }

    @Override
    public void connectFailed(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        silence();
    }

    private void silence() {
        var set = alarm;
        if (set != null) {
            set.cancel(false);
        }
    }
}
